import { listNames } from '../../../src-shared/format/listNames';
import type { AuditedCheck, AuditFile } from '../../../src-shared/questions/audit/auditFile';
import { checkOf } from '../../../src-shared/questions/audit/checkList';
import { figureText, severityWords, thresholdWords } from '../../../src-shared/questions/audit/words';
import { element, xmlText } from './xml';

/**
 * An audit as JUnit XML, a test case a check, of what Jenkins and Surefire both read. Only by what the audit fails a case fails; what it
 * could not run is an error, what was left out or not judged is skipped. JUnit knows no warning: the text says it.
 */
export function asJunit({ files, checks, skipped, failing, couldNotRun }: AuditFile): string {
  const classname = listNames(files.map(({ name }) => name), 3);
  const cases = checks.map((check) =>
    element('testcase', { name: check.id, classname, time: seconds(check.seconds) }, ...outcomeOf(check, failing, couldNotRun), figuresOf(check)));
  const left = skipped.map(({ id, reason }) =>
    element('testcase', { name: id, classname, time: seconds(0) }, element('skipped', { message: `Left out: ${reason}` })));
  const suite = element('testsuite', {
    name: 'wiretell audit', tests: checks.length + skipped.length, failures: failing.length, errors: couldNotRun.length,
    skipped: skipped.length + checks.filter(({ id, severity }) => severity === 'notJudged' && !couldNotRun.includes(id)).length,
    time: seconds(checks.reduce((sum, one) => sum + one.seconds, 0)),
  }, ...[...cases, ...left].map((one) => `\n${one}`), '\n');
  return `<?xml version="1.0" encoding="UTF-8"?>\n${suite}\n`;
}

const seconds = (value: number): string => value.toFixed(3);

function outcomeOf({ id, severity, sentence }: AuditedCheck, failing: AuditFile['failing'], couldNotRun: AuditFile['couldNotRun']): string[] {
  if (failing.includes(id)) return [element('failure', { message: sentence, type: severity }, xmlText(sentence))];
  if (couldNotRun.includes(id)) return [element('error', { message: sentence, type: severity }, xmlText(sentence))];
  return severity === 'notJudged' ? [element('skipped', { message: sentence })] : [];
}

/** What a person reads of the check, whatever its outcome. */
function figuresOf({ id, severity, figure: { name, value, unit }, thresholds, sentence, details, mends }: AuditedCheck): string {
  const bounds = thresholdWords(thresholds, unit);
  const lines = [
    `${checkOf(id).question} ${severityWords[severity]}`, sentence,
    ...(value === null ? [] : [`${name}: ${figureText(value, unit)} (${value})`]), ...(bounds === '' ? [] : [`thresholds: ${bounds}`]),
    ...details, ...mends.flatMap((mend) => [mend.sentence, `  ${mend.command}`]),
  ];
  return element('system-out', {}, xmlText(lines.join('\n')));
}
