import { contingencyMargins } from './contingencyMargins';

/**
 * The counts expected if rows and columns were independent: row sum × column sum / total.
 *
 * @param observed counts, one array per row
 * @returns a table of the same shape; all 0 for an empty table
 * @throws RangeError where it is not a table of counts
 * @example expectedCounts([[10, 20], [30, 40]]) // → [[12, 18], [28, 42]]
 * @see scipy.stats.contingency.expected_freq
 */
export function expectedCounts(observed: number[][]): number[][] {
  const { total, rowSums, columnSums } = contingencyMargins(observed);
  return rowSums.map((rowSum) => columnSums.map((columnSum) => (total === 0 ? 0 : (rowSum * columnSum) / total)));
}
