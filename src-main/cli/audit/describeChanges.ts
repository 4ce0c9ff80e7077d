import type { AuditChange, AuditedCheck } from '../../../src-shared/questions/audit/auditFile';
import { figureText, severityWords } from '../../../src-shared/questions/audit/words';
import { heading } from '../../engine/terminal/terminalTable';

const changeWords: { readonly [C in Exclude<AuditChange['change'], 'same'>]: string } =
  { worse: 'Worse', better: 'Better', new: 'New', notJudged: 'No longer judged' };

/** What got worse and what got better since the baseline, by kind. */
export function describeChanges(changes: AuditChange[], checks: AuditedCheck[]): string {
  const told = (id: AuditedCheck['id'], before: AuditChange['before']): string => {
    const { title, severity, figure: { value, unit } } = checks.find((one) => one.id === id)!;
    const now = `${severityWords[severity]}${value === null ? '' : `, ${figureText(value, unit)}`}`;
    if (before === null) return `${title} (${now})`;
    return `${title} (${severityWords[before.severity]}${before.value === null ? '' : `, ${figureText(before.value, unit)}`} → ${now})`;
  };
  const lines = (['worse', 'new', 'notJudged', 'better'] as const).flatMap((kind) => {
    const own = changes.filter(({ change }) => change === kind);
    return own.length === 0 ? [] : [`  ${changeWords[kind]}: ${own.map(({ id, before }) => told(id, before)).join('; ')}.`];
  });
  return [heading('Since the baseline'), ...(lines.length === 0 ? ['  Nothing changed.'] : lines)].join('\n');
}
