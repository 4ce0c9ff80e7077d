import { countOf } from '../../../src-shared/format/countOf';
import { formatCount } from '../../../src-shared/format/formatCount';
import { listNames } from '../../../src-shared/format/listNames';
import type { AuditedCheck, AuditedRows, AuditFile } from '../../../src-shared/questions/audit/auditFile';
import { checkOf } from '../../../src-shared/questions/audit/checkList';
import { contextWords } from '../../../src-shared/questions/audit/contextWords';
import { figureText, notLookedAt, severityWords, thresholdWords, worstFirst } from '../../../src-shared/questions/audit/words';
import { cutLines, heading } from '../../engine/terminal/terminalTable';
import { describeChanges } from './describeChanges';

/** Files that the first line names, and finds that are listed of each check. */
const mostFiles = 4;
const mostRows = 5;

/** An audit in a terminal: its summary, then check by check, worst first, and what stands beside them. */
export function describeAudit(audit: AuditFile): string {
  const { checks, skipped, context, changes, failing, couldNotRun, settings: { failOn } } = audit;
  const beside = contextWords(context);
  const titles = (ids: typeof failing): string => listNames(ids.map((id) => checkOf(id).title));
  return [
    `${audit.summary}: ${listNames(audit.files.map(({ name }) => name), mostFiles)}, ${countOf(audit.rows, 'row')}.`,
    ...worstFirst(checks).map((check) => describeCheck(check, audit.files.length > 1)),
    ...(skipped.length === 0 ? [] : [[heading('Left out'), ...skipped.map(({ id, reason }) => `  ${checkOf(id).title}: ${reason}`)].join('\n')]),
    ...(beside.length === 0 ? [] : [[heading('Beside the checks'), ...cutLines(beside.map((line) => `  ${line}`))].join('\n')]),
    notLookedAt,
    ...(changes === null ? [] : [describeChanges(changes, checks)]),
    ...(failing.length === 0 ? [] : [`Fails by --fail-on ${failOn}: ${titles(failing)}.`]),
    ...(couldNotRun.length === 0 ? [] : [`Fails by --strict, since it could not be judged: ${titles(couldNotRun)}.`]),
  ].join('\n\n');
}

function describeCheck(check: AuditedCheck, several: boolean): string {
  const { title, severity, figure: { value, unit }, thresholds, sentence, details, rows, mends } = check;
  const bounds = thresholdWords(thresholds, unit);
  const figure = value === null ? [] : [`  ${figureText(value, unit)}${bounds === '' ? '' : ` (${bounds})`}`];
  return [
    heading(`${title}: ${severityWords[severity]}`), ...figure, `  ${sentence}`,
    ...details.map((detail) => `  ${detail}`),
    ...(rows.length === 0 ? [] : ['  Rows:', ...cutLines(rows.map((one) => `    ${rowsWords(one, several)}`), mostRows)]),
    ...(mends.length === 0 ? [] : ['  What can be done:', ...mends.flatMap((mend) => [`    ${mend.sentence}`, `      ${mend.command}`])]),
  ].join('\n');
}

function rowsWords({ title, count, of, firstRow, file, line }: AuditedRows, several: boolean): string {
  const place = [...(several && file !== null ? [file] : []), ...(line === null ? [] : [`line ${formatCount(line)}`])].join(', ');
  const rows = `${countOf(count, 'row')}${of === 'test' ? ' of the second file' : ''}`;
  return `${title}: ${rows}, the first is row ${formatCount(firstRow)}${place === '' ? '' : ` (${place})`}`;
}
