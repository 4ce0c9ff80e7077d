import type { CallContext } from '../../../../../src-shared/terms/progress';
import { sumProgress } from '../../../pool/sumProgress';
import type { AuditTools } from '../measureList';
import { sameVectors } from '../sameVectors';
import type { ColumnsTold } from './tellColumns';

/** The half of each pattern, counted once for whoever needs it. */
export const halvesOf = (tools: AuditTools, context: CallContext): Promise<Uint8Array> =>
  tools.share({ question: 'audit.halves', about: [tools.open], request: {} }, context, async (own) =>
    tools.run('halveRows', { dataset: tools.open.dataset, same: await sameVectors(tools, own) }, own));

/** What every feature says: counted once, a share of the features on each worker, for all checks that ask. */
export const columnsTold = (tools: AuditTools, context: CallContext): Promise<ColumnsTold> =>
  tools.share({ question: 'audit.columns', about: [tools.open], request: {} }, context, (shared) => tell(tools, shared));

async function tell(tools: AuditTools, context: CallContext): Promise<ColumnsTold> {
  const { open: { dataset }, run, workers } = tools;
  const second = await halvesOf(tools, context);
  const progressOf = sumProgress('Looking at single columns', workers, context);
  const shares = await Promise.all(Array.from({ length: workers }, (_, index) =>
    run('tellColumns', { dataset, second, share: { index, of: workers } }, { ...context, progress: progressOf() })));
  return { classes: shares[0].classes, features: shares.flatMap(({ features }) => features).sort((a, b) => a.place - b.place) };
}
