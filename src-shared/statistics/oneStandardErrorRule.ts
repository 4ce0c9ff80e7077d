import type { Maybe } from './maybe';

/**
 * The one-standard-error rule: of models of growing size, the smallest whose mean over the folds lies within one standard
 * error (of the best model's mean) of the best mean. More than that is hardly worth having.
 *
 * @param points mean and standard error of each model, the smallest first
 * @param better whether a high or a low mean is the better one
 * @returns the place of that model, or `null` where no mean, or the best one's standard error, is known
 * @example oneStandardErrorRule([{ mean: 0.8, standardError: 0.01 }, { mean: 0.9, standardError: 0.01 },
 *   { mean: 0.905, standardError: 0.01 }], 'high') // → 1
 * @see Breiman, Friedman, Olshen & Stone (1984), section 3.4.3; Hastie, Tibshirani & Friedman, “The Elements of Statistical
 *   Learning”, section 7.10.1
 */
export function oneStandardErrorRule(points: readonly { mean: Maybe; standardError: Maybe }[], better: 'high' | 'low'): number | null {
  const sign = better === 'high' ? 1 : -1;
  const values = points.map(({ mean }) => (mean === null ? -Infinity : sign * mean));
  const best = values.indexOf(values.reduce((most, value) => Math.max(most, value), -Infinity));
  const reach = points[best]?.standardError ?? null;
  if (best < 0 || values[best] === -Infinity || reach === null) return null;
  return values.findIndex((value) => value >= values[best] - reach);
}
