/**
 * Holm's step-down correction of a family of p-values: sorted ascending, the i-th (from 0) of m becomes
 * max over j ≤ i of (m − j) p(j), at most 1.
 *
 * Controls the chance of even one false alarm among m tests, whatever their dependence, and is never weaker than
 * Bonferroni's.
 *
 * @param p p-values in any order
 * @returns adjusted p-values in the order given
 * @throws RangeError where one is not a probability
 * @example holmAdjust([0.01, 0.04, 0.03]) // → [0.03, 0.06, 0.06]
 * @see S. Holm (1979); R: `p.adjust(p, method = "holm")`
 */
export function holmAdjust(p: number[]): number[] {
  if (!p.every((value) => value >= 0 && value <= 1)) {
    throw new RangeError("Holm's correction needs p-values from 0 to 1.");
  }
  return stepDown(p, (value, weight) => Math.min(1, value * weight));
}

/**
 * Holm's correction on log10 p-values, for p that underflow: log10 of (m − i) p is log10(m − i) + log10 p, at most 0.
 *
 * @param log10P logarithms (base 10) of p-values, each 0 or less, in any order
 * @returns log10 of the adjusted p-values in the order given
 * @throws RangeError where one is above 0 or not a number
 * @example holmAdjustLog10([-400, -2]) // → [-399.699, -2]
 */
export function holmAdjustLog10(log10P: number[]): number[] {
  if (!log10P.every((value) => value <= 0)) {
    throw new RangeError("Holm's correction needs log10 p-values of 0 or less.");
  }
  return stepDown(log10P, (value, weight) => Math.min(0, value + Math.log10(weight)));
}

function stepDown(values: number[], scale: (value: number, weight: number) => number): number[] {
  const order = values.map((_, index) => index).sort((i, j) => values[i] - values[j]);
  const adjusted = new Array<number>(values.length);
  let highest = -Infinity;
  for (const [rank, index] of order.entries()) {
    highest = Math.max(highest, scale(values[index], values.length - rank));
    adjusted[index] = highest;
  }
  return adjusted;
}
