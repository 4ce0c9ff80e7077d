import { listNames } from '../../../src-shared/format/listNames';
import { nearWords } from '../../../src-shared/format/nearNames';
import type { Thresholds } from '../../../src-shared/questions/audit/check';
import { checkIds, type CheckId } from '../../../src-shared/questions/audit/checkList';
import { failLevels } from '../../../src-shared/questions/audit/failing';
import type { SkippedCheck } from '../../../src-shared/questions/audit/auditFile';
import { usualThresholds } from '../../../src-shared/questions/audit/thresholds';
import { each, list, oneOf, text, toggle, valued, type Given } from '../../engine/questions/shellOption';
import { fileToWrite } from '../settingsOptions';

/** Thresholds of a person's own, by check. */
type OwnThresholds = [CheckId, Pick<Thresholds, 'warn' | 'severe'>];

function checkNamed(name: string): CheckId {
  const known = checkIds.find((id) => id === name);
  if (known === undefined) throw new Error(`There is no check “${name}”: ${listNames(checkIds)}.${nearWords(name, checkIds)}`);
  return known;
}

function onlyThese(typed: string): CheckId[] {
  const named = list(typed).map(checkNamed);
  if (named.length === 0) throw new Error(`Expected checks, separated by commas: ${listNames(checkIds)}.`);
  return named;
}

/** What stands before and behind the first `=`. */
function cutAtEquals(typed: string): [string, string] {
  const [name, ...rest] = typed.split('=');
  return [name.trim(), rest.join('=').trim()];
}

function skip(typed: string, earlier: SkippedCheck[]): SkippedCheck[] {
  const [name, reason] = cutAtEquals(typed);
  const id = checkNamed(name);
  if (reason === '') throw new Error(`Expected ${id}=REASON: a check is left out for a reason, which is printed.`);
  return [...earlier.filter((one) => one.id !== id), { id, reason }];
}

function threshold(typed: string, earlier: OwnThresholds[]): OwnThresholds[] {
  const [name, bounds] = cutAtEquals(typed);
  const id = checkNamed(name);
  const { below = false } = usualThresholds[id] as Thresholds;
  const [warn, severe, ...more] = bounds.split(':').map((bound) => (bound === 'never' ? null : bound === '' ? Number.NaN : Number(bound)));
  const isBound = (bound: number | null | undefined): boolean => bound === null || (Number.isFinite(bound) && bound! >= 0);
  if (!isBound(warn) || !isBound(severe) || more.length > 0) {
    throw new Error(`Expected ${id}=WARN:SEVERE, each a number of 0 or more, or never; such as ${id}=${example(id)}.`);
  }
  if (warn !== null && severe !== null && (below ? warn < severe : warn > severe)) {
    throw new Error(`Expected of ${id} that it warns before it is severe: small figures are the ${below ? 'bad' : 'good'} ones.`);
  }
  return [...earlier.filter(([other]) => other !== id), [id, { warn, severe }]];
}

const example = (id: CheckId): string => [usualThresholds[id].warn, usualThresholds[id].severe].map((bound) => bound ?? 'never').join(':');

export const auditOptions = {
  test: valued('--test <file>', 'a second file that the test-file check holds against the dataset; repeated for several as one', each, []),
  failOn: oneOf('--fail-on <severity>', 'exit with 1 where a check is so bad or worse', failLevels, 'never'),
  only: valued('--only <ids>', `only these checks, separated by commas: ${listNames(checkIds)}`, onlyThese),
  skip: valued('--skip <id=reason>', 'leave a check out, for a reason that is printed wherever the audit is; may be repeated', skip, []),
  threshold: valued('--threshold <id=warn:severe>', 'other thresholds for a check, such as copies=0.1:0.5 or copies=0.1:never; may be repeated', threshold, []),
  strict: toggle('--strict', 'exit with 2 where a check could not be judged, unless it is skipped'),
  baseline: valued('--baseline <file>', 'an earlier audit (its --json): --fail-on then fails only on what got worse or is new', text),
  json: valued('--json <file>', 'write the audit here as JSON, or to the terminal for -', text),
  junit: valued('--junit <file>', 'write it here as JUnit XML, a test case a check', fileToWrite),
  sarif: valued('--sarif <file>', 'write it here as SARIF 2.1.0, a result a check', fileToWrite),
};
export type AuditOptions = Given<typeof auditOptions>;
