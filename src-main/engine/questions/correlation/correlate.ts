import type { CallContext } from '../../../../src-shared/contract/contract';
import type { CorrelationResult } from '../../../../src-shared/contract/results';
import type { CorrelationInput } from './analyseCorrelation';
import type { OpenDataset } from '../../openDataset';
import { sumProgress } from '../../pool/sumProgress';
import type { WorkerPool } from '../../pool/workerPool';
import type { Share } from '../../results';

/**
 * Correlates the numeric features on all workers side by side, a share of the pairs each, once for all rules, and ranks what
 * came of it.
 */
export async function correlate(
  open: OpenDataset, rule: Pick<CorrelationInput, 'rule' | 'threshold'>, pool: WorkerPool, share: Share, context: CallContext,
): Promise<CorrelationResult> {
  const { dataset } = open;
  const of = pool.size;
  const shares = await share({ question: 'pairs of features', about: [open], request: null }, context, (own) => {
    const progressOf = sumProgress('Correlating', of, own);
    return Promise.all(Array.from({ length: of }, (_, index) =>
      pool.run('correlateShare', { dataset, share: { index, of } }, { ...own, progress: progressOf() })));
  });
  return pool.run('analyseCorrelation', { ...rule, dataset, shares }, context);
}
