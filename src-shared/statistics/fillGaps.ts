import { binaryScale } from './binaryScale';

/**
 * A column's distinct values with the mean of those that there are in place of a missing one: what scikit-learn's
 * `SimpleImputer` does before its `StandardScaler`. The gaps then count in the standard deviation, as rows at the mean.
 * @param values NaN at `missing`
 * @param weights training rows of each value
 * @param missing the place of the missing value, −1 where none is
 * @example fillGaps(Float64Array.of(1, 3, NaN), [1, 1, 5], 2) // → [1, 3, 2]
 */
export function fillGaps(values: Float64Array, weights: ArrayLike<number>, missing: number): Float64Array {
  if (missing < 0) return values;
  const scale = binaryScale(values);
  let sum = 0;
  let rows = 0;
  for (let i = 0; i < values.length; i++) {
    if (i === missing) continue;
    sum += weights[i] * (values[i] / scale);
    rows += weights[i];
  }
  const filled = Float64Array.from(values);
  filled[missing] = rows > 0 ? (sum / rows) * scale : 0;
  return filled;
}
