import type { ConfusionMatrix } from './confusionMatrix';
import type { Maybe } from './maybe';
import { precisionOfRates } from './confusionRates';

export const metricNames = [
  'accuracy', 'error', 'recall', 'specificity', 'falseNegativeRate', 'falsePositiveRate', 'precision',
  'precisionAtBaseRate', 'f1', 'balancedAccuracy', 'mcc', 'auc', 'logLoss',
] as const;
export type MetricName = (typeof metricNames)[number];
/** What a confusion matrix and the scores behind it say; `null` where a figure does not exist. */
export type Metrics = { [name in MetricName]: Maybe };

/**
 * What a confusion matrix says about a two-class decision, all but what needs the scores themselves.
 *
 * - accuracy (TP + TN)/n, error 1 − accuracy
 * - recall TP/(TP + FN), falseNegativeRate FN/(TP + FN); specificity TN/(TN + FP), falsePositiveRate FP/(TN + FP)
 * - precision TP/(TP + FP), of this very mix of classes; precisionAtBaseRate r π/(r π + f (1 − π)) at the share π of
 *   positives that the decision will meet
 * - f1 2 TP/(2 TP + FP + FN); balancedAccuracy (recall + specificity)/2
 * - mcc (TP TN − FP FN)/√((TP + FP)(TP + FN)(TN + FP)(TN + FN)), and 0 where one of these sums is 0, as in scikit-learn
 *
 * @param m counts of true and false positives and negatives
 * @param baseRate π, 0 … 1, or `null` where none is known
 * @returns `null` where a metric divides by nothing: recall without positives, precision where nothing was called
 *   positive
 * @example confusionMetrics({ tp: 8, fp: 1, tn: 9, fn: 2 }, null).precision // → 0.889
 * @example confusionMetrics({ tp: 8, fp: 1, tn: 9, fn: 2 }, 0.01).precisionAtBaseRate
 *   // → 0.075 (of 1,000 rows 8 are found, beside 99 false alarms)
 * @see sklearn.metrics
 */
export function confusionMetrics(m: ConfusionMatrix, baseRate: number | null): Omit<Metrics, 'auc' | 'logLoss'> {
  const { tp, fp, tn, fn } = m;
  const positives = tp + fn;
  const negatives = tn + fp;
  const total = positives + negatives;
  const recall = share(tp, positives);
  const specificity = share(tn, negatives);
  const falsePositiveRate = share(fp, negatives);
  return {
    accuracy: share(tp + tn, total),
    error: share(fp + fn, total),
    recall,
    specificity,
    falseNegativeRate: share(fn, positives),
    falsePositiveRate,
    precision: share(tp, tp + fp),
    precisionAtBaseRate: baseRate === null || recall === null || falsePositiveRate === null
      ? null
      : precisionOfRates(recall, falsePositiveRate, baseRate),
    f1: share(2 * tp, 2 * tp + fp + fn),
    balancedAccuracy: recall === null || specificity === null ? null : (recall + specificity) / 2,
    mcc: total === 0 ? null : matthews(m),
  };
}

function share(part: number, whole: number): number | null {
  return whole > 0 ? part / whole : null;
}

function matthews({ tp, fp, tn, fn }: ConfusionMatrix): number {
  const margins = Math.sqrt(tp + fp) * Math.sqrt(tp + fn) * Math.sqrt(tn + fp) * Math.sqrt(tn + fn);
  // Rounding of the roots must not carry a perfect decision past 1.
  return margins === 0 ? 0 : Math.max(-1, Math.min(1, (tp * tn - fp * fn) / margins));
}
