import { randomUUID } from 'node:crypto';
import type { CallContext, EngineContract, EngineMethod, Handlers, SavedFile, SettingsFile, Source } from '../../src-shared/contract/contract';
import { asEngineError, EngineError } from '../../src-shared/contract/errors';
import { guardRequest, guardSettingsFile, guardStudySettings } from '../../src-shared/contract/guards';
import type { StudyResult } from '../../src-shared/contract/study';
import { compareStudies } from './checkReport';
import { CombinedModels } from './combinedModels';
import type { ByteSink, ByteSource, FileGate } from './files';
import { fitFeatures } from './fitFeatures';
import { runCategories, runTestSet } from './furtherQuestions';
import { openDataset, relabel, type OpenDataset } from './openDataset';
import { WorkerPool } from './pool/workerPool';
import { readAttachedResult } from './report/attachedResult';
import { runPairs, runSelectionStep } from './runSelection';
import { runStudy } from './study';

export type EngineOptions = { workerUrl: URL; workers: number; files: FileGate; version: string };

/** The engine as a host sees it: one guarded door for every call of the contract. */
export type Engine = {
  call: <M extends EngineMethod>(method: M, request: unknown, context: CallContext) => Promise<EngineContract[M]['response']>;
  pool: WorkerPool;
  close: () => Promise<void>;
};

/**
 * Starts the engine: one pool of workers, the open datasets, and a handler for each call. It knows no host: files come
 * and go through the host's gate. Whatever goes wrong leaves as an `EngineError`.
 */
export function createEngine({ workerUrl, workers, files, version }: EngineOptions): Engine {
  const pool = new WorkerPool(workerUrl, workers);
  const models = new CombinedModels(pool);
  const datasets = new Map<string, OpenDataset>();
  const find = (id: string): OpenDataset => {
    const open = datasets.get(id);
    if (open === undefined) throw new EngineError('DATASET_NOT_OPEN', 'open the file again.');
    return open;
  };

  /** The second file of a report: never sampled, under the same label map, with or without labels. */
  const openTestFile = ({ settings, format }: StudyResult, source: Source, context: CallContext): Promise<OpenDataset> =>
    openDataset({ ...settings, source, sample: null, gapFeatures: false, labelColumn: format.labelColumn, mayLackLabels: true }, 'test', pool, files, context);

  const handlers: Handlers = {
    'engine.describe': async () => ({ version, workers, schema: 1 }),
    'dataset.open': async (request, context) => {
      const id = randomUUID();
      const open = await openDataset(request, id, pool, files, context);
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
    'models.inspect': async ({ dataset: id, feature, ...settings }, context) => {
      const { dataset, summary } = find(id);
      return pool.run('inspectFeature', { dataset, settings, feature, file: summary.file.name }, context);
    },
    'models.secondOpinion': async ({ dataset, feature, ...settings }, context) =>
      pool.run('refitWithMl', { dataset: find(dataset).dataset, settings, feature }, context),
    'categories.fit': async ({ dataset, ...request }, context) => runCategories(find(dataset), request, pool, context),
    'giveaways.find': async ({ dataset, seed }, context) => pool.run('findGiveaways', { dataset: find(dataset).dataset, seed }, context),
    'testSet.judge': async (request, context) => runTestSet(find(request.dataset), find(request.test), request, pool, context),
    'combined.fit': async ({ dataset, test, leaveOutOverlap = false, ...settings }, context) =>
      models.fit(find(dataset), test === null ? null : { open: find(test), leaveOutOverlap }, settings, context),
    'combined.path': async ({ dataset: id, points, ...settings }, context) => {
      const { dataset, summary } = find(id);
      return pool.run('tracePath', { dataset, name: summary.file.name, settings, points }, context);
    },
    'costs.decide': async ({ model, costs }, context) => models.cost(model, costs, context),
    'predictions.save': async ({ file, ...request }, context) => {
      const sink = files.sink(file);
      await sink.check();
      return writeAll(sink, await models.predict(request, context), context);
    },
    'selection.step': async ({ dataset, ...request }, context) => runSelectionStep(find(dataset), request, pool, context),
    'selection.pairs': async ({ dataset, ...request }, context) => runPairs(find(dataset), request, pool, context),
    'study.run': async (request, context) => {
      const test = request.test === undefined ? null : find(request.test);
      return runStudy(find(request.dataset), test, request, { pool, models, version }, context);
    },
    'report.save': async ({ study, options, format, file }, context) => {
      const sink = files.sink(file);
      await sink.check();
      const bytes = format === 'pdf'
        ? await pool.run('studyPdf', { study, options }, context)
        : Buffer.from(`${JSON.stringify(study, null, 1)}\n`);
      return writeAll(sink, bytes, context);
    },
    'report.check': async ({ report, source, test }, context) => {
      const reported = await readAttachedResult(await readAll(await files.source(report), context.signal));
      const settings = guardStudySettings(reported.settings);
      const open = await openDataset({ ...settings, source, labelColumn: reported.format.labelColumn }, 'check', pool, files, context);
      const judged = test === undefined ? null : await openTestFile({ ...reported, settings }, test, context);
      const secondOpinions = reported.secondOpinions.map((opinion) => opinion.feature);
      return compareStudies(reported, await runStudy(open, judged, { dataset: 'check', settings, secondOpinions }, { pool, models, version }, context));
    },
    'settings.save': async ({ settings, file }, context) => {
      const sink = files.sink(file);
      await sink.check();
      return writeAll(sink, Buffer.from(`${JSON.stringify(settings, null, 2)}\n`), context);
    },
    'settings.open': async ({ file }, { signal }) => {
      const source = await files.source(file);
      return parseSettings(await readAll(source, signal), source.name);
    },
  };

  return {
    pool,
    async call(method, request, context) {
      try {
        return await handlers[method](guardRequest(method, request), context);
      } catch (thrown) {
        throw asEngineError(thrown);
      }
    },
    async close() {
      datasets.clear();
      await pool.close();
    },
  };
}

async function writeAll(sink: ByteSink, bytes: Uint8Array, { signal }: CallContext): Promise<SavedFile> {
  if (signal.aborted) throw new EngineError('CANCELLED', 'nothing was written.');
  await sink.write(bytes);
  return { name: sink.name, bytes: bytes.length };
}

function parseSettings(bytes: Uint8Array, name: string): SettingsFile {
  let content: unknown;
  try {
    content = JSON.parse(Buffer.from(bytes).toString('utf8'));
  } catch (error) {
    throw new EngineError('BAD_REQUEST', `“${name}” is not a settings file of Wiretell: it is not JSON (${(error as Error).message}).`);
  }
  return guardSettingsFile(content);
}

async function readAll(source: ByteSource, signal: AbortSignal): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  for await (const chunk of source.chunks(signal)) parts.push(chunk);
  return Buffer.concat(parts);
}
