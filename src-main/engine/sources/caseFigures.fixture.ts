import type { OpenRequest } from '../../../src-shared/contract/contract';
import type { DatasetSummary } from '../../../src-shared/terms/datasetSummary';
import { quietly, usualSettings, type testEngine } from '../engine.fixture';

/** A small file that readers get wrong, and what to look at in it. */
export type Case = {
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
  secondFile?: { target: string; [figure: string]: unknown };
  pair?: { factor: string; title: string; [figure: string]: unknown };
  [figure: string]: unknown;
};

const { balance, split, penalty, C, intercept, seed } = usualSettings;
const settings = { balance, split, penalty, C, intercept, seed };

/** Everything that a case may look at, of files by their paths. */
export async function figuresOf(
  engine: ReturnType<typeof testEngine>, { file, open: request, second, expect: { models, secondFile, pair } }: Case,
): Promise<object> {
  const open = (path: string, changes: Partial<OpenRequest> = {}): Promise<DatasetSummary> => engine.call('dataset.open', {
    source: { kind: 'files', files: [engine.files.name(path)] }, sample: null, seed: 1, labelColumn: null, labelCategories: {}, ...changes,
  }, quietly());
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
    rows, unlabelled, labels: overview.labels, categories: overview.categories, dialect: format.dialect, labelColumn: format.labelColumn,
    family: summary.family?.name ?? null,
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
