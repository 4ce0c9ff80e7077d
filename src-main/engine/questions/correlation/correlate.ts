import type { CallContext } from '../../../../src-shared/terms/progress';
import type { CorrelationResult } from '../../../../src-shared/questions/correlation/result';
import type { CorrelationInput } from './analyseCorrelation';
import type { OpenDataset } from '../../openDataset';
import { sumProgress } from '../../pool/sumProgress';
import type { Run } from '../answer';
import type { Share } from '../../results';

/**
 * Correlates the numeric features on all workers side by side, a share of the pairs each, once for all rules, and ranks what
 * came of it.
 */
export async function correlate(
  open: OpenDataset, rule: Pick<CorrelationInput, 'rule' | 'threshold'>, run: Run<typeof import('./work')>, workers: number, share: Share, context: CallContext,
): Promise<CorrelationResult> {
  const { dataset } = open;
  const shares = await share({ question: 'pairs of features', about: [open], request: null }, context, (own) => {
    const progressOf = sumProgress('Correlating', workers, own);
    return Promise.all(Array.from({ length: workers }, (_, index) =>
      run('correlateShare', { dataset, share: { index, of: workers } }, { ...own, progress: progressOf() })));
  });
  return run('analyseCorrelation', { ...rule, dataset, shares }, context);
}
