import { ofName, type ByName } from '../../../src-shared/terms/byName';
import type { CheckResult, Difference } from '../../../src-shared/contract/contract';
import type { Json } from '../../../src-shared/terms/json';
import type { StudyResult } from '../../../src-shared/contract/study';
import { isAsked, questionList, type Question } from '../../../src-shared/questions/questionList';
import { cutText } from '../../../src-shared/format/cutText';
import { readAttachedResult, type ReportFile } from './attachedResult';

/** Two runs of one version agree to the last bit; another machine's `exp` and `log` may differ in the last digits. */
const tolerance = 1e-9;
const differencesShown = 50;
/**
 * What may differ without the result being another one: names of files, what else lay in their folder, and prices, which are of a
 * machine and its day, what is known of the dataset's family, which figures do not rest on, and advice, whose commands name files.
 */
const ignored = new RegExp(`^(${[
  String.raw`wiretell\.version`, String.raw`description(\..*)?`, String.raw`(price|frontier)(\..*)?`,
  String.raw`(testSet\.data|audit\.testFile|data)\.(name|files\.\d+\.(name|file|sameAs)|passedOver(\..*)?)`,
  String.raw`(testSet\.)?rejected\.examples\.\d+\.file`, String.raw`audit\.checks\.\d+\.mends(\..*)?`,
].join('|')})$`);
/** What a report of schema 1 does not know: it was of one table of text, which it did not say. */
const unknownToOlder = /^((testSet\.)?data\.files|format\.(kind|dialect))$/;

/** A report against its study computed anew. Runs in a worker, which alone holds what the report carries. */
export const compareWithReport = ({ report, recomputed }: { report: ReportFile; recomputed: StudyResult }): CheckResult =>
  compareStudies(readAttachedResult(report), recomputed);

/** Compares the result that a report carries with a new one, figure by figure; numbers to a relative 1e-9. */
export function compareStudies(reported: StudyResult, recomputed: StudyResult): CheckResult {
  const differences: Difference[] = [];
  let compared = 0;
  const older = reported.data.files.length === 0;
  const later = laterQuestions(reported);
  const renamed = new Map(reported.data.files.map(({ name }, i) => [name, recomputed.data.files[i]?.name]));
  const walk = (a: Json | undefined, b: Json | undefined, path: string): void => {
    if (ignored.test(path) || later.some(({ id }) => id === path) || (older && unknownToOlder.test(path))) return;
    if (isBranch(a) && isBranch(b) && Array.isArray(a) === Array.isArray(b)) {
      const left = a as ByName<Json>;
      const right = b as ByName<Json>;
      for (const key of new Set([...Object.keys(left), ...Object.keys(right)])) {
        walk(ofName(left, key), ofName(right, key), path === '' ? key : `${path}.${key}`);
      }
      return;
    }
    compared++;
    if (same(a, b) || (typeof a === 'string' && renamed.get(a) === b) || differences.length >= differencesShown) return;
    differences.push({ path: cutText(path, 200), reported: show(a), recomputed: show(b) });
  };
  walk(reported as unknown as Json, recomputed as unknown as Json, '');
  return {
    same: differences.length === 0, sameFile: reported.data.sha256 === recomputed.data.sha256,
    reportVersion: reported.wiretell.version, compared, differences, later: later.map(({ title }) => title),
  };
}

/** Questions that every study answers, and that a report does not know: it is older than they are. What it lacks is not compared. */
const laterQuestions = (reported: StudyResult): Question[] => questionList.filter((one) => !isAsked(one) && reported[one.id] === undefined);

const isBranch = (value: Json | undefined): boolean => typeof value === 'object' && value !== null;

/** A value in few characters, whatever a report put there. */
function show(value: Json | undefined): string {
  if (value === undefined) return 'nothing';
  if (Array.isArray(value)) return `a list of ${value.length}`;
  return isBranch(value) ? 'an object' : cutText(JSON.stringify(value), 100);
}

function same(a: Json | undefined, b: Json | undefined): boolean {
  if (typeof a !== 'number' || typeof b !== 'number') return a === b;
  return a === b || Math.abs(a - b) <= tolerance * Math.max(Math.abs(a), Math.abs(b));
}
