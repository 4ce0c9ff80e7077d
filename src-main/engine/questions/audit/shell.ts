import type { AuditResult } from '../../../../src-shared/questions/audit/result';
import { severityWords, summarySentence, worstFirst } from '../../../../src-shared/questions/audit/words';
import type { Shell } from '../answer';
import { cutLines, heading } from '../../terminal/terminalTable';

export const shell: Shell<'audit'> = { summary: describeAudit };

/** The audit in a line a check, worst first. */
function describeAudit({ checks }: AuditResult): string {
  return [heading('Is it fit to learn from?'), `${summarySentence(checks)}.`,
    ...cutLines(worstFirst(checks).map(({ severity, sentence }) => `• ${severityWords[severity]}: ${sentence}`))].join('\n');
}
