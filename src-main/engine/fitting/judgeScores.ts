import type { FoldValues } from '../../../src-shared/questions/models/result';
import type { ConfusionMatrix } from '../../../src-shared/statistics/confusionMatrix';
import { confusionAtThreshold } from '../../../src-shared/statistics/confusionAtThreshold';
import { confusionIntervals, type MetricIntervals } from '../../../src-shared/statistics/confusionIntervals';
import { confusionMetrics, type Metrics } from '../../../src-shared/statistics/confusionMetrics';
import { logLoss } from '../../../src-shared/statistics/logLoss';
import { standardErrorOfMean } from '../../../src-shared/statistics/standardErrorOfMean';
import { rocArea } from '../../../src-shared/statistics/rocCurve';
import type { ClassCounts } from './featureCounts';

/** Scores (log-odds) with the rows that have them, from one model or from several folds one after the other. */
export type ScoredCounts = ClassCounts & { scores: Float64Array };

/** Rows of each class on either side of even odds; a score of exactly 0 counts as negative. */
export const confusionAt = (scored: ScoredCounts): ConfusionMatrix => confusionAtThreshold(scored, 0.5);

/** Every metric of a part with its interval; for folds, the rows of all test parts together. */
export function judgeScores(all: ScoredCounts, baseRate: number): { metrics: Metrics; intervals: MetricIntervals } {
  const scored = withRows(all);
  const matrix = confusionAt(scored);
  const { auc, aucInterval } = rocArea(scored.scores, scored.positives, scored.negatives);
  const loss = logLoss(scored.scores, scored.positives, scored.negatives);
  return {
    metrics: { ...confusionMetrics(matrix, baseRate), auc, logLoss: loss.logLoss },
    intervals: { ...confusionIntervals(matrix, baseRate), auc: aucInterval, logLoss: loss.interval },
  };
}

/** Only the scores that have rows: of many distinct values most are not in the part that is judged. */
function withRows({ scores, positives, negatives }: ScoredCounts): ScoredCounts {
  const kept = {
    scores: new Float64Array(scores.length), positives: new Float64Array(scores.length), negatives: new Float64Array(scores.length),
  };
  let size = 0;
  for (let i = 0; i < scores.length; i++) {
    kept.scores[size] = scores[i];
    kept.positives[size] = positives[i];
    kept.negatives[size] = negatives[i];
    size += positives[i] + negatives[i] > 0 ? 1 : 0;
  }
  return {
    scores: kept.scores.subarray(0, size), positives: kept.positives.subarray(0, size), negatives: kept.negatives.subarray(0, size),
  };
}

/** AUC of each fold on its own: pooled scores of several models are not on one scale. `null` without folds. */
export function foldAucOf(folds: ScoredCounts[]): FoldValues | null {
  if (folds.length < 2) return null;
  const values = folds.map(({ scores, positives, negatives }) => rocArea(scores, positives, negatives).auc);
  const { mean, sd } = standardErrorOfMean(values);
  return { values, mean, sd };
}
