import { incompleteGamma } from './incompleteGamma';

/** An upper-tail probability. `p` is 0 where it underflows (below about 1e-308); `log10P` goes on beyond. */
export type UpperTail = { p: number; log10P: number };

/**
 * Regularised upper incomplete gamma function Q(a, x) = 1/Γ(a) ∫ₓ^∞ t^(a−1) e^(−t) dt.
 *
 * Computed as the upper tail itself, never as 1 − P(a, x) where it is small. Relative error about 1e-13 from 1 down to
 * 1e-300.
 *
 * @param a shape, above 0
 * @param x where the tail starts, 0 or more
 * @throws RangeError where a or x is out of range or not finite
 * @example gammaUpperTail(1, 2).p // → 0.135335283 (e^−2)
 * @see https://dlmf.nist.gov/8.2
 */
export function gammaUpperTail(a: number, x: number): UpperTail {
  const { upper, logUpper } = incompleteGamma(a, x);
  return { p: upper, log10P: logUpper / Math.LN10 };
}
