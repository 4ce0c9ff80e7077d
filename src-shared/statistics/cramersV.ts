import { contingencyMargins } from './contingencyMargins';
import { pearsonChiSquare } from './pearsonChiSquare';

/**
 * Cramér's V: the strength of association between rows and columns, from 0 (independent) to 1 (one decides the other).
 *
 * V = √(χ² / (n (k − 1))), χ² without continuity correction, k the smaller number of filled rows or columns. Unlike the
 * p-value it does not grow with the number of rows.
 *
 * @param observed counts, one array per row
 * @returns V, or `null` where fewer than two rows or columns hold anything
 * @throws RangeError where it is not a table of counts
 * @example cramersV([[10, 20], [30, 40]]) // → 0.089 (√(0.794 / 100))
 * @see scipy.stats.contingency.association with `method="cramer"`
 */
export function cramersV(observed: number[][]): number | null {
  const chiSquare = pearsonChiSquare(observed);
  if (chiSquare === null) return null;
  const { total, filledRows, filledColumns } = contingencyMargins(observed);
  return Math.min(1, Math.sqrt(chiSquare / (total * (Math.min(filledRows, filledColumns) - 1))));
}
