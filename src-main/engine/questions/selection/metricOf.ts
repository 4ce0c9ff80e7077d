import type { SelectionMetric } from '../../../../src-shared/terms/selectionMetrics';
import type { Maybe } from '../../../../src-shared/statistics/maybe';
import { confusionMetrics } from '../../../../src-shared/statistics/confusionMetrics';
import { logLoss } from '../../../../src-shared/statistics/logLoss';
import { rocCurve } from '../../../../src-shared/statistics/rocCurve';
import { confusionAt, type ScoredCounts } from '../../fitting/judgeScores';

/** One metric of judged rows, and no more work than it takes. */
export function metricOf(metric: SelectionMetric, scored: ScoredCounts): Maybe {
  const { scores, positives, negatives } = scored;
  if (metric === 'auc') return rocCurve(scores, positives, negatives).auc;
  if (metric === 'logLoss') return logLoss(scores, positives, negatives).logLoss;
  return confusionMetrics(confusionAt(scored), null)[metric];
}
