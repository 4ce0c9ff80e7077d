import { checkOf, runningOrder, checkIds, type CheckId } from '../../../src-shared/questions/audit/checkList';
import { citations } from '../../../src-shared/questions/audit/citations';
import type { AuditedCheck, AuditedRows } from '../../../src-shared/questions/audit/auditFile';
import type { RowsBehind } from '../../../src-shared/questions/audit/check';
import type { CheckResult } from '../../../src-shared/questions/audit/result';
import type { Session } from '../session';
import type { AuditOptions } from './auditOptions';
import type { Audited } from './openAudited';

const mostRows = 20;

/** Asks the checks that were asked for in the order of what each tells in a second, with the time that each took. */
export async function runChecks(
  { summary: { dataset }, test }: Audited, { only, skip, threshold }: Pick<AuditOptions, 'only' | 'skip' | 'threshold'>,
  { engine, context }: Session,
): Promise<AuditedCheck[]> {
  const asked = runningOrder.filter((id) => (only?.includes(id) ?? true) && !skip.some((one) => one.id === id));
  const own = new Map(threshold);
  const answers = new Map<CheckId, AuditedCheck>();
  for (const [i, id] of asked.entries()) {
    context.progress({ step: checkOf(id).title, done: i, total: asked.length, unit: 'steps', rows: null });
    const needsTest = test !== null && checkOf(id).needs === 'testFile';
    const thresholds = own.get(id);
    const begun = performance.now();
    const answer = await engine.call('audit.check', {
      dataset, check: id, ...(needsTest && { test: test.dataset }), ...(thresholds && { thresholds }),
    }, context);
    answers.set(id, asAudited(answer, (performance.now() - begun) / 1000));
  }
  return checkIds.flatMap((id) => answers.get(id) ?? []);
}

function asAudited(answer: CheckResult, seconds: number): AuditedCheck {
  const { id, severity, reason, figure, thresholds, sentence, details, evidence, columns, mends } = answer;
  const { title, citations: cited } = checkOf(id);
  return {
    id, title, severity, reason, figure, thresholds, sentence, details, evidence,
    rows: answer.rows.slice(0, mostRows).map(asAuditedRows),
    columns, mends, citations: cited.map((key) => ({ id: key, text: citations[key].text })), seconds,
  };
}

const asAuditedRows = ({ title, count, of, firstRow }: RowsBehind): AuditedRows => ({ title, count, of: of ?? 'data', firstRow });
