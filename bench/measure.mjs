/**
 * One run of the engine in a process of its own, so that its time is a first run's and its peak memory is nobody
 * else's. Prints one line of JSON. Started by the bench:
 *
 *     node bench/measure.mjs ENGINE_FOLDER study|steps|audit|spread|combined|floats|floatStudy|floatAudit|categories|wire|apply FILE
 *
 * study   opens FILE and runs the whole study
 * steps   opens FILE, then asks for each part of the study alone, then for changes on the open dataset
 * audit   opens FILE, then asks check by check whether it is fit to learn from
 * spread  opens FILE, then fits three features with each of several seeds
 * combined  opens FILE, then asks what several features tell together
 * wire    derives features from FILE, a capture or log of `captureFile.mjs`, into a table beside it
 * apply   fits a model to the sample, saves it, and applies it to the table that `wire` derived from FILE
 * floats  opens FILE, a table of `floatTable.mjs`, and asks for each part of the study alone and for one more target
 * floatStudy  opens such a FILE and runs the whole study
 * floatAudit  opens such a FILE and asks every check
 * categories  opens such a FILE and fits every category to every feature, with five draws each
 */
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { floatLabels } from './floatTable.mjs';
import { peakMemory } from './peakMemory.mjs';

const [folder, scenario, file] = process.argv.slice(2);
const load = (name) => import(pathToFileURL(join(folder, `${name}.js`)).href);
const { createEngine } = await load('engine');
const { PathGate } = await load('pathGate');

const seed = 1999;
const model = { target: 'dos', balance: 'undersample', split: '0.2', penalty: 'l1', C: 1, intercept: 'penalised', seed };
const settings = {
  ...model, sample: null, alpha: 0.05, dropCorrelated: 'off', features: null, topServices: 10, comparisons: [],
  labelMap: 'KDD Cup 99', labelCategories: {},
};
const tests = [
  { family: 'protocol' }, { family: 'protocol-pairs' }, { family: 'services-attack', top: 10 }, { family: 'services-category', top: 10 },
];
/** Each change is asked for this many times; the first may still be compiling. */
const repeats = 5;
const ofFloats = ['floats', 'floatStudy', 'floatAudit', 'categories'];
const spreadSeeds = Array.from({ length: 10 }, (_, i) => i + 1);

const files = new PathGate();
const workers = Number(process.env.WIRETELL_WORKERS) || Math.min(4, Math.max(2, availableParallelism()));
const context = { signal: globalThis.AbortSignal.any([]), progress: () => undefined };
const engine = createEngine({ workerUrl: pathToFileURL(join(folder, 'engine-worker.js')), workers, files, version: 'bench' });
const seconds = {};

async function timed(name, method, request) {
  const start = performance.now();
  const answer = await engine.call(method, request, context);
  (seconds[name] ??= []).push((performance.now() - start) / 1000);
  return answer;
}

const found = {};
if (scenario === 'wire') {
  const { usualDeriving } = await load('deriving');
  const { derived } = await timed('derive', 'derive.save', { files: [files.name(file)], settings: usualDeriving, gzip: false, file: files.name(`${file}.csv`) });
  found.derived = derived.connections;
}
if (scenario === 'apply') {
  const features = ['duration', 'protocol_type', 'service', 'flag', 'src_bytes', 'dst_bytes', 'land', 'count', 'srv_count', 'serror_rate', 'same_srv_rate', 'dst_host_count', 'dst_host_srv_count'];
  const sample = await timed('open', 'dataset.open', { source: { kind: 'sample', seed }, sample: null, seed, labelColumn: null, labelCategories: {} });
  const asked = { features, target: 'dos', balance: 'none', split: '0.2', penalty: 'l2', C: 1, intercept: 'free', seed, test: null };
  const { model: fitted } = await timed('fit', 'combined.fit', { dataset: sample.dataset, ...asked });
  const saved = files.name(`${file}.model.json`);
  await timed('save', 'model.save', { model: fitted, decision: null, windows: 'host-255-distinct', file: saved });
  const { source } = await timed('apply', 'scores.save', { model: saved, files: [files.name(`${file}.csv`)], labels: null, file: files.name(`${file}.scores.csv`) });
  found.scored = source.rows;
}
const { dataset, rows } = scenario === 'wire' || scenario === 'apply' ? {} : await timed('open', 'dataset.open', {
  source: { kind: 'files', files: [files.name(file)] }, sample: null, seed, labelColumn: null, labelCategories: {},
  // The table's own labels, as the peer puts them together, whatever is known of its columns.
  ...(ofFloats.includes(scenario) && { labelCategories: floatLabels, meaning: { map: 'labels' } }),
});
const fit = (name, change) => timed(name, 'models.fitEach', { dataset, ...model, features: null, leftOut: [], ...change });

