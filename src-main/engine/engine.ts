import { randomUUID } from 'node:crypto';
import type { CallContext } from '../../src-shared/terms/progress';
import type { EngineContract, EngineMethod, Handlers, QuestionMethod, SavedFile, Source, StudyRequest } from '../../src-shared/contract/contract';
import { asEngineError, EngineError } from '../../src-shared/terms/errors';
import { guardRequest, questionMethods } from '../../src-shared/contract/guards';
import type { RowsRequest } from '../../src-shared/contract/rowConditions';
import { jsonText } from '../../src-shared/format/jsonText';
import { asOwnFamily } from './asOwnFamily';
import { runCompare } from './compare/runCompare';
import { CombinedModels } from './questions/combined/combinedModels';
import type { ByteSink, FileGate } from './files';
import { fitSettings } from './fitSettings';
import { currentLimits, refuseOver } from './limits';
import { auditTexts } from './mend/auditTexts';
import { previewMend, saveMend } from './mend/saveMend';
import { openDataset, relabel, type OpenDataset } from './openDataset';
import { saveDerived } from './wire/saveDerived';
import { WorkerPool } from './pool/workerPool';
import type { About } from './questions/answer';
import { askWith } from './questions/ask';
import { readFamily } from './readFamily';
import { readSettings } from './readSettings';
import { readWhole } from './readWhole';
import { refuseDeepValue } from './refuseDeepValue';
import type { StudySettings } from '../../src-shared/contract/study';
import type { ReportedQuestion } from './report/attachedResult';
import { Results } from './results';
import { locateRows } from './rows/locateRows';
import { rowsBehind } from './rows/rowsBehind';
import { saveRows } from './rows/saveRows';
import { describeModel, saveModel } from './scoring/saveModel';
import { openModel, scoreFiles } from './scoring/scoreFiles';
import { estimateStudy, runStudy } from './study';
import { runTransfer } from './transfer/runTransfer';
import { reportTasks } from './report/reportTasks';
import { rowTasks } from './rows/rowTasks';
import { sampleTasks } from './sample/sampleTasks';

export type EngineOptions = { workerUrl: URL; workers: number; files: FileGate; version: string };

/**
 * The engine as one user of it sees it, a page or a shell: one guarded door for every call of the contract. The datasets
 * opened and the results computed behind it are reached by nobody else, and so are the files of its gate.
 */
export type EngineSession = {
  call: <M extends EngineMethod>(method: M, request: unknown, context: CallContext) => Promise<EngineContract[M]['response']>;
  /** Forgets what was opened and computed. */
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
type Session = { datasets: Map<string, OpenDataset>; results: Results };

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
  const sessions = new Set<Session>();
  return {
    pool,
    session(files) {
      const session: Session = { datasets: new Map(), results: new Results() };
      sessions.add(session);
      const end = (): void => {
        session.datasets.clear();
        session.results.clear();
        sessions.delete(session);
      };
      return { call: answerCalls(session, pool, files, version), end };
    },
    openDatasets: () => [...sessions].reduce((sum, { datasets }) => sum + datasets.size, 0),
    async close() {
      for (const { datasets, results } of sessions) {
        datasets.clear();
        results.clear();
      }
      await pool.close();
    },
  };
}

/**
 * What a session answers: a handler for each call, over its open datasets and its results. It knows no host: files come
 * and go through the host's gate. Whatever goes wrong leaves as an `EngineError`.
 */
