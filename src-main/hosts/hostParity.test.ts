import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { app } from '../../e2e/double/appDouble';
import { person } from '../../e2e/double/desktopDouble';
import { exposed } from '../../e2e/double/ipcDouble';
import { byName } from '../../src-shared/terms/byName';
import type { CombinedSettings } from '../../src-shared/questions/combined/result';
import type { EngineContract, EngineMethod } from '../../src-shared/contract/contract';
import type { ModelSettings } from '../../src-shared/terms/modelSettings';
import { type ElectronBridge, type WireReply } from '../../src-shared/contract/wire';
import { engineMethods } from '../../src-shared/contract/guards';
import { usualDeriving } from '../../src-shared/terms/deriving';
import { contestMap } from '../../src-shared/families/kdd99';
import { createEngine, type Engine } from '../engine/engine';
import { startLoopbackHost, type LoopbackHost } from './browser/loopbackHost';
import { PageClient } from './browser/pageClient.fixture';
import { asReply } from './door';
import { runApp } from './electron/runApp';
import type { RunningApp } from './electron/startApp';
import { FileTokens } from './fileTokens';
import { kddTable, openFile } from './kddTable.fixture';

/** One way to the engine: calls, and a token for the same file. */
type Way = {
  call: <M extends EngineMethod>(
    method: M, request: EngineContract[M]['request'],
  ) => Promise<WireReply<EngineContract[M]['response']>>;
  file: () => Promise<string>;
  saveTo: () => Promise<string>;
};

let folder: string;
let direct: Engine;
let desktop: RunningApp;
let loopback: LoopbackHost;
let page: PageClient;
const ways: { [name: string]: Way } = {};

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'wiretell-parity-'));
  const path = join(folder, 'kdd.csv');
  await writeFile(path, kddTable(600));
  const built = { workerUrl: new URL(process.env.WIRETELL_WORKER!), workers: 2, version: '1.2.3' };

  const files = new FileTokens();
  direct = createEngine({ ...built, files });
  const context = { signal: new AbortController().signal, progress: () => {} };
  ways.engine = {
    call: (method, request) => asReply(() => direct.call(method, request, context)),
    file: async () => (await files.pickToRead(path)).file,
    saveTo: async () => files.pickToWrite(join(folder, 'report.json')).file,
  };

  app.folders.userData = app.folders.documents = folder;
  process.env.WIRETELL_WORKERS = '2';
  desktop = (await runApp({ ...built, preload: 'preload.cjs', pages: folder }))!;
  await import('./electron/preload');
  const wiretell = exposed.get('wiretell') as ElectronBridge;
  const picked = (reply: WireReply<{ file: string } | null>): string => (reply.ok ? reply.value!.file : '');
  ways.desktop = {
    call: (method, request) => wiretell[method](crypto.randomUUID(), request as never) as never,
    file: async () => {
      person.answers = [path];
      return picked(await wiretell['host.pickFile']('pick', { purpose: 'dataset' }));
    },
    saveTo: async () => {
      person.answers = [join(folder, 'report.json')];
      return picked(await wiretell['host.pickSave']('pick', { purpose: 'json', suggestedName: 'report.json' }));
    },
  };

  loopback = await startLoopbackHost({ ...built, pages: folder, files: [], port: 0 });
  page = await PageClient.open(loopback.address);
  ways.loopback = {
    call: (method, request) => page.call(method, request as never) as never,
    file: async () => (await page.upload('kdd.csv', kddTable(600))).file,
    saveTo: async () => picked(await page.call('host.pickSave', { purpose: 'json', suggestedName: 'report.json' })),
  };
});

afterAll(async () => {
  page.close();
  await Promise.all([direct.close(), desktop.engine.close(), loopback.close()]);
  await rm(folder, { recursive: true });
});

const model: ModelSettings =
  { target: 'dos', balance: 'weights', split: '0.2', penalty: 'l1', C: 1, intercept: 'penalised', seed: 7 };

const { target: _, ...withoutTarget } = model;
const several: Omit<CombinedSettings, 'penalty'> =
  { features: ['src_bytes', 'protocol_type'], target: null, balance: 'none', split: '0.2', C: 1, intercept: 'free', seed: 7 };
