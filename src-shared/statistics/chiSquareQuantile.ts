import jstat from 'jstat';
import { incompleteGamma, logPoissonProbability } from './incompleteGamma';

/**
 * Quantile (critical value) of the chi-square distribution: the x with P(X ≤ x) = p.
 *
 * jStat gives the start (10 to 13 digits); Newton steps on the logarithm of the smaller tail take it to full precision.
 *
 * @param p a probability, strictly between 0 and 1
 * @param df degrees of freedom, above 0
 * @throws RangeError where p or df is out of range
 * @example chiSquareQuantile(0.95, 1) // → 3.841459
 */
export function chiSquareQuantile(p: number, df: number): number {
  if (!(p > 0 && p < 1)) throw new RangeError(`A chi-square quantile needs 0 < p < 1; got ${p}.`);
  if (!(df > 0)) throw new RangeError(`A chi-square quantile needs df > 0; got ${df}.`);
  const below = p <= 0.5;
  const logTail = below ? Math.log(p) : Math.log1p(-p);
  const a = df / 2;
  let half = jstat.jStat.chisquare.inv(p, df) / 2;
  if (!(half > 0)) half = a;
  for (let step = 0; step < 50; step++) {
    const { logLower, logUpper } = incompleteGamma(a, half);
    const log = below ? logLower : logUpper;
    // The density of half the statistic: x^(a−1) e^(−x) / Γ(a).
    const logDensity = logPoissonProbability(a, half) + Math.log(a / half);
    const change = (log - logTail) * Math.exp(log - logDensity);
    const next = below ? Math.max(half - change, half / 2) : Math.max(half + change, half / 2);
    const moved = Math.abs(next - half);
    half = next;
    if (moved <= 1e-15 * half) break;
  }
  return 2 * half;
}
