import { randomUUID } from 'node:crypto';
import type { CallContext, EngineContract, EngineMethod, Handlers, SavedFile, Source } from '../../src-shared/contract/contract';
import { asEngineError, EngineError } from '../../src-shared/contract/errors';
import { guardRequest, guardSettingsFile } from '../../src-shared/contract/guards';
import { jsonText } from '../../src-shared/format/jsonText';
import { CombinedModels } from './combinedModels';
import type { ByteSink, FileGate } from './files';
import { fitFeatures } from './fitFeatures';
import { runCategories, runTestSet } from './furtherQuestions';
import { currentLimits, refuseOver } from './limits';
import { openDataset, relabel, type OpenDataset } from './openDataset';
import { parseJson } from './parseJson';
import { WorkerPool } from './pool/workerPool';
import { readWhole } from './readWhole';
import { refuseDeepValue } from './refuseDeepValue';
import type { ReportedQuestion } from './report/attachedResult';
import { runPairs, runSelectionStep } from './runSelection';
import { runStudy } from './study';

export type EngineOptions = { workerUrl: URL; workers: number; files: FileGate; version: string };

/**
 * The engine as one user of it sees it, a page or a shell: one guarded door for every call of the contract. The datasets
 * opened and the models fitted behind it are reached by nobody else, and so are the files of its gate.
 */
export type EngineSession = {
  call: <M extends EngineMethod>(method: M, request: unknown, context: CallContext) => Promise<EngineContract[M]['response']>;
  /** Forgets what was opened and fitted. */
  end: () => void;
};
/** One pool of workers for all sessions, which get them in turn. */
export type SharedEngine = {
  session: (files: FileGate) => EngineSession;
  /** How many datasets are open in all sessions. */
  openDatasets: () => number;
  pool: WorkerPool;
  close: () => Promise<void>;
};
export type Engine = SharedEngine & EngineSession;
type OpenDatasets = Map<string, OpenDataset>;

/** Starts an engine for a single user. */
export function createEngine({ files, ...options }: EngineOptions): Engine {
  const engine = startEngine(options);
  return { ...engine, ...engine.session(files) };
}

/**
 * Starts the engine, for as many users as come.
 * @throws BAD_REQUEST for a setting of the ceilings that cannot be read
 */
export function startEngine({ workerUrl, workers, version }: Omit<EngineOptions, 'files'>): SharedEngine {
  // Told at once, and not with the first large file.
  currentLimits();
  const pool = new WorkerPool(workerUrl, workers);
  const sessions = new Set<OpenDatasets>();
  return {
    pool,
    session(files) {
      const datasets: OpenDatasets = new Map();
      sessions.add(datasets);
      const end = (): void => {
        datasets.clear();
        sessions.delete(datasets);
      };
      return { call: answerCalls(datasets, pool, files, version), end };
    },
    openDatasets: () => [...sessions].reduce((sum, { size }) => sum + size, 0),
    async close() {
      for (const datasets of sessions) datasets.clear();
      await pool.close();
    },
  };
}

/**
 * What a session answers: a handler for each call, over its open datasets and its models. It knows no host: files come
 * and go through the host's gate. Whatever goes wrong leaves as an `EngineError`.
 */
