import type { AuditResult, CheckResult } from '../../../../src-shared/questions/audit/result';
import { checkOf } from '../../../../src-shared/questions/audit/checkList';
import { severityWords, summarySentence, worstFirst } from '../../../../src-shared/questions/audit/words';
import type { Shell } from '../answer';
import { heading } from '../../terminal/terminalTable';

export const shell: Shell<'audit'> = { summary: describeAudit };

/** The audit: a line for each check that found something, worst first, and the others by their names. */
function describeAudit({ checks }: AuditResult): string {
  const found = worstFirst(checks).filter(({ severity }) => severity !== 'ok' && severity !== 'notJudged');
  const others = (severity: CheckResult['severity'], told: (check: CheckResult) => string): string[] => {
    const these = checks.filter((check) => check.severity === severity);
    return these.length === 0 ? [] : [`• ${severityWords[severity]}: ${these.map(told).join(', ')}`];
  };
  return [
    heading('Is it fit to learn from?'), `${summarySentence(checks)}.`,
    ...found.map(({ severity, sentence }) => `• ${severityWords[severity]}: ${sentence}`),
    ...others('ok', ({ id }) => checkOf(id).title),
    ...others('notJudged', ({ id, reason }) => `${checkOf(id).title} (${reason})`),
  ].join('\n');
}
