import { contingencyMargins } from './contingencyMargins';
import { degreesOfFreedom } from './degreesOfFreedom';
import { poissonDeviance } from './poissonDeviance';

/**
 * The G statistic (log-likelihood ratio) of independence: 2 Σ O ln(O / E), without continuity correction.
 *
 * Summed as 2 Σ [O ln(O / E) − (O − E)], which is the same because Σ (O − E) = 0, but has no negative term to cancel.
 * It follows the chi-square distribution with the same degrees of freedom as Pearson's statistic.
 *
 * @param observed counts, one array per row
 * @returns the statistic, or `null` where fewer than two rows or columns hold anything
 * @throws RangeError where it is not a table of counts
 * @example gTest([[10, 20], [30, 40]]) // → 0.804
 * @see scipy.stats.chi2_contingency with `lambda_="log-likelihood"` and `correction=False`
 */
export function gTest(observed: number[][]): number | null {
  if (degreesOfFreedom(observed) === 0) return null;
  const { total, rowSums, columnSums } = contingencyMargins(observed);
  let sum = 0;
  for (const [i, cells] of observed.entries()) {
    for (const [j, count] of cells.entries()) {
      const product = rowSums[i] * columnSums[j];
      if (product > 0) sum += poissonDeviance(count, product / total, (count * total - product) / total);
    }
  }
  return 2 * sum;
}
