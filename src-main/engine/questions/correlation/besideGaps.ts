import type { Maybe } from '../../../../src-shared/statistics/maybe';
import { lacks, scaledAt, type ScaledColumn } from './scaledColumn';

/** With less than this share of a column's squares left, they have lost digits that r needs. */
const leastLeft = 1e-3;

/** Rows of some patterns. */
export function sumAt(weights: Uint32Array, patterns: Uint32Array): number {
  let sum = 0;
  for (let i = 0; i < patterns.length; i++) sum += weights[patterns[i]];
  return sum;
}

/**
 * Pearson's r of two columns over the rows in which both have a value, from their sums over all rows: a row without one adds
 * nothing to Σ w·a·b, and what it adds to the other column's sums is taken off. Only the patterns with gaps are walked.
 * @param product Σ w·a·b of the scaled columns
 * @param rows of both, if no row lacked both
 * @returns `null` where little of a column is left beside the other's gaps: then only the rows themselves tell
 */
export function besideGaps(
  product: number, a: ScaledColumn, b: ScaledColumn, weights: Uint32Array, rows: number,
): { r: Maybe; rows: number } | null {
  const [left, right] = [withoutGaps(a, b, weights), withoutGaps(b, a, weights)];
  const both = rows + left.lackBoth;
  const [leftSquares, rightSquares] = [left.squares - left.sum ** 2 / both, right.squares - right.sum ** 2 / both];
  // Written so that what is no number is not enough either.
  if (!(leftSquares > leastLeft && rightSquares > leastLeft)) return null;
  return { r: (product - (left.sum * right.sum) / both) / Math.sqrt(leftSquares * rightSquares), rows: both };
}

/** A scaled column's sum and squares, which are 0 and 1 over all its rows, over those that the other has; rows that both lack. */
function withoutGaps(column: ScaledColumn, other: ScaledColumn, weights: Uint32Array): { sum: number; squares: number; lackBoth: number } {
  let sum = 0;
  let squares = 1;
  let lackBoth = 0;
  for (const pattern of other.gaps) {
    const weight = weights[pattern];
    const value = scaledAt(column, pattern);
    sum -= weight * value;
    squares -= weight * value * value;
    if (lacks(column, pattern)) lackBoth += weight;
  }
  return { sum, squares, lackBoth };
}
