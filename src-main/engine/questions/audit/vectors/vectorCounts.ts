import type { CallContext } from '../../../../../src-shared/terms/progress';
import type { AuditTools, NotJudged } from '../measureList';
import type { VectorCounts } from './countVectors';

/** What `copies` and `conflicts` are told from, counted once for both. */
export async function vectorCounts({ open, run, share }: AuditTools, context: CallContext): Promise<VectorCounts | NotJudged> {
  const { dataset, summary: { columns } } = open;
  if (!columns.some(({ role }) => role === 'feature')) return { notJudged: 'No column is a feature: nothing is left to compare rows by.' };
  return share({ question: 'audit.vectors', about: [open], request: {} }, context, (own) => run('countVectors', { dataset }, own));
}
