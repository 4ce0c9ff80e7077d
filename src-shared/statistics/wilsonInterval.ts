import { normalQuantile } from './normalQuantile';

/**
 * Wilson's score interval of a proportion: the shares p for which |p̂ − p| ≤ z √(p (1 − p)/n).
 *
 * Never leaves [0, 1], and stays honest at 0 of n and n of n, where the usual p̂ ± z s collapses to a point.
 *
 * @param successes 0 … total
 * @param total number of trials
 * @param confidence of the interval, 0.95 unless told
 * @returns lower and upper end, or `null` where total is 0
 * @throws RangeError where successes lie outside 0 … total
 * @example wilsonInterval(8, 10) // → [0.4902, 0.9433]
 * @see scipy.stats.binomtest(k, n).proportion_ci(method="wilson")
 */
export function wilsonInterval(successes: number, total: number, confidence = 0.95): [number, number] | null {
  if (total === 0) return null;
  if (!(successes >= 0 && successes <= total)) {
    throw new RangeError(`Wilson's interval needs 0 <= successes <= total; got ${successes} of ${total}.`);
  }
  const z = normalQuantile(0.5 + confidence / 2);
  const centre = successes + (z * z) / 2;
  const reach = z * Math.sqrt((successes * (total - successes)) / total + (z * z) / 4);
  const size = total + z * z;
  return [
    successes === 0 ? 0 : Math.max(0, (centre - reach) / size),
    successes === total ? 1 : Math.min(1, (centre + reach) / size),
  ];
}