function answerCalls(
  { datasets, results }: Session, pool: WorkerPool, files: FileGate, version: string,
): EngineSession['call'] {
  const owner = Symbol('session');
  const models = new CombinedModels(pool);
  const ask = askWith({ pool, models, share: results.share, files });
  let opening = 0;
  const find = (id: string): OpenDataset => {
    const open = datasets.get(id);
    if (open === undefined) throw new EngineError('DATASET_NOT_OPEN', 'open the file again.');
    return open;
  };

  const forget = (id: string): void => {
    const about = datasets.get(id);
    datasets.delete(id);
    if (about === undefined) return;
    results.forget(about);
    models.forget(about);
  };
  const chosen = ({ dataset, trained, conditions }: RowsRequest, context: CallContext): ReturnType<typeof rowsBehind> =>
    rowsBehind(find(dataset), trained === null ? null : find(trained), conditions, { pool, models, share: results.share, files }, context);
  const studyOf = ({ dataset, test }: StudyRequest): About => ({ open: find(dataset), test: test === undefined ? null : find(test) });
  /** Costs are asked by the name of a model: they are about what that is about. */
  const aboutOf = (request: { dataset: string; test?: string | null } | { model: string }): About =>
    ('model' in request ? models.about(request.model) : { open: find(request.dataset), test: request.test ? find(request.test) : null });
  const asked = Object.fromEntries(questionMethods.map((method) => [method, async (request: never, context: CallContext) => {
    const { dataset: _, test: __, ...how } = request as { dataset?: string; test?: string };
    return ask(method, aboutOf(request), how as never, context);
  }])) as unknown as Pick<Handlers, QuestionMethod>;

  /** The second file of a report: never sampled, under the same label map, with or without labels. */
  const openTestFile = ({ settings, labelColumn }: ReportedQuestion, source: Source, context: CallContext): Promise<OpenDataset> =>
    openDataset({
      ...settings, source, sample: null, gapFeatures: false, labelColumn, mayLackLabels: true,
      ...(settings.asked.testSet?.featureMap && { featureMap: settings.asked.testSet.featureMap }),
    }, 'test', pool, files, context);

  const handlers: Handlers = {
    ...asked,
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
    'dataset.relabel': async ({ dataset: id, ...said }) => {
      const relabelled = relabel(find(id), said);
      forget(id);
      datasets.set(id, relabelled);
      return relabelled.summary;
    },
    'dataset.close': async ({ dataset }) => {
      forget(dataset);
      return null;
    },
    'predictions.save': async ({ file, ...request }, context) => {
      const sink = files.sink(file);
      await sink.check();
      const { csv, marked } = await models.predict(request, results.share, context);
      return { ...await writeAll(sink, csv, context), marked };
    },
    'rows.read': async ({ from, count, ...request }, context) => {
      const { dataset, rows } = await chosen(request, context);
      return pool.run(rowTasks, 'readRows', { dataset, rows, from, count }, context);
    },
    'rows.locate': async ({ dataset, rows }) => locateRows(find(dataset), rows),
    'rows.save': async ({ markFormulas, file, ...request }, context) => {
      const sink = files.sink(file);
      await sink.check();
      return saveRows(await chosen(request, context), markFormulas, sink, pool, context);
    },
    'derive.save': async ({ files: tokens, settings, gzip, file }, context) => {
      const sink = files.sink(file);
      await sink.check();
      const sources = await Promise.all(tokens.map((token) => files.source(token)));
      return saveDerived(sources, settings, sink, gzip, pool, context);
    },
    'sample.save': async ({ seed, connections, capture, rules }, context) => {
      const sinks = [capture, ...(rules === null ? [] : [rules.file])].map((token) => files.sink(token));
      for (const sink of sinks) await sink.check();
      const made = await pool.run(sampleTasks, 'simulatedCapture', { seed, connections, rules: rules?.form ?? null }, context);
      const [saved, savedRules = null] = [
        await writeAll(sinks[0], made.bytes, context), ...(made.rules === null ? [] : [await writeAll(sinks[1], made.rules, context)]),
      ];
      return { capture: saved, rules: savedRules, packets: made.packets, connections, joined: made.joined };
    },
    'mend.preview': async ({ dataset, steps }, context) => previewMend(find(dataset), steps, pool, context),
    'mend.save': async ({ dataset, ...request }, context) => {
      const about: About = { open: find(dataset), test: null };
      const answered = askWith({ pool, models, share: results.peek, files });
      return saveMend(about.open, request, { pool, files, version, texts: () => auditTexts((check) => answered('audit.check', about, { check }, context)) }, context);
    },
    'model.save': async (request, context) => saveModel(request, { models, share: results.share, pool, files, version }, context),
    'model.open': async ({ file }, context) => describeModel(await openModel(file, files, context)),
    'scores.compare': async (request, context) => (await scoreFiles(request, null, pool, files, context)).result,
    'scores.save': async ({ file, markFormulas = true, ...request }, context) => {
      const sink = files.sink(file);
      await sink.check();
      const { result, bytes, marked } = await scoreFiles(request, { sink, markFormulas }, pool, files, context);
      return { ...result, saved: { name: sink.name, bytes, marked } };
    },
    'compare.run': async (request, context) => runCompare(request.datasets.map(find), { ask, share: results.share, pool }, context),
    'transfer.run': async (request, context) => runTransfer(request.datasets.map(find), request, pool, context),
    'study.run': async (request, context) => runStudy(studyOf(request), request, { ask, version }, context),
    'study.estimate': async (request, context) => estimateStudy(studyOf(request), request, { results, models, pool, files }, context),
    'report.save': async ({ study, options, format, file }, context) => {
      refuseDeepValue(study, 'the study');
      const sink = files.sink(file);
      await sink.check();
      if (format === 'json') return { ...await writeAll(sink, Buffer.from(`${jsonText(study, 1)}\n`), context), lacking: [] };
      const { pdf, lacking } = await pool.run(reportTasks, 'printStudy', { study, options }, context);
      return { ...await writeAll(sink, pdf, context), lacking };
    },
    'report.preview': async (request, context) => {
      refuseDeepValue(request.study, 'the study');
      const { pdf, lacking } = await pool.run(reportTasks, 'printStudy', request, context);
      return { pdf: Buffer.from(pdf).toString('base64'), lacking };
    },
    'chart.print': async (request, context) => ({ pdf: Buffer.from(await pool.run(reportTasks, 'chartPdf', request, context)).toString('base64') }),
    'report.lacking': async ({ dataset: id, texts }, context) => {
      const { dataset, summary: { data } } = find(id);
      return pool.run(reportTasks, 'lackingCharacters', { dataset, texts: [...texts, data.name] }, context);
    },
    'report.check': async ({ report, source, test }, context) => {
      const from = await files.source(report);
      const written = { name: from.name, pdf: await readWhole(from, 'reportBytes', 'REPORT_BROKEN', context.signal) };
      const reported = await pool.run(reportTasks, 'readReportedQuestion', written, context);
      const { settings, labelColumn } = reported;
      const open = await openDataset({ ...settings, source, labelColumn }, 'check', pool, files, context);
      const judged = test === undefined ? null : await openTestFile(reported, test, context);
      // Computed anew, whatever the session knows, and kept by nobody.
      const own = askWith({ pool, models: new CombinedModels(pool), share: new Results().share, files });
      const recomputed = await runStudy({ open, test: judged }, { settings: withoutPrices(settings) }, { ask: own, version }, context);
      return pool.run(reportTasks, 'compareWithReport', { report: written, recomputed: { ...recomputed, settings } }, context);
    },
    'settings.save': async ({ settings, file }, context) => {
      const sink = files.sink(file);
      await sink.check();
      return writeAll(sink, Buffer.from(`${jsonText(settings, 2)}\n`), context);
    },
    'settings.open': async ({ file }, { signal }) => readSettings(await files.source(file), signal),
    'family.save': async ({ dataset, name, file }, context) => {
      const sink = files.sink(file);
      await sink.check();
      return writeAll(sink, Buffer.from(`${jsonText(asOwnFamily(find(dataset), name), 2)}\n`), context);
    },
    'family.open': async ({ file }, { signal }) => readFamily(await files.source(file), signal),
    'settings.fit': async ({ dataset, settings }) => fitSettings(find(dataset), settings),
  };

  return async (method, request, context) => {
    try {
      return await handlers[method](guardRequest(method, request), { ...context, owner });
    } catch (thrown) {
      throw asEngineError(thrown);
    }
  };
}

/** Prices are of a machine and its day: nobody can check them by measuring again. */
function withoutPrices(settings: StudySettings): StudySettings {
  const { price: _, frontier: __, ...asked } = settings.asked;
  return { ...settings, asked };
}

async function writeAll(sink: ByteSink, bytes: Uint8Array, { signal }: CallContext): Promise<SavedFile> {
  if (signal.aborted) throw new EngineError('CANCELLED', `“${sink.name}” was not written.`);
  await sink.write(bytes, signal);
  return { name: sink.name, bytes: bytes.length };
}
