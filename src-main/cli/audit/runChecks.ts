import { checkOf, runningOrder, checkIds, type CheckId } from '../../../src-shared/questions/audit/checkList';
import { citations } from '../../../src-shared/questions/audit/citations';
import type { AuditedCheck, AuditedRows } from '../../../src-shared/questions/audit/auditFile';
import type { RowPlace } from '../../../src-shared/contract/rowConditions';
import type { RowsBehind } from '../../../src-shared/questions/audit/check';
import type { CheckResult } from '../../../src-shared/questions/audit/result';
import type { DatasetSummary } from '../../../src-shared/terms/datasetSummary';
import type { Session } from '../session';
import type { AuditOptions } from './auditOptions';
import type { Audited } from './openAudited';

const mostRows = 20;

/** Asks the checks that were asked for in the order of what each tells in a second, with the time that each took. */
export async function runChecks(
  audited: Audited, { only, skip, threshold }: Pick<AuditOptions, 'only' | 'skip' | 'threshold'>, session: Session,
): Promise<AuditedCheck[]> {
  const { engine, context } = session;
  const { summary: { dataset }, test } = audited;
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
    const seconds = (performance.now() - begun) / 1000;
    answers.set(id, asAudited(answer, await locate(answer.rows.slice(0, mostRows), audited, session), seconds));
  }
  return checkIds.flatMap((id) => answers.get(id) ?? []);
}

function asAudited(answer: CheckResult, rows: AuditedRows[], seconds: number): AuditedCheck {
  const { id, severity, reason, figure, thresholds, sentence, details, evidence, columns, mends } = answer;
  const { title, citations: cited } = checkOf(id);
  return {
    id, title, severity, reason, figure, thresholds, sentence, details, evidence, rows, columns, mends,
    citations: cited.map((key) => ({ id: key, text: citations[key].text })), seconds,
  };
}

/** Rows with the file and the line where the first of them stands. */
async function locate(rows: RowsBehind[], { summary, test }: Audited, { engine, context }: Session): Promise<AuditedRows[]> {
  const placesIn = async (of: DatasetSummary | null, own: RowsBehind[]): Promise<RowPlace[]> => (of === null || own.length === 0 ? []
    : engine.call('rows.locate', { dataset: of.dataset, rows: own.map(({ firstRow }) => firstRow) }, context));
  const [here, there] = [rows.filter(({ of }) => of !== 'test'), rows.filter(({ of }) => of === 'test')];
  const places = new Map([
    ...(await placesIn(summary, here)).map((place, i) => [here[i], place] as const),
    ...(await placesIn(test, there)).map((place, i) => [there[i], place] as const),
  ]);
  return rows.map((one) => ({
    title: one.title, count: one.count, of: one.of ?? 'data', firstRow: one.firstRow, ...places.get(one) ?? { file: null, line: null },
  }));
}
