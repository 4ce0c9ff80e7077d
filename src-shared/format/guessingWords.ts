import type { ConfusionMatrix } from '../statistics/confusionMatrix';
import type { Maybe } from '../statistics/maybe';
import type { MetricName } from '../statistics/confusionMetrics';

/** Rates of one side alone: an answer that never changes makes them perfect. */
export const oneSidedMetrics: readonly MetricName[] = ['recall', 'specificity', 'falseNegativeRate', 'falsePositiveRate', 'precision', 'precisionAtBaseRate'];

/** At most this balanced accuracy is guessing, or nearly so. */
const guessing = 0.55;

/** Whether a model hardly tells the classes apart, so that a rate of one side says nothing of it. */
export const isGuessing = ({ balancedAccuracy }: { balancedAccuracy: Maybe }): boolean => (balancedAccuracy ?? 0) <= guessing;

/** What a model says that predicts every judged row the same; `null` for any other. */
export function oneAnswer({ tp, fp, tn, fn }: ConfusionMatrix, target: string): string | null {
  if (tn + fn === 0) return `predicts all ${target}`;
  return tp + fp === 0 ? `predicts none ${target}` : null;
}
