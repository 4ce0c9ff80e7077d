import { shellWord } from '../../../../src-shared/format/shellWord';
import { benignOf } from '../../../../src-shared/terms/categories';
import type { AuditAbout, Thresholds } from '../../../../src-shared/questions/audit/check';
import { checkOf, type CheckId } from '../../../../src-shared/questions/audit/checkList';
import type { CheckResult, Evidence } from '../../../../src-shared/questions/audit/result';
import { usualThresholds } from '../../../../src-shared/questions/audit/thresholds';
import type { CallContext } from '../../../../src-shared/terms/progress';
import type { OpenDataset } from '../../openDataset';
import { measures, type AuditTools } from './measureList';
import { whyNotJudged } from './whyNotJudged';

/** One check: what it needs, its evidence counted, and what it makes of it. */
export async function runCheck(
  { check: id, thresholds: other }: { check: CheckId; thresholds?: Pick<Thresholds, 'warn' | 'severe'> }, tools: AuditTools, context: CallContext,
): Promise<CheckResult> {
  const check = checkOf(id);
  const thresholds = { ...usualThresholds[id], ...other };
  const { name, unit } = check.figure;
  const own = { id, figure: { name, value: null, unit }, thresholds };
  const reason = whyNotJudged(check.needs, tools);
  const measured = reason === null ? await measures[id](tools, context) : { notJudged: reason };
  if ('notJudged' in measured) {
    return {
      ...own, severity: 'notJudged', reason: measured.notJudged, sentence: measured.notJudged, details: [], evidence: null, columns: [],
      rows: [], mends: [],
    };
  }
  const { value, ...verdict } = check.judge(measured, thresholds, aboutOf(tools));
  return { ...own, ...verdict, reason: verdict.severity === 'notJudged' ? verdict.sentence : null, figure: { name, value, unit }, evidence: measured satisfies Evidence };
}

function aboutOf({ open: { summary }, test }: Pick<AuditTools, 'open' | 'test'>): AuditAbout {
  return {
    files: namesOf(summary), testFiles: test === null ? [] : namesOf(test.summary), categories: summary.categories,
    benign: benignOf(summary.categories), rows: summary.rows,
    identity: summary.columns.filter(({ role }) => role === 'meta').map(({ name }) => name),
  };
}

/** File names as a shell takes them. */
const namesOf = ({ data }: OpenDataset['summary']): string[] => data.files.map(({ file }) => file)
  .filter((file, i, all) => all.indexOf(file) === i).map(shellWord);
