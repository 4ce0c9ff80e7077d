import type { Maybe } from '../../../src-shared/contract/results';
import { binaryScale } from '../../../src-shared/statistics/binaryScale';
import type { NumericColumn } from '../columns/dataset';

/** Where sums about a point nearby lose more than this share of themselves, the means are found first. */
const mostLost = 0.5;

/**
 * r over the rows in which both columns have a value, and how many these are; `null` where one of them does not vary there.
 * Sums are about a point that the caller knows to lie near the values, in one pass; where that loses digits, about the means of
 * these very rows, in two.
 * @param near of each column, its mean over all rows for example
 */
export function pairwiseR(a: Float64Array, b: Float64Array, weights: Uint32Array, near: [number, number] = [0, 0]): { r: Maybe; rows: number } {
  const [nearA, nearB] = near;
  let rows = 0;
  let sumA = 0;
  let sumB = 0;
  let products = 0;
  let squaresA = 0;
  let squaresB = 0;
  for (let i = 0; i < weights.length; i++) {
    const x = a[i] - nearA;
    const y = b[i] - nearB;
    if (x !== x || y !== y) continue;
    const weight = weights[i];
    rows += weight;
    sumA += weight * x;
    sumB += weight * y;
    products += weight * x * y;
    squaresA += weight * x * x;
    squaresB += weight * y * y;
  }
  const [lostA, lostB] = [(sumA * sumA) / rows, (sumB * sumB) / rows];
  const size = Math.sqrt((squaresA - lostA) * (squaresB - lostB));
  if (!(lostA < mostLost * squaresA && lostB < mostLost * squaresB && size > smallest && size < largest)) return ofNumbers(a, b, weights, [1, 1]);
  return { r: (products - (sumA * sumB) / rows) / size, rows };
}

/** Beyond, squares overflow or vanish. */
const [smallest, largest] = [1e-140, 1e140];

/** Every pattern's number, NaN where it has none. Whoever pairs a column with many makes them once. */
export function numbersOf(column: NumericColumn): Float64Array {
  if (column.form === 'plain') return column.numbers;
  const { codes, values } = column;
  const numbers = new Float64Array(codes.length);
  for (let i = 0; i < codes.length; i++) numbers[i] = values[codes[i]];
  return numbers;
}

/** The mean of what is there, near enough for a point to sum about. */
export function meanOf(numbers: Float64Array): number {
  let sum = 0;
  let count = 0;
  for (let i = 0; i < numbers.length; i++) {
    if (Number.isNaN(numbers[i])) continue;
    sum += numbers[i];
    count++;
  }
  return count === 0 ? 0 : sum / count;
}

/** In two passes, the means first; where the squares overflow or vanish, again with the values over a power of two. */
function ofNumbers(a: Float64Array, b: Float64Array, weights: Uint32Array, scales: [number, number]): { r: Maybe; rows: number } {
  const [scaleA, scaleB] = scales;
  let rows = 0;
  let sumA = 0;
  let sumB = 0;
  let [leastA, mostA, leastB, mostB] = [Infinity, -Infinity, Infinity, -Infinity];
  for (let i = 0; i < weights.length; i++) {
    const x = a[i] / scaleA;
    const y = b[i] / scaleB;
    const weight = weights[i];
    if (x !== x || y !== y) continue;
    rows += weight;
    sumA += weight * x;
    sumB += weight * y;
    if (x < leastA) leastA = x;
    if (x > mostA) mostA = x;
    if (y < leastB) leastB = y;
    if (y > mostB) mostB = y;
  }
  if (!(leastA < mostA && leastB < mostB)) return { r: null, rows };
  const [meanA, meanB] = [sumA / rows, sumB / rows];
  let products = 0;
  let squaresA = 0;
  let squaresB = 0;
  for (let i = 0; i < weights.length; i++) {
    const dx = a[i] / scaleA - meanA;
    const dy = b[i] / scaleB - meanB;
    const weight = weights[i];
    if (dx !== dx || dy !== dy) continue;
    products += weight * dx * dy;
    squaresA += weight * dx * dx;
    squaresB += weight * dy * dy;
  }
  const size = Math.sqrt(squaresA * squaresB);
  if (size > 0 && size < Infinity) return { r: products / size, rows };
  return ofNumbers(a, b, weights, [binaryScale([leastA, mostA]), binaryScale([leastB, mostB])]);
}