const costs = (change) => ({
  name: 'bench', classes: ['normal', 'probe', 'dos', 'u2r', 'r2l'],
  matrix: [[0, 1, 2, 2, 2], [1, 0, 2, 2, 2], [2, 1, 0, 2, 2], [3, 2, 2, 0, 2], [4 + change, 2, 2, 2, 0]],
});

if (scenario === 'study' || scenario === 'floatStudy') {
  const study = await timed('study', 'study.run', { dataset, settings });
  found.features = study.models.features.length;
} else if (scenario === 'floats') {
  await timed('overview', 'overview.compute', { dataset });
  await timed('correlation', 'correlation.compute', { dataset, rule: 'partners', threshold: 0.6 });
  await fit('models', {});
  await fit('another target', { target: 'probe' });
} else if (scenario === 'audit' || scenario === 'floatAudit') {
  const { runningOrder } = await load('checkList');
  const checks = runningOrder.filter((check) => check !== 'test-file');
  for (const check of checks) await timed(check, 'audit.check', { dataset, check });
  seconds['all but look-alikes'] = [checks.filter((check) => check !== 'look-alikes').reduce((sum, check) => sum + seconds[check][0], 0)];
} else if (scenario === 'categories') {
  const { balance, split, penalty, C, intercept } = model;
  await timed('every category', 'categories.fit', { dataset, balance, split, penalty, C, intercept, seed, targets: null, features: null, draws: 5 });
} else if (scenario === 'steps') {
  await timed('overview', 'overview.compute', { dataset });
  await timed('correlation', 'correlation.compute', { dataset, rule: 'partners', threshold: 0.6 });
  await timed('tests', 'tests.run', { dataset, alpha: 0.05, tests });
  await fit('models', {});
  for (let i = 0; i < repeats; i++) {
    for (const target of ['probe', 'r2l', 'attack']) await fit('another target', { target });
    await fit('another C', { C: 0.1 + i });
    await fit('another seed', { seed: seed + 1 + i });
    await timed('another alpha', 'tests.run', { dataset, alpha: 0.01, tests });
    await timed('another threshold on |r|', 'correlation.compute', { dataset, rule: 'partners', threshold: 0.5 + i / 20 });
    await timed('one feature, all thresholds', 'models.inspect', { dataset, ...model, feature: 'count' });
  }
} else if (scenario === 'combined') {
  const together = { dataset, features: null, seed, balance: 'none', C: 1, intercept: 'free' };
  const { fit: { objective, iterations }, model: name } = await timed('every feature, every category', 'combined.fit',
    { ...together, target: null, split: 'none', penalty: 'l2', test: null });
  found.combined = { objective, iterations };
  for (let i = 0; i < repeats; i++) await timed('another cost matrix', 'costs.decide', { model: name, costs: costs(i) });
  await timed('all pairs of features', 'selection.pairs', { dataset, ...model, metric: 'accuracy', features: null });
  const start = performance.now();
  let chosen = [];
  while (chosen.length < 8) ({ features: chosen } = await engine.call('selection.step', { dataset, ...model, split: 'kfold:5', metric: 'mcc', features: null, chosen }, context));
  seconds['forward selection of 8'] = [(performance.now() - start) / 1000];
  await timed('L1 path of 20', 'path.trace', { ...together, target: 'dos', balance: 'undersample', split: '0.2', points: 20 });
} else if (scenario === 'spread') {
  found.spread = [];
  for (const each of spreadSeeds) {
    const { features } = await fit('models', { seed: each, features: ['service', 'count', 'duration'] });
    for (const { name, metrics } of features) {
      found.spread.push({ seed: each, feature: name, accuracy: metrics.accuracy, falseNegativeRate: metrics.falseNegativeRate });
    }
  }
}
const peakBytes = peakMemory();
const { user, system } = process.cpuUsage();
await engine.close();
console.log(JSON.stringify({ rows, workers, seconds: { ...seconds, cpu: [(user + system) / 1e6] }, peakBytes, ...found }));
