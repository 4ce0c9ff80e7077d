import type { ConfusionMatrix } from './confusionMatrix';
import type { MetricName } from './confusionMetrics';
import type { Interval } from './maybe';
import { balancedAccuracyOfRates, f1OfRates, mccOfRates, precisionOfRates } from './confusionRates';
import { wilsonInterval } from './wilsonInterval';

/** A confidence interval of each of them; `null` where there is none. */
export type MetricIntervals = { [name in MetricName]: Interval };

/**
 * Confidence intervals for the metrics of a confusion matrix.
 *
 * Accuracy, error, recall, specificity, their complements and precision are proportions: Wilson's interval.
 *
 * F1, balanced accuracy, MCC and precision at a base rate are functions g(r, f) of two independent proportions, recall
 * r among the positives and false positive rate f among the negatives (two binomials, the class sizes given). All rise
 * with r and fall with f. The delta method would add the squared effects of one standard error in each; here the effect
 * of moving each to its Wilson limit takes that place ("square and add", MOVER): lower = g − √((g(r, f) − g(r_lower,
 * f))² + (g(r, f) − g(r, f_upper))²), upper likewise. For many rows that is the delta method, but it does not shrink to
 * a point where no error happened to be seen. The base rate counts as known.
 *
 * @param m counts of true and false positives and negatives
 * @param baseRate share of positives for `precisionAtBaseRate`, or `null` where none is known
 * @param confidence of the intervals, 0.95 unless told
 * @returns `null` where the metric is not defined; for MCC also where a class is absent or never predicted
 * @example confusionIntervals({ tp: 8, fp: 1, tn: 9, fn: 2 }, null).recall // → [0.490, 0.943]
 * @see R. Newcombe, Statistics in Medicine 17 (1998) 873; G. Zou & A. Donner, Statistics in Medicine 27 (2008) 1693
 */
export function confusionIntervals(
  m: ConfusionMatrix, baseRate: number | null, confidence = 0.95,
): Omit<MetricIntervals, 'auc' | 'logLoss'> {
  const { tp, fp, tn, fn } = m;
  const positives = tp + fn;
  const negatives = tn + fp;
  const recall = wilsonInterval(tp, positives, confidence);
  const falsePositive = wilsonInterval(fp, negatives, confidence);

  const combined = (g: (r: number, f: number) => number | null, least: number): Interval => {
    if (recall === null || falsePositive === null) return null;
    const r = tp / positives;
    const f = fp / negatives;
    const centre = g(r, f);
    if (centre === null) return null;
    const effect = (movedR: number, movedF: number): number => centre - (g(movedR, movedF) ?? centre);
    const below = Math.hypot(effect(recall[0], f), effect(r, falsePositive[1]));
    const above = Math.hypot(effect(recall[1], f), effect(r, falsePositive[0]));
    return [Math.max(least, centre - below), Math.min(1, centre + above)];
  };

  const everyMargin = positives > 0 && negatives > 0 && tp + fp > 0 && tn + fn > 0;
  return {
    accuracy: wilsonInterval(tp + tn, positives + negatives, confidence),
    error: wilsonInterval(fp + fn, positives + negatives, confidence),
    recall,
    specificity: wilsonInterval(tn, negatives, confidence),
    falseNegativeRate: wilsonInterval(fn, positives, confidence),
    falsePositiveRate: falsePositive,
    precision: wilsonInterval(tp, tp + fp, confidence),
    precisionAtBaseRate: baseRate === null ? null : combined((r, f) => precisionOfRates(r, f, baseRate), 0),
    f1: combined((r, f) => f1OfRates(r, f, positives, negatives), 0),
    balancedAccuracy: combined(balancedAccuracyOfRates, 0),
    mcc: everyMargin ? combined((r, f) => mccOfRates(r, f, positives, negatives), -1) : null,
  };
}
