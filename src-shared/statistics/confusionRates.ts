/**
 * Metrics of a two-class decision as functions of its two rates: recall r (share of positives found) and false positive
 * rate f (share of negatives called positive), for given numbers of positives and negatives. All rise with r and fall
 * with f, which is what their intervals rest on. `null` where not defined.
 */

/**
 * Half of recall plus specificity: (r + 1 − f)/2.
 * @example balancedAccuracyOfRates(0.8, 0.1) // → 0.85
 */
export function balancedAccuracyOfRates(r: number, f: number): number {
  return (r + 1 - f) / 2;
}

/**
 * Harmonic mean of precision and recall: 2 TP / (2 TP + FP + FN) = 2 r P / (r P + f N + P).
 * @example f1OfRates(0.8, 0.1, 10, 10) // → 0.842 (16/19)
 */
export function f1OfRates(r: number, f: number, positives: number, negatives: number): number | null {
  const size = r * positives + f * negatives + positives;
  return size > 0 ? (2 * r * positives) / size : null;
}

/**
 * Matthews correlation coefficient: (r − f) √(q (1 − q)) / √(s (1 − s)), q the share of positives and s = r q + f (1 −
 * q) the share called positive. 0 where a class is absent or never predicted, as in scikit-learn.
 * @example mccOfRates(0.8, 0.1, 10, 10) // → 0.704
 */
export function mccOfRates(r: number, f: number, positives: number, negatives: number): number {
  const q = positives / (positives + negatives);
  const called = r * q + f * (1 - q);
  const notCalled = (1 - r) * q + (1 - f) * (1 - q);
  const margins = called * notCalled;
  return margins > 0 && q > 0 && q < 1 ? ((r - f) * Math.sqrt(q * (1 - q))) / Math.sqrt(margins) : 0;
}

/**
 * Precision where a share `baseRate` of all rows is positive (Bayes): r π / (r π + f (1 − π)).
 * @example precisionOfRates(0.8, 0.1, 0.01) // → 0.075
 */
export function precisionOfRates(r: number, f: number, baseRate: number): number | null {
  const called = r * baseRate + f * (1 - baseRate);
  return called > 0 ? (r * baseRate) / called : null;
}
