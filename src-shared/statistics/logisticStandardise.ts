import { binaryScale } from './binaryScale';

/**
 * Training mean and population standard deviation of a count table's values; a row weighs 1 whatever its class weighs.
 * As scikit-learn's `StandardScaler`: a column that does not vary gets sd 1. Values without rows have no influence;
 * with no rows at all the result is mean 0, sd 1. Computed on values scaled by a power of two, so that 1e300 does not
 * overflow, and the mean is corrected once (two passes), so that timestamps keep their digits.
 * @example standardisation(Float64Array.of(1, 5), Float64Array.of(1, 0), Float64Array.of(0, 1)) // → { mean: 3, sd: 2 }
 */
export function standardisation(
  values: Float64Array, positives: Float64Array, negatives: Float64Array,
): { mean: number; sd: number } {
  let rows = 0;
  let least = Infinity;
  let most = -Infinity;
  for (let i = 0; i < values.length; i++) {
    const count = positives[i] + negatives[i];
    if (count === 0) continue;
    rows += count;
    if (values[i] < least) least = values[i];
    if (values[i] > most) most = values[i];
  }
  if (rows === 0) return { mean: 0, sd: 1 };
  if (least === most) return { mean: least, sd: 1 };
  const scale = binaryScale([least, most]);
  let mean = 0;
  for (let i = 0; i < values.length; i++) mean += (positives[i] + negatives[i]) * (values[i] / scale);
  mean /= rows;
  let shift = 0;
  let squares = 0;
  for (let i = 0; i < values.length; i++) {
    const deviation = values[i] / scale - mean;
    const count = positives[i] + negatives[i];
    shift += count * deviation;
    squares += count * deviation * deviation;
  }
  shift /= rows;
  const sd = Math.sqrt(Math.max(0, squares / rows - shift * shift)) * scale;
  return { mean: (mean + shift) * scale, sd: sd > 0 && Number.isFinite(sd) ? sd : 1 };
}

/**
 * (value − mean) / sd; by halves where the difference of two huge values overflows.
 * @example standardised(5, 3, 2) // → 1
 */
export function standardised(value: number, mean: number, sd: number): number {
  const distance = value - mean;
  return Number.isFinite(distance) ? distance / sd : (0.5 * value - 0.5 * mean) / (0.5 * sd);
}
