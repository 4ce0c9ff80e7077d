import type { Maybe } from './maybe';

export type MeanWithError = { mean: Maybe; sd: Maybe; standardError: Maybe };

/**
 * Mean of repeated measurements, such as a metric over the folds of a cross-validation, and how far to trust it.
 *
 * mean = Σ x / n; sd = √(Σ (x − mean)² / (n − 1)); standard error of the mean = sd / √n.
 *
 * Folds share most of their training rows, so that their values are not independent: the standard error is the usual
 * measure for comparing models by (as in the one-standard-error rule), not an exact one.
 *
 * @param values one a fold
 * @returns all `null` without values or where one of them is `null` (a fold that cannot be judged is not passed over);
 *   `sd` and `standardError` `null` for a single value
 * @example standardErrorOfMean([0.9, 0.92, 0.94]) // → { mean: 0.92, sd: 0.02, standardError: 0.011547 }
 * @see scipy.stats.sem; pandas' Series.sem
 */
export function standardErrorOfMean(values: readonly Maybe[]): MeanWithError {
  const known = values.filter((value) => value !== null);
  const n = known.length;
  if (n === 0 || n < values.length) return { mean: null, sd: null, standardError: null };
  // From the first value on, so that equal values have exactly that mean and no deviation.
  const mean = known[0] + known.reduce((sum, value) => sum + (value - known[0]), 0) / n;
  if (n === 1) return { mean, sd: null, standardError: null };
  const sd = Math.sqrt(known.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (n - 1));
  return { mean, sd, standardError: sd / Math.sqrt(n) };
}
