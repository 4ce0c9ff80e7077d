import { severities } from '../../../src-shared/questions/audit/words';
import type { CheckMark, CheckState } from '../../stores/audit';

/** An answer stays while a newer one is under way. */
export const markOf = ({ result, progress }: CheckState): CheckMark =>
  (progress === 'failed' || (result === null && progress !== 'done') ? progress as CheckMark : result?.severity ?? 'waiting');

const order: readonly CheckMark[] = [...severities, 'failed', 'stopped', 'running', 'waiting'];
/** Worst first; what has no answer comes last. */
export const inOrderOfMark = (checks: readonly CheckState[]): CheckState[] =>
  [...checks].sort((a, b) => order.indexOf(markOf(a)) - order.indexOf(markOf(b)));
