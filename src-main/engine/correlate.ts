import type { CallContext } from '../../src-shared/contract/contract';
import type { CorrelationResult } from '../../src-shared/contract/results';
import type { CorrelationInput } from './analyses/correlation';
import type { WorkerPool } from './pool/workerPool';

/** Correlates the numeric features on all workers side by side, a share of the pairs each, and ranks what came of it. */
export async function correlate(
  input: Omit<CorrelationInput, 'shares'>, pool: WorkerPool, context: CallContext,
): Promise<CorrelationResult> {
  const of = pool.size;
  const shares = await Promise.all(Array.from({ length: of }, (_, index) =>
    pool.run('correlateShare', { dataset: input.dataset, share: { index, of } }, context)));
  return pool.run('analyseCorrelation', { ...input, shares }, context);
}
