import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import type { OpenRequest } from '../../../src-shared/contract/contract';
import type { DatasetSummary } from '../../../src-shared/terms/datasetSummary';
import { quietly, testEngine, usualSettings } from '../engine.fixture';

/**
 * Small files that readers get wrong, each beside what is in it, counted by another program. A new case is two files in the
 * folder: `NAME.csv`, or whatever it is, and `NAME.expected.json` with what to look at; no code.
 */
type Case = {
  case: string;
  file: string;
  /** Of the request that opens it, what is not usual. */
  open?: Partial<OpenRequest>;
  /** Another file, judged by models of the first. */
  second?: string;
  expect: Expected;
};
type Expected = {
  error?: string;
  models?: { target: string; positives?: number; error?: string };
  secondFile?: { target: string };
  pair?: { factor: string; title: string };
  [figure: string]: unknown;
};

const folder = join(import.meta.dirname, 'cases');
const cases = readdirSync(folder).filter((name) => name.endsWith('.expected.json'))
  .map((name): Case => JSON.parse(readFileSync(join(folder, name), 'utf8')) as Case);
const engine = testEngine(2);
afterAll(() => engine.close());

const open = (file: string, request: Partial<OpenRequest> = {}): Promise<DatasetSummary> => engine.call('dataset.open', {
  source: { kind: 'files', files: [engine.files.name(join(folder, file))] }, sample: null, seed: 1, labelColumn: null, labelCategories: {}, ...request,
}, quietly());
const { balance, split, penalty, C, intercept, seed } = usualSettings;
const settings = { balance, split, penalty, C, intercept, seed };

/** Everything that a case may look at. */
async function figuresOf({ file, open: request, second, expect: { models, secondFile, pair } }: Case): Promise<object> {
  const summary = await open(file, request);
  const { dataset, format, unlabelled, rejected, rows } = summary;
  const overview = await engine.call('overview.compute', { dataset }, quietly());
  const fitted = models && await engine.call('models.fitEach', { ...settings, dataset, target: models.target, features: null, leftOut: [] }, quietly())
    .catch((error: Error) => ({ target: models.target, error: error.message }));
  const tests = pair && await engine.call('tests.run', {
    dataset, alpha: 0.05, tests: [{ family: 'custom', factor: pair.factor, outcome: 'label', levels: null, top: null, pairs: true, filters: [] }],
  }, quietly());
  const other = second === undefined ? undefined : await open(second, { mayLackLabels: true, labelColumn: format.labelColumn });
  const judged = other && secondFile && await engine.call('testSet.judge',
    { ...settings, dataset, test: other.dataset, target: secondFile.target, features: null, leaveOutOverlap: false }, quietly());
  for (const id of [dataset, ...(other === undefined ? [] : [other.dataset])]) await engine.call('dataset.close', { dataset: id }, quietly());
  return {
    rows, unlabelled, labels: overview.labels, categories: overview.categories, dialect: format.dialect,
    columns: Object.fromEntries(overview.columns.map((column) => [column.name, column])),
    rejected: { ...rejected, lines: rejected.examples.map(({ line }) => line) },
    alerts: overview.alerts.map(({ code, column }) => (column === null ? code : `${code} ${column}`)),
    messages: overview.alerts.map(({ message }) => message),
    models: fitted, pair: tests?.find(({ title }) => title === pair?.title),
    secondFile: judged && {
      target: judged.target, features: judged.features.map(({ name }) => name), novel: judged.novel.rows,
      positives: other.labels.find(({ label }) => label === judged.target)?.rows,
    },
  };
}

/** Numbers to ten digits, and lists of words as what has to be among others. */
function matching(expected: unknown, key = ''): unknown {
  if (typeof expected === 'number') return Number.isInteger(expected) ? expected : expect.closeTo(expected, 8);
  if (typeof expected === 'string') return key === 'error' ? expect.stringMatching(expected) : expected;
  if (Array.isArray(expected)) return key === 'alerts' || key === 'messages' ? expect.arrayContaining(expected) : expected;
  if (typeof expected !== 'object' || expected === null) return expected;
  return Object.fromEntries(Object.entries(expected).map(([name, value]) => [name, matching(value, name)]));
}

test.each(cases.map((one) => [one.case, one] as const))('%s', async (_, one) => {
  if (one.expect.error !== undefined) await expect(figuresOf(one)).rejects.toThrow(new RegExp(one.expect.error));
  else expect(await figuresOf(one)).toMatchObject(matching(one.expect) as object);
});
