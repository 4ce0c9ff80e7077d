import type { ConfusionMatrix, MetricIntervals, Metrics } from '../../../src-shared/contract/results';
import { confusionIntervals } from '../../../src-shared/statistics/confusionIntervals';
import { confusionMetrics } from '../../../src-shared/statistics/confusionMetrics';
import { logLoss } from '../../../src-shared/statistics/logLoss';
import { rocCurve } from '../../../src-shared/statistics/rocCurve';
import type { ClassCounts } from './featureCounts';

/** Scores (log-odds) with the rows that have them, from one model or from several folds one after the other. */
export type ScoredCounts = ClassCounts & { scores: Float64Array };

/** Rows of each class on either side of a threshold on the log-odds; a score at the threshold counts as negative. */
export function confusionAt({ scores, positives, negatives }: ScoredCounts, threshold = 0): ConfusionMatrix {
  const matrix = { tp: 0, fp: 0, tn: 0, fn: 0 };
  for (let i = 0; i < scores.length; i++) {
    if (scores[i] > threshold) {
      matrix.tp += positives[i];
      matrix.fp += negatives[i];
    } else {
      matrix.fn += positives[i];
      matrix.tn += negatives[i];
    }
  }
  return matrix;
}

/** Every metric of a part with its interval; for folds, the rows of all test parts together. */
export function judgeScores(scored: ScoredCounts, baseRate: number): { metrics: Metrics; intervals: MetricIntervals } {
  const matrix = confusionAt(scored);
  const { auc, aucInterval } = rocCurve(scored.scores, scored.positives, scored.negatives);
  const loss = logLoss(scored.scores, scored.positives, scored.negatives);
  return {
    metrics: { ...confusionMetrics(matrix, baseRate), auc, logLoss: loss.logLoss },
    intervals: { ...confusionIntervals(matrix, baseRate), auc: aucInterval, logLoss: loss.interval },
  };
}
