import type { Severity } from '../../../src-shared/questions/audit/check';
import { severities } from '../../../src-shared/questions/audit/words';
import type { CheckState } from '../../stores/audit';

/** What stands before a check: how it came out, or why there is no answer yet. */
export type CheckMark = Severity | Exclude<CheckState['progress'], 'done'>;

/** An answer stays while a newer one is under way. */
export const markOf = ({ result, progress }: CheckState): CheckMark =>
  (progress === 'failed' || (result === null && progress !== 'done') ? progress as CheckMark : result?.severity ?? 'waiting');

const order: readonly CheckMark[] = [...severities, 'failed', 'stopped', 'running', 'waiting'];
/** Worst first; what has no answer comes last. */
export const inOrderOfMark = (checks: readonly CheckState[]): CheckState[] =>
  [...checks].sort((a, b) => order.indexOf(markOf(a)) - order.indexOf(markOf(b)));
