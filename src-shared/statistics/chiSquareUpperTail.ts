import { gammaUpperTail, type UpperTail } from './gammaUpperTail';

/**
 * Upper tail of the chi-square distribution: the p-value of a statistic, P(X ≥ statistic) = Q(df/2, statistic/2).
 *
 * @param statistic 0 or more
 * @param df degrees of freedom, above 0
 * @returns `p` (0 below about 1e-308) and `log10P`, which goes on: about −2,171,476 for a statistic of ten million
 * @throws RangeError where the statistic is negative or not a number, or df is not above 0
 * @example chiSquareUpperTail(3.841458820694124, 1).p // → 0.05
 */
export function chiSquareUpperTail(statistic: number, df: number): UpperTail {
  return gammaUpperTail(df / 2, statistic / 2);
}