const costs = { name: 'ones', classes: ['normal', 'dos'], matrix: [[0, 1], [1, 0]] };

/** The calls of a session, each with what it asks of the dataset that was opened. */
async function session({ call, file, saveTo }: Way): Promise<{ [method: string]: WireReply<unknown> }> {
  const opened = await call('dataset.open', openFile(await file()));
  if (!opened.ok) throw new Error(opened.error.detail);
  const { dataset } = opened.value;
  const settings = { asked: {}, ...model, sample: null, alpha: 0.05, dropCorrelated: 0.6, features: ['src_bytes'], topServices: 2,
    comparisons: [], labelMap: contestMap.name, labelCategories: {} };
  const study = await call('study.run', { dataset, settings });
  const combined = await call('combined.fit', { ...several, penalty: 'l2', dataset, test: null });
  const smurfs = [{ kind: 'value' as const, column: 'label', values: ['smurf'] }];
  const settingsFile = { wiretellSettings: 2 as const, data: [{ name: 'kdd.csv', sha256: '0'.repeat(64) }], labelColumn: null, test: null, settings,
    report: { title: 'A', author: 'B', sections: [] } };
  return {
    'dataset.open': opened,
    'engine.describe': await call('engine.describe', null),
    'overview.compute': await call('overview.compute', { dataset }),
    'audit.check': await call('audit.check', { dataset, check: 'copies' }),
    'audit.context': await call('audit.context', { dataset }),
    'audit.find': await call('audit.find', { dataset }),
    'overview.column': await call('overview.column', { dataset, column: 'src_bytes' }),
    'correlation.compute': await call('correlation.compute', { dataset, rule: 'partners', threshold: 0.6 }),
    'correlation.pair': await call('correlation.pair', { dataset, a: 'src_bytes', b: 'count' }),
    'tests.run': await call('tests.run', { dataset, alpha: 0.05, tests: [{
      family: 'custom', factor: 'protocol_type', levels: null, top: null, outcome: 'attack', filters: [], pairs: false,
    }] }),
    'models.fitEach': await call('models.fitEach', { ...model, dataset, features: ['src_bytes', 'protocol_type'], leftOut: [] }),
    'models.inspect': await call('models.inspect', { ...model, dataset, feature: 'src_bytes' }),
    'secondOpinions.refit': await call('secondOpinions.refit', { ...model, dataset, feature: 'count' }),
    'categories.fit': await call('categories.fit', { ...withoutTarget, dataset, targets: null, features: ['src_bytes'], draws: 2 }),
    'giveaways.find': await call('giveaways.find', { dataset, seed: 7 }),
    'order.find': await call('order.find', { dataset }),
    'price.measure': await call('price.measure', { dataset, windows: 'host-255-distinct', seed: 7, rounds: 1 }),
    'frontier.find': await call('frontier.find', { ...model, dataset, windows: 'host-255-distinct', rounds: 1, metric: 'mcc', features: ['src_bytes', 'count'], most: 1 }),
    'pitfalls.find': await call('pitfalls.find', { dataset, balance: 'none', split: '0.2', dropCorrelated: 'off', selection: false }),
    'testSet.judge': await call('testSet.judge', { ...model, dataset, test: dataset, features: ['src_bytes'], leaveOutOverlap: false }),
    'combined.fit': combined,
    'path.trace': await call('path.trace', { ...several, dataset, points: 3 }),
    'selection.step': await call('selection.step', { ...model, dataset, metric: 'mcc', features: ['src_bytes', 'count', 'flag'], chosen: ['src_bytes'] }),
    'selection.pairs': await call('selection.pairs', { ...model, dataset, metric: 'accuracy', features: ['src_bytes', 'count', 'hot'] }),
    'costs.decide': await call('costs.decide', { model: combined.ok ? combined.value.model : '', costs }),
    'predictions.save': await call('predictions.save', { model: combined.ok ? combined.value.model : '', of: 'data', costs, file: await saveTo() }),
    // A table of features is no log of connections: every host says so in one sentence.
    'derive.save': await call('derive.save', { files: [await file()], settings: usualDeriving, gzip: false, file: await saveTo() }),
    'sample.save': await call('sample.save', { seed: 7, connections: 1000, capture: await saveTo(), rules: null }),
    'model.save': await call('model.save', { model: combined.ok ? combined.value.model : '', decision: null, windows: 'host-255-distinct', file: await saveTo() }),
    // A table is no model: every host says so in one sentence.
    'model.open': await call('model.open', { file: await file() }),
    'scores.compare': await call('scores.compare', { model: await file(), files: [await file()], labels: null }),
    'scores.save': await call('scores.save', { model: await file(), files: [await file()], labels: null, file: await saveTo() }),
    'rows.read': await call('rows.read', { dataset, trained: null, conditions: smurfs, from: 0, count: 2 }),
    'rows.locate': await call('rows.locate', { dataset, rows: [1, 600] }),
    'rows.save': await call('rows.save', { dataset, trained: null, conditions: smurfs, markFormulas: true, file: await saveTo() }),
    'mend.preview': await call('mend.preview', { dataset, steps: ['one-a-vector'] }),
    'mend.save': await call('mend.save', { dataset, steps: ['one-a-vector'], format: 'csv', markFormulas: false, files: { tables: [await saveTo()], recipe: await saveTo(), card: await saveTo(), script: await saveTo() } }),
    'compare.run': await call('compare.run', { datasets: [dataset, dataset] }),
    'transfer.run': await call('transfer.run', { ...model, target: 'dos', datasets: [dataset, dataset], features: ['src_bytes'] }),
    'study.run': study,
    'study.estimate': await call('study.estimate', { dataset, settings }),
    'report.preview': await call('report.preview', { study: study.ok ? study.value : {} as never, options: { title: 'a → b', author: null, sections: [] } }),
    'chart.print': await call('chart.print', { svg: '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>', width: 9, height: 9 }),
    'report.lacking': await call('report.lacking', { dataset, texts: ['数 \u05d0'] }),
    'report.save': await call('report.save', {
      study: study.ok ? study.value : {} as never, options: null, format: 'json', file: await saveTo(),
    }),
    'report.check': await call('report.check', { report: await file(), source: { kind: 'files', files: [await file()] } }),
    'settings.save': await call('settings.save', { settings: settingsFile, file: await saveTo() }),
    'settings.open': await call('settings.open', { file: await file() }),
    'family.save': await call('family.save', { dataset, name: 'Ours', file: await saveTo() }),
    'family.open': await call('family.open', { file: await file() }),
    'settings.fit': await call('settings.fit', { dataset, settings: settingsFile }),
    'dataset.relabel': await call('dataset.relabel', { dataset, labelCategories: byName([['smurf', 'probe']]) }),
    'dataset.close': await call('dataset.close', { dataset }),
    'overview.compute (closed)': await call('overview.compute', { dataset }),
  };
}

