import { binaryScale } from './binaryScale';

export type WeightedMoments = {
  n: number;
  mean: number | null;
  /** Sample standard deviation (n − 1), as pandas' `std`; `null` for fewer than two data. */
  sd: number | null;
  /** Population standard deviation (n), as scikit-learn's StandardScaler. */
  populationSd: number | null;
};

/**
 * Number, mean and standard deviations of data given as values and how often each occurs.
 *
 * Two passes: the mean first, then the squared distances from it, with the correction (Σ w (x − mean))²/n for what
 * rounding left in the mean. Both sums are compensated (Neumaier), so that millions of small terms beside a huge one
 * are not lost. Values are scaled by a power of two, so that neither 1e200 nor 1e-200 is lost when it is squared. Relative
 * error about 1e-15.
 *
 * @param values in any order
 * @param counts how often each occurs (or any weights of 0 or more)
 * @returns `null` in place of what does not exist or overflows
 * @see Chan, Golub & LeVeque (1983), "Algorithms for computing the sample variance"
 */
export function weightedMoments(values: ArrayLike<number>, counts: ArrayLike<number>): WeightedMoments {
  const n = compensatedSum(values.length, (i) => counts[i]);
  if (!(n > 0)) return { n: 0, mean: null, sd: null, populationSd: null };
  const scale = binaryScale(values);
  const mean = compensatedSum(values.length, (i) => counts[i] * (values[i] / scale)) / n;
  const rest = compensatedSum(values.length, (i) => counts[i] * (values[i] / scale - mean));
  const squares = compensatedSum(values.length, (i) => counts[i] * (values[i] / scale - mean) ** 2) - (rest * rest) / n;
  const spread = Math.max(0, squares);
  return {
    n,
    mean: finite(mean * scale),
    sd: n > 1 ? finite(Math.sqrt(spread / (n - 1)) * scale) : null,
    populationSd: finite(Math.sqrt(spread / n) * scale),
  };
}

function finite(value: number): number | null {
  return Number.isFinite(value) ? value : null;
}

/** Neumaier's sum: carries along what each addition rounds away. */
function compensatedSum(length: number, term: (index: number) => number): number {
  let sum = 0;
  let lost = 0;
  for (let i = 0; i < length; i++) {
    const value = term(i);
    const next = sum + value;
    lost += Math.abs(sum) >= Math.abs(value) ? sum - next + value : value - next + sum;
    sum = next;
  }
  return sum + lost;
}