function answerCalls(datasets: OpenDatasets, pool: WorkerPool, files: FileGate, version: string): EngineSession['call'] {
  const owner = Symbol('session');
  const models = new CombinedModels(pool);
  let opening = 0;
  const find = (id: string): OpenDataset => {
    const open = datasets.get(id);
    if (open === undefined) throw new EngineError('DATASET_NOT_OPEN', 'open the file again.');
    return open;
  };

  /** The second file of a report: never sampled, under the same label map, with or without labels. */
  const openTestFile = ({ settings, labelColumn }: ReportedQuestion, source: Source, context: CallContext): Promise<OpenDataset> =>
    openDataset({ ...settings, source, sample: null, gapFeatures: false, labelColumn, mayLackLabels: true }, 'test', pool, files, context);

  const handlers: Handlers = {
    'engine.describe': async () => ({ version, workers: pool.size, schema: 2 }),
    'dataset.open': async (request, context) => {
      refuseOver('datasets', datasets.size + opening + 1, (most) => `at most ${most} may be open at once; close one of them first`);
      const id = randomUUID();
      opening++;
      const open = await openDataset(request, id, pool, files, context).finally(() => { opening--; });
      // Cancelled when all was done already: whoever cancelled will not ask for it again.
      if (context.signal.aborted) throw new EngineError('CANCELLED', 'the work was stopped.');
      datasets.set(id, open);
      return open.summary;
    },
    'dataset.relabel': async ({ dataset: id, labelCategories }) => {
      const relabelled = relabel(find(id), labelCategories);
      datasets.set(id, relabelled);
      models.forget(id);
      return relabelled.summary;
    },
    'dataset.close': async ({ dataset }) => {
      datasets.delete(dataset);
      models.forget(dataset);
      return null;
    },
    'overview.compute': async ({ dataset: id }, context) => {
      const { dataset, summary } = find(id);
      return pool.run('describeDataset', { dataset, rejected: summary.rejected.count }, context);
    },
    'overview.column': async ({ dataset, column }, context) =>
      pool.run('describeColumn', { dataset: find(dataset).dataset, column }, context),
    'correlation.pair': async ({ dataset, a, b }, context) => pool.run('countJointly', { dataset: find(dataset).dataset, a, b }, context),
    'correlation.compute': async ({ dataset, rule, threshold }, context) =>
      pool.run('analyseCorrelation', { dataset: find(dataset).dataset, rule, threshold }, context),
    'tests.run': async ({ dataset, ...request }, context) =>
      pool.run('compareLevels', { dataset: find(dataset).dataset, request }, context),
    'models.fitEach': async ({ dataset, features, leftOut, ...settings }, context) =>
      fitFeatures({ dataset: find(dataset).dataset, settings, features, leftOut }, pool, context),
    'models.inspect': async ({ dataset, feature, ...settings }, context) =>
      pool.run('inspectFeature', { dataset: find(dataset).dataset, settings, feature }, context),
    'models.secondOpinion': async ({ dataset, feature, ...settings }, context) =>
      pool.run('refitWithMl', { dataset: find(dataset).dataset, settings, feature }, context),
    'categories.fit': async ({ dataset, ...request }, context) => runCategories(find(dataset), request, pool, context),
    'giveaways.find': async ({ dataset, seed }, context) => pool.run('findGiveaways', { dataset: find(dataset).dataset, seed }, context),
    'testSet.judge': async (request, context) => runTestSet(find(request.dataset), find(request.test), request, pool, context),
    'combined.fit': async ({ dataset, test, leaveOutOverlap = false, ...settings }, context) =>
      models.fit(find(dataset), test === null ? null : { open: find(test), leaveOutOverlap }, settings, context),
    'combined.path': async ({ dataset: id, points, ...settings }, context) => {
      const { dataset, summary } = find(id);
      return pool.run('tracePath', { dataset, name: summary.data.name, settings, points }, context);
    },
    'costs.decide': async ({ model, costs }, context) => models.cost(model, costs, context),
    'predictions.save': async ({ file, ...request }, context) => {
      const sink = files.sink(file);
      await sink.check();
      const { csv, marked } = await models.predict(request, context);
      return { ...await writeAll(sink, csv, context), marked };
    },
    'selection.step': async ({ dataset, ...request }, context) => runSelectionStep(find(dataset), request, pool, context),
    'selection.pairs': async ({ dataset, ...request }, context) => runPairs(find(dataset), request, pool, context),
    'study.run': async (request, context) => {
      const test = request.test === undefined ? null : find(request.test);
      return runStudy(find(request.dataset), test, request, { pool, models, version }, context);
    },
    'report.save': async ({ study, options, format, file }, context) => {
      refuseDeepValue(study, 'the study');
      const sink = files.sink(file);
      await sink.check();
      const bytes = format === 'pdf'
        ? await pool.run('studyPdf', { study, options }, context)
        : Buffer.from(`${jsonText(study, 1)}\n`);
      return writeAll(sink, bytes, context);
    },
    'report.check': async ({ report, source, test }, context) => {
      const from = await files.source(report);
      const written = { name: from.name, pdf: await readWhole(from, 'reportBytes', 'REPORT_BROKEN', context.signal) };
      const reported = await pool.run('readReportedQuestion', written, context);
      const { settings, labelColumn, secondOpinions } = reported;
      const open = await openDataset({ ...settings, source, labelColumn }, 'check', pool, files, context);
      const judged = test === undefined ? null : await openTestFile(reported, test, context);
      // What is fitted here takes no place among the session's own models.
      const tools = { pool, models: new CombinedModels(pool), version };
      const recomputed = await runStudy(open, judged, { dataset: 'check', settings, secondOpinions }, tools, context);
      return pool.run('compareWithReport', { report: written, recomputed }, context);
    },
    'settings.save': async ({ settings, file }, context) => {
      const sink = files.sink(file);
      await sink.check();
      return writeAll(sink, Buffer.from(`${jsonText(settings, 2)}\n`), context);
    },
    'settings.open': async ({ file }, { signal }) => {
      const source = await files.source(file);
      const bytes = await readWhole(source, 'settingsBytes', 'BAD_REQUEST', signal);
      const called = `the settings file “${source.name}”`;
      return guardSettingsFile(parseJson(bytes, called), called);
    },
  };

  return async (method, request, context) => {
    try {
      return await handlers[method](guardRequest(method, request), { ...context, owner });
    } catch (thrown) {
      throw asEngineError(thrown);
    }
  };
}

async function writeAll(sink: ByteSink, bytes: Uint8Array, { signal }: CallContext): Promise<SavedFile> {
  if (signal.aborted) throw new EngineError('CANCELLED', `“${sink.name}” was not written.`);
  await sink.write(bytes, signal);
  return { name: sink.name, bytes: bytes.length };
}
