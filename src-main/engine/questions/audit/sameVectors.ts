import type { CallContext } from '../../../../src-shared/terms/progress';
import type { AuditTools } from './measureList';

/** For each pattern the first one that is alike in every feature: found once, for every check that asks. */
export const sameVectors = ({ open, run, share }: AuditTools, context: CallContext): Promise<Uint32Array> =>
  share({ question: 'audit.sameVectors', about: [open], request: {} }, context, (own) => run('findVectors', { dataset: open.dataset }, own));
