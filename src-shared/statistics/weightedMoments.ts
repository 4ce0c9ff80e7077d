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
 * @param counts how often each occurs (or any weights of 0 or more); `null` where each stands for itself
 * @returns `null` in place of what does not exist or overflows
 * @example weightedMoments([1, 3], [2, 2]) // → { n: 4, mean: 2, sd: 1.155, populationSd: 1 }
 * @see Chan, Golub & LeVeque (1983), "Algorithms for computing the sample variance"
 */
export function weightedMoments(values: ArrayLike<number>, counts: ArrayLike<number> | null): WeightedMoments {
  const n = counts === null ? values.length : compensatedSum(counts);
  if (!(n > 0)) return { n: 0, mean: null, sd: null, populationSd: null };
  const scale = binaryScale(values);
  const mean = compensatedMean(values, counts, scale, n);
  const spread = squaresAbout(values, counts, scale, mean, n);
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

// Neumaier's sum, which carries along what each addition rounds away, stands in each loop: these are the hottest of an overview.

function compensatedSum(terms: ArrayLike<number>): number {
  let sum = 0;
  let lost = 0;
  for (let i = 0; i < terms.length; i++) {
    const value = terms[i];
    const next = sum + value;
    lost += Math.abs(sum) >= Math.abs(value) ? sum - next + value : value - next + sum;
    sum = next;
  }
  return sum + lost;
}

function compensatedMean(values: ArrayLike<number>, counts: ArrayLike<number> | null, scale: number, n: number): number {
  let sum = 0;
  let lost = 0;
  for (let i = 0; i < values.length; i++) {
    const scaled = values[i] / scale;
    const value = counts === null ? scaled : counts[i] * scaled;
    const next = sum + value;
    lost += Math.abs(sum) >= Math.abs(value) ? sum - next + value : value - next + sum;
    sum = next;
  }
  return (sum + lost) / n;
}

/** Σ w (x − mean)², less what the mean's own rounding adds to it. */
function squaresAbout(values: ArrayLike<number>, counts: ArrayLike<number> | null, scale: number, mean: number, n: number): number {
  let [rest, restLost, squares, squaresLost] = [0, 0, 0, 0];
  for (let i = 0; i < values.length; i++) {
    const distance = values[i] / scale - mean;
    const term = counts === null ? distance : counts[i] * distance;
    const nextRest = rest + term;
    restLost += Math.abs(rest) >= Math.abs(term) ? rest - nextRest + term : term - nextRest + rest;
    rest = nextRest;
    const square = counts === null ? distance * distance : counts[i] * (distance * distance);
    const nextSquares = squares + square;
    squaresLost += Math.abs(squares) >= Math.abs(square) ? squares - nextSquares + square : square - nextSquares + squares;
    squares = nextSquares;
  }
  const over = rest + restLost;
  return Math.max(0, squares + squaresLost - (over * over) / n);
}
