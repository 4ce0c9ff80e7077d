import { incompleteGamma, logPoissonProbability } from './incompleteGamma';

/**
 * Lower tail of the noncentral chi-square distribution, P(X ≤ x): the sum of chi-square distributions with df + 2j
 * degrees of freedom, weighted by the Poisson probabilities of j events where ncp/2 are expected.
 *
 * The terms that matter lie within some √ncp of their largest one. The sum starts above them and goes down, because
 * that way every recurrence only adds and multiplies: P(a − 1, y) = P(a, y) + y^(a−1) e^(−y)/Γ(a). About 15 √ncp steps.
 * Absolute error under 1e-11, and the lower tail keeps its relative precision.
 *
 * @param x the statistic, 0 or more
 * @param df degrees of freedom, above 0
 * @param ncp noncentrality, 0 or more
 * @throws RangeError where one of them is out of range or not finite
 * @example noncentralChiSquareCdf(5, 1, 2) // → 0.7942891437
 * @see scipy.stats.ncx2, R's pchisq(x, df, ncp); https://en.wikipedia.org/wiki/Noncentral_chi-squared_distribution
 */
export function noncentralChiSquareCdf(x: number, df: number, ncp: number): number {
  if (!(ncp >= 0) || ncp === Infinity) throw new RangeError(`The noncentrality must be 0 or more; got ${ncp}.`);
  const shape = df / 2;
  const half = x / 2;
  if (ncp === 0 || x === 0) return incompleteGamma(shape, half).lower;
  const mean = ncp / 2;

  // Where weight × density peaks: j (j + df/2) = mean × half; but not above the weights' own peak.
  const peak = Math.floor(Math.min(mean, (Math.sqrt(shape * shape + 4 * mean * half) - shape) / 2));
  let top = peak;
  for (let fall = 1; fall > 1e-22;) {
    top++;
    fall *= (mean / top) * Math.min(1, half / (shape + top));
  }

  // Both are relative to the first term, because the factors on their own may leave the range of a double.
  const first = incompleteGamma(shape + top, half);
  const logFirst = logPoissonProbability(top, mean) + first.logLower;
  if (logFirst === -Infinity) return 0;
  let term = 1;
  let step = Math.exp(logPoissonProbability(shape + top, half) - first.logLower);
  let sum = 1;
  for (let j = top; j > 0; j--) {
    step *= (j / mean) * ((shape + j) / half);
    term = (term * j) / mean + step;
    sum += term;
    if (j <= peak && term < sum * 1e-18) break;
  }
  return Math.min(1, Math.exp(logFirst + Math.log(sum)));
}
