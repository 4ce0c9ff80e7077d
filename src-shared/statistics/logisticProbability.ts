/**
 * The logistic function σ(s) = 1 / (1 + e^(−s)): the probability that belongs to the log-odds s.
 * Both tails keep their digits: e^(−|s|) never overflows. σ(−s) is 1 − σ(s) without the cancellation.
 * @example sigmoid(Math.log(3)) // → 0.75
 */
export function sigmoid(score: number): number {
  const e = Math.exp(-Math.abs(score));
  return score < 0 ? e / (1 + e) : 1 / (1 + e);
}

/**
 * log(1 + e^s), the loss of a negative row at log-odds s (of a positive row at −s), without overflow for large s or
 * loss of digits for small e^s.
 * @example log1pexp(0) // → 0.6931
 * @example log1pexp(1000) // → 1000
 */
export function log1pexp(score: number): number {
  return Math.max(score, 0) + Math.log1p(Math.exp(-Math.abs(score)));
}
