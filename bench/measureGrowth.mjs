/**
 * One table of the growth bench in a process of its own: opens FILE, asks for the overview, the whole study judged on OTHER
 * as a second file, its report, and the check of that report. Prints one line of JSON; what is refused is its sentence.
 *
 *     node bench/measureGrowth.mjs ENGINE_FOLDER FILE OTHER
 */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { peakMemory } from './peakMemory.mjs';

const [folder, file, other] = process.argv.slice(2);
const load = (name) => import(pathToFileURL(join(folder, `${name}.js`)).href);
const { createEngine } = await load('engine');
const { PathGate } = await load('pathGate');

const files = new PathGate();
const seed = 1999;
const engine = createEngine({ workerUrl: pathToFileURL(join(folder, 'engine-worker.js')), workers: 2, files, version: 'bench' });
const context = { signal: globalThis.AbortSignal.any([]), progress: () => undefined };
const seconds = {};
const result = { seconds, sentence: null };

async function timed(name, method, request) {
  const start = performance.now();
  const answer = await engine.call(method, request, context);
  seconds[name] = (performance.now() - start) / 1000;
  return answer;
}

const source = (path) => ({ kind: 'files', files: [files.name(path)] });
const open = (name, path) => timed(name, 'dataset.open', { source: source(path), sample: null, seed, labelColumn: null, labelCategories: {} });

try {
  const { dataset } = await open('open', file);
  const { dataset: test } = await open('second file', other);
  await timed('overview', 'overview.compute', { dataset });
  const settings = {
    target: 'dos', balance: 'undersample', split: '0.2', penalty: 'l1', C: 1, intercept: 'penalised', seed, sample: null, alpha: 0.05,
    dropCorrelated: 'off', features: null, topServices: 10, comparisons: [], labelMap: 'KDD Cup 99', labelCategories: {},
    asked: { categories: { draws: 1 }, testSet: { leaveOutOverlap: false }, giveaways: true },
  };
  const study = await timed('study', 'study.run', { dataset, test, settings });
  result.bytes = JSON.stringify(study).length;
  const report = join(folder, 'growth.pdf');
  await timed('report', 'report.save', { study, options: null, format: 'pdf', file: files.name(report) });
  await timed('check', 'report.check', { report: files.name(report), source: source(file), test: source(other) });
} catch (error) {
  result.sentence = error.message;
}
result.peakBytes = peakMemory();
await engine.close();
console.log(JSON.stringify(result));
