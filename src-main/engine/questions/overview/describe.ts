import type { CallContext } from '../../../../src-shared/contract/contract';
import type { OverviewResult } from '../../../../src-shared/contract/results';
import type { OverviewInput } from './describeDataset';
import { sumProgress } from '../../pool/sumProgress';
import type { WorkerPool } from '../../pool/workerPool';

/** Describes the columns on all workers side by side, a share each, and then the dataset as a whole. */
export async function describe(
  { dataset, rejected }: Pick<OverviewInput, 'dataset' | 'rejected'>, pool: WorkerPool, context: CallContext,
): Promise<OverviewResult> {
  const of = pool.size;
  const progressOf = sumProgress('Counting', of, context);
  const describing = Promise.all(Array.from({ length: of }, (_, index) =>
    pool.run('describeShare', { dataset, share: { index, of } }, { ...context, progress: progressOf() })));
  const [shares, conflictingRows] = await Promise.all([describing, pool.run('countConflicts', { dataset }, { signal: context.signal, owner: context.owner })]);
  return pool.run('describeDataset', { dataset, rejected, shares, conflictingRows }, context);
}
