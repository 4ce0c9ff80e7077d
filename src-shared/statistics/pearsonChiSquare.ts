import { contingencyMargins } from './contingencyMargins';
import { degreesOfFreedom } from './degreesOfFreedom';

/**
 * Pearson's chi-square statistic of independence: Σ (O − E)² / E.
 *
 * O − E is computed as (O n − R C)/n, whose numerator is exact while products stay under 2⁵³ (95 million rows): no
 * digits are lost where O and E are large and close.
 *
 * @param observed counts, one array per row
 * @param yates with Yates' continuity correction, which moves every cell towards its expectation by min(½, |O − E|), as
 *   SciPy does; defined for one degree of freedom only
 * @returns the statistic, or `null` where fewer than two rows or columns hold anything, or for `yates` with df ≠ 1
 * @throws RangeError where it is not a table of counts
 * @example pearsonChiSquare([[10, 20], [30, 40]]) // → 0.794 (2²/12 + 2²/18 + 2²/28 + 2²/42)
 * @see scipy.stats.chi2_contingency
 */
export function pearsonChiSquare(observed: number[][], yates = false): number | null {
  const df = degreesOfFreedom(observed);
  if (df === 0 || (yates && df !== 1)) return null;
  const { total, rowSums, columnSums } = contingencyMargins(observed);
  let sum = 0;
  for (const [i, cells] of observed.entries()) {
    for (const [j, count] of cells.entries()) {
      const product = rowSums[i] * columnSums[j];
      if (product === 0) continue;
      const distance = Math.abs(count * total - product) / total;
      const corrected = yates ? Math.max(0, distance - 0.5) : distance;
      sum += (corrected * corrected * total) / product;
    }
  }
  return sum;
}
