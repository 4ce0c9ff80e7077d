import { poissonDeviance } from './poissonDeviance';
import { stirlingError } from './stirlingError';

export type IncompleteGamma = {
  /** P(a, x) and Q(a, x) = 1 − P(a, x). */
  lower: number;
  upper: number;
  /** Their natural logarithms, finite where the values themselves underflow to 0. */
  logLower: number;
  logUpper: number;
};

/**
 * ln [x^a e^(−x) / Γ(a + 1)]: the logarithm of the Poisson probability of a events where x are expected, for any a > 0.
 *
 * @example logPoissonProbability(2, 2) // → -1.3069 (ln(2² e^−2 / 2!))
 * @see C. Loader, "Fast and accurate computation of binomial probabilities" (2000)
 */
export function logPoissonProbability(a: number, x: number): number {
  return -stirlingError(a) - poissonDeviance(a, x) - 0.5 * Math.log(2 * Math.PI * a);
}

/**
 * Both regularised incomplete gamma functions, each as precise as the other where it is the small one.
 *
 * P(a, x) = 1/Γ(a) ∫₀ˣ t^(a−1) e^(−t) dt. Below x = a + 1 the lower tail is summed as a power series, above it the
 * upper tail by Legendre's continued fraction (modified Lentz); the other tail is then at least about 0.08 and safe to
 * get by subtraction. Everything that could underflow stays a logarithm. Steps: about 7 √a near x = a, a handful
 * elsewhere.
 *
 * @param a shape, above 0
 * @param x where the tail starts, 0 or more
 * @throws RangeError where a or x is out of range
 * @example incompleteGamma(1, 2).upper // → 0.1353 (e^−2)
 * @see https://dlmf.nist.gov/8.7.E1 (the series, in its form with 1/Γ(a + 1 + n)) and https://dlmf.nist.gov/8.9.E2
 */
export function incompleteGamma(a: number, x: number): IncompleteGamma {
  if (!(a > 0) || !(x >= 0) || a === Infinity || x === Infinity) {
    throw new RangeError(`The incomplete gamma function needs a > 0 and x >= 0, both finite; got a = ${a}, x = ${x}.`);
  }
  if (x === 0) return { lower: 0, upper: 1, logLower: -Infinity, logUpper: 0 };
  const logTerm = logPoissonProbability(a, x);
  if (x < a + 1) {
    const logLower = logTerm + Math.log(lowerSeries(a, x));
    const lower = Math.exp(logLower);
    return { lower, upper: 1 - lower, logLower, logUpper: Math.log1p(-lower) };
  }
  const logUpper = logTerm + Math.log(a * upperFraction(a, x));
  const upper = Math.exp(logUpper);
  return { lower: 1 - upper, upper, logLower: Math.log1p(-upper), logUpper };
}

/** 1 + x/(a + 1) + x²/((a + 1)(a + 2)) + …, for x < a + 1. */
function lowerSeries(a: number, x: number): number {
  let term = 1;
  let sum = 1;
  for (let n = 1; term > sum * 1e-17; n++) {
    term *= x / (a + n);
    sum += term;
  }
  return sum;
}

/** 1/(x + 1 − a − 1(1 − a)/(x + 3 − a − 2(2 − a)/(x + 5 − a − …))), for x ≥ a + 1. */
function upperFraction(a: number, x: number): number {
  const tiny = 1e-300;
  let b = x + 1 - a;
  let c = 1 / tiny;
  let d = 1 / b;
  let h = d;
  for (let i = 1; ; i++) {
    const numerator = -i * (i - a);
    b += 2;
    d = 1 / (numerator * d + b || tiny);
    c = b + numerator / c || tiny;
    const change = d * c;
    h *= change;
    if (Math.abs(change - 1) < 3e-16) return h;
  }
}
