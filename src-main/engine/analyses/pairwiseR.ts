import type { Maybe } from '../../../src-shared/contract/results';
import { binaryScale } from '../../../src-shared/statistics/binaryScale';
import { isMissingAt, valueAt, type NumericColumn } from '../columns/dataset';

/**
 * r over the rows in which both columns have a value, and how many these are; `null` where one of them does not vary there.
 * In two passes, the means first; where the squares overflow or vanish, again with the values over a power of two.
 */
export function pairwiseR(a: NumericColumn, b: NumericColumn, weights: Uint32Array): { r: Maybe; rows: number } {
  return ofNumbers(numbersOf(a), numbersOf(b), weights, [1, 1]);
}

/** Every pattern's number, NaN where it has none. */
function numbersOf(column: NumericColumn): Float64Array {
  if (column.form === 'plain') return column.numbers;
  return Float64Array.from(column.codes, (_, pattern) => (isMissingAt(column, pattern) ? Number.NaN : valueAt(column, pattern)));
}

function ofNumbers(a: Float64Array, b: Float64Array, weights: Uint32Array, scales: [number, number]): { r: Maybe; rows: number } {
  const [scaleA, scaleB] = scales;
  let rows = 0;
  let sumA = 0;
  let sumB = 0;
  let [leastA, mostA, leastB, mostB] = [Infinity, -Infinity, Infinity, -Infinity];
  for (let i = 0; i < weights.length; i++) {
    const [x, y, weight] = [a[i] / scaleA, b[i] / scaleB, weights[i]];
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
    const [dx, dy, weight] = [a[i] / scaleA - meanA, b[i] / scaleB - meanB, weights[i]];
    if (dx !== dx || dy !== dy) continue;
    products += weight * dx * dy;
    squaresA += weight * dx * dx;
    squaresB += weight * dy * dy;
  }
  const size = Math.sqrt(squaresA * squaresB);
  if (size > 0 && size < Infinity) return { r: products / size, rows };
  return ofNumbers(a, b, weights, [binaryScale([leastA, mostA]), binaryScale([leastB, mostB])]);
}
