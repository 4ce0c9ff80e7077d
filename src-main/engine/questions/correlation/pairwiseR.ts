import type { Maybe } from '../../../../src-shared/statistics/maybe';
import { binaryScale } from '../../../../src-shared/statistics/binaryScale';
import type { NumericColumn } from '../../columns/dataset';

/** Every pattern's number, NaN where it has none. */
export function numbersOf(column: NumericColumn): Float64Array {
  if (column.form === 'plain') return column.numbers;
  const { codes, values } = column;
  const numbers = new Float64Array(codes.length);
  for (let i = 0; i < codes.length; i++) numbers[i] = values[codes[i]];
  return numbers;
}

/**
 * r over the rows in which both columns have a value, and how many these are; `null` where one of them does not vary there. In
 * two passes, the means first; where the squares overflow or vanish, again with the values over a power of two.
 */
export function pairwiseR(
  a: Float64Array, b: Float64Array, weights: Uint32Array, scales: [number, number] = [1, 1],
): { r: Maybe; rows: number } {
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
  return pairwiseR(a, b, weights, [binaryScale([leastA, mostA]), binaryScale([leastB, mostB])]);
}
