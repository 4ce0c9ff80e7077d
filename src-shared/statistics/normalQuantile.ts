import jstat from 'jstat';
import { incompleteGamma } from './incompleteGamma';

/**
 * Quantile of the standard normal distribution: the z with P(Z ≤ z) = p.
 *
 * jStat gives the start (good to 9 digits near the middle, 2 at 1e-100); Newton steps on ln of the upper tail,
 * ½ Q(½, z²/2), take it to full precision.
 *
 * @param p a probability, strictly between 0 and 1
 * @throws RangeError outside of (0, 1), where the quantile is infinite
 * @example normalQuantile(0.975) // → 1.959963984540
 */
export function normalQuantile(p: number): number {
  if (!(p > 0 && p < 1)) throw new RangeError(`A normal quantile needs 0 < p < 1; got ${p}.`);
  if (p === 0.5) return 0;
  const tail = Math.min(p, 1 - p);
  const logTail = Math.log(tail);
  let z = Math.abs(jstat.jStat.normal.inv(tail, 0, 1));
  for (let step = 0; step < 20; step++) {
    const logUpper = incompleteGamma(0.5, z * z / 2).logUpper - Math.LN2;
    const logDensity = -z * z / 2 - 0.5 * Math.log(2 * Math.PI);
    const next = z + (logUpper - logTail) * Math.exp(logUpper - logDensity);
    const moved = Math.abs(next - z);
    z = next;
    if (moved <= 1e-15 * z) break;
  }
  return p < 0.5 ? -z : z;
}