/** The one thing that differs from run to run is the name of the dataset; a value that JSON cannot hold shows as it is. */
function comparable(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(comparable);
  if (typeof value !== 'object' || value === null || Object.getPrototypeOf(value) !== Object.prototype) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, ['dataset', 'pdf', 'median', 'low', 'high', 'clock', 'frontiers', 'sets'].includes(key) ? null : comparable(inner)]));
}

test('the same calls give the same JSON, directly, on the desktop and over HTTP', async () => {
  const answers = Object.fromEntries(await Promise.all(
    Object.entries(ways).map(async ([name, way]) => [name, await session(way)] as const),
  ));
  expect(Object.keys(answers.engine)).toEqual(expect.arrayContaining([...engineMethods]));
  for (const [method, reply] of Object.entries(answers.engine)) {
    if (!/derive\.save|model\.open|scores\.|report\.check|settings\.open|family\.open|closed/.test(method)) expect(reply, method).toMatchObject({ ok: true });
    // Nothing is lost on the wire: what the engine gave is plain JSON.
    expect(JSON.parse(JSON.stringify(reply)), `${method} as JSON`).toStrictEqual(reply);
    for (const way of ['desktop', 'loopback']) {
      expect(comparable(answers[way][method]), `${method}, ${way}`).toStrictEqual(comparable(reply));
    }
  }
});
