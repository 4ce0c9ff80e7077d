import type { CallContext } from '../../../../src-shared/terms/progress';
import type { OverviewResult } from '../../../../src-shared/questions/overview/result';
import type { OverviewInput } from './describeDataset';
import { sumProgress } from '../../pool/sumProgress';
import type { Run } from '../answer';

/** Describes the columns on all workers side by side, a share each, and then the dataset as a whole. */
export async function describe(
  { dataset, rejected }: Pick<OverviewInput, 'dataset' | 'rejected'>, run: Run<typeof import('./work')>, workers: number, context: CallContext,
): Promise<OverviewResult> {
  const progressOf = sumProgress('Counting', workers, context);
  const describing = Promise.all(Array.from({ length: workers }, (_, index) =>
    run('describeShare', { dataset, share: { index, of: workers } }, { ...context, progress: progressOf() })));
  const [shares, conflictingRows] = await Promise.all([describing, run('countConflicts', { dataset }, { ...context, progress: () => undefined })]);
  return run('describeDataset', { dataset, rejected, shares, conflictingRows }, context);
}
