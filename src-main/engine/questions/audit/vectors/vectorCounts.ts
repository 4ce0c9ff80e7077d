import type { CallContext } from '../../../../../src-shared/terms/progress';
import type { AuditTools, NotJudged } from '../measureList';
import { sameVectors } from '../sameVectors';
import type { VectorCounts } from './countVectors';

/** What `copies` and `conflicts` are told from, counted once for both. */
export async function vectorCounts(tools: AuditTools, context: CallContext): Promise<VectorCounts | NotJudged> {
  const { dataset, summary: { columns } } = tools.open;
  if (!columns.some(({ role }) => role === 'feature')) return { notJudged: 'No column is a feature: nothing is left to compare rows by.' };
  return tools.share({ question: 'audit.vectors', about: [tools.open], request: {} }, context, async (own) =>
    tools.run('countVectors', { dataset, same: await sameVectors(tools, own) }, own));
}
