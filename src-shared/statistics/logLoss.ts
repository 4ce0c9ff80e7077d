import type { Interval, Maybe } from './maybe';
import { normalQuantile } from './normalQuantile';

export type LogLoss = { logLoss: Maybe; interval: Interval };

/**
 * Mean log loss (cross-entropy, in nats) of scores that are log-odds: −ln of the probability given to the true class.
 *
 * A positive with score s costs ln(1 + e^(−s)), a negative ln(1 + e^s), computed without overflow as
 * max(t, 0) + ln(1 + e^(−|t|)). 0 is perfect, ln 2 = 0.693 is guessing at even odds. The interval is
 * mean ± z sd/√n with the sample sd, not below 0.
 *
 * @param scores log-odds of being positive
 * @param positives how many positives have each score
 * @param negatives how many negatives have each score
 * @param confidence of the interval, 0.95 unless told
 * @returns `null` without rows; the interval `null` with fewer than two
 * @throws RangeError where a score is not a finite number or the lengths differ
 * @example logLoss([0], [1], [1]).logLoss // → 0.693
 * @see sklearn.metrics.log_loss, which cuts probabilities off near 0 and 1; this does not
 */
export function logLoss(
  scores: ArrayLike<number>, positives: ArrayLike<number>, negatives: ArrayLike<number>, confidence = 0.95,
): LogLoss {
  if (positives.length !== scores.length || negatives.length !== scores.length) {
    throw new RangeError('Scores need one count of positives and one of negatives each.');
  }
  // Of many distinct scores most have rows of one class alone, or of none: what each row costs is kept for the spread.
  const costs = new Float64Array(2 * scores.length);
  let rows = 0;
  let sum = 0;
  for (let i = 0; i < scores.length; i++) {
    const score = scores[i];
    if (!Number.isFinite(score)) throw new RangeError(`A score must be a finite number; got ${score}.`);
    if (positives[i] + negatives[i] === 0) continue;
    rows += positives[i] + negatives[i];
    if (positives[i] > 0) costs[2 * i] = softplus(-score);
    if (negatives[i] > 0) costs[2 * i + 1] = softplus(score);
    sum += positives[i] * costs[2 * i] + negatives[i] * costs[2 * i + 1];
  }
  if (rows === 0) return { logLoss: null, interval: null };
  const mean = sum / rows;
  if (rows < 2) return { logLoss: mean, interval: null };
  let squares = 0;
  for (let i = 0; i < scores.length; i++) {
    if (positives[i] + negatives[i] === 0) continue;
    const [inside, outside] = [costs[2 * i] - mean, costs[2 * i + 1] - mean];
    squares += positives[i] * (inside * inside) + negatives[i] * (outside * outside);
  }
  const reach = normalQuantile(0.5 + confidence / 2) * Math.sqrt(squares / (rows - 1) / rows);
  return { logLoss: mean, interval: [Math.max(0, mean - reach), mean + reach] };
}

/** ln(1 + e^t), for any t. */
function softplus(t: number): number {
  return Math.max(t, 0) + Math.log1p(Math.exp(-Math.abs(t)));
}
