/**
 * One request of the growth bench in a process of its own: over an open sample and its study, asks KIND at SIZE. Prints one
 * line of JSON; what is refused is its sentence.
 *
 *     node bench/measureRequest.mjs ENGINE_FOLDER KIND SIZE
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { peakMemory } from './peakMemory.mjs';

const [folder, kind, size] = process.argv.slice(2);
const load = (name) => import(pathToFileURL(join(folder, `${name}.js`)).href);
const { createEngine } = await load('engine');
const { PathGate } = await load('pathGate');
const { growthRequests } = await load('growthRequests');

const files = new PathGate();
const engine = createEngine({ workerUrl: pathToFileURL(join(folder, 'engine-worker.js')), workers: 2, files, version: 'bench' });
const call = (method, request) => engine.call(method, request, { signal: globalThis.AbortSignal.any([]), progress: () => undefined });
const file = (name, content) => {
  writeFileSync(join(folder, name), content);
  return files.name(join(folder, name));
};

const sample = { source: { kind: 'sample', seed: 1 }, sample: 2000, seed: 1, labelColumn: null, labelCategories: {} };
const { dataset } = await call('dataset.open', sample);
const settings = {
  target: 'dos', balance: 'undersample', split: '0.2', penalty: 'l1', C: 1, intercept: 'penalised', seed: 1, sample: 2000, alpha: 0.05,
  dropCorrelated: 'off', features: ['src_bytes', 'flag'], topServices: 10, comparisons: [], labelMap: 'KDD Cup 99', labelCategories: {},
};
const study = await call('study.run', { dataset, settings: { ...settings, asked: { secondOpinions: ['src_bytes'] } } });
const [method, request] = growthRequests.find(({ name }) => name === kind).ask(Number(size), { dataset, study, file });
const start = performance.now();
const sentence = await call(method, request).then(() => null, (error) => error.message);
const seconds = { request: (performance.now() - start) / 1000 };
const peakBytes = peakMemory();
await engine.close();
console.log(JSON.stringify({ seconds, sentence, peakBytes }));
