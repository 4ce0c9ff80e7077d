import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { OpenRequest } from '../../../src-shared/contract/contract';
import { PathGate } from '../../cli/pathGate';
import { createEngine, type Engine } from '../engine';
import { lineOf } from '../read/rowLines';

let engine: Engine;
const files = new PathGate();
const folder = mkdtempSync(join(tmpdir(), 'wiretell-lines-'));
const quietly = { signal: new AbortController().signal, progress: () => {} };
beforeAll(() => { engine = createEngine({ workerUrl: new URL(process.env.WIRETELL_WORKER!), workers: 2, files, version: '' }); });
afterAll(async () => {
  await engine.close();
  rmSync(folder, { recursive: true });
});

const name = (file: string, content: string | Uint8Array): string => {
  writeFileSync(join(folder, file), content);
  return files.name(join(folder, file));
};

/** Opens tables whose every row has a number of its own, and finds it again on the line that each row is said to stand on. */
async function eachOnItsLine(texts: { [file: string]: string }, more: Partial<OpenRequest> = {}, packed = false): Promise<number> {
  const tokens = Object.entries(texts).map(([file, text]) => name(file, packed ? gzipSync(text) : text));
  const { dataset, rows } = await engine.call('dataset.open', {
    source: { kind: 'files', files: tokens }, sample: null, seed: 3, labelColumn: 'label', labelCategories: {}, ...more,
  }, quietly);
  const page = await engine.call('rows.read', { dataset, trained: null, conditions: [], from: 0, count: 10_000 }, quietly);
  const places = await engine.call('rows.locate', { dataset, rows: page.rows.map(({ number }) => number) }, quietly);
  const mark = page.columns.findIndex((column) => column.name === 'mark');
  const wrong = page.rows.filter(({ cells }, i) => {
    const { file, line } = places[i];
    return line === null || !texts[file!].split('\n')[line - 1].includes(cells[mark]);
  });
  expect(wrong).toEqual([]);
  return rows;
}

const header = 'x,mark,label';
const row = (i: number, file = ''): string => `${i % 5},m${file}${i}z,${i % 3 ? 'normal' : 'smurf'}`;
const table = (count: number, between: (i: number) => string[] = () => [], file = ''): string =>
  [header, ...Array.from({ length: count }, (_, i) => [...between(i), row(i, file)]).flat()].join('\n');

test('rows stand on their lines, whatever lines stand between them', async () => {
  await eachOnItsLine({ 'plain.csv': table(300) });
  const odd = (i: number): string[] => (i % 9 === 4 ? ['', ',,'] : i % 50 === 7 ? ['one field', header] : []);
  await eachOnItsLine({ 'odd.csv': `# a comment\n${table(300, odd)}\n\n` });
  await eachOnItsLine({ 'odd.csv': table(300, odd) }, {}, true);
});

test('rows of several lines begin on theirs', async () => {
  const text = [header, ...Array.from({ length: 200 }, (_, i) => (i % 4 === 1 ? `"${i}\nis\nlong",m${i}z,normal` : `${i},m${i}z,smurf`))].join('\n');
  const tokens = name('quoted.csv', text);
  const { dataset } = await engine.call('dataset.open',
    { source: { kind: 'files', files: [tokens] }, sample: null, seed: 3, labelColumn: 'label', labelCategories: {} }, quietly);
  const lines = (await engine.call('rows.locate', { dataset, rows: [1, 2, 3, 6, 7] }, quietly)).map(({ line }) => line);
  expect(lines).toEqual([2, 3, 6, 9, 12]);
});

test('among rows without a label, rows drawn, and both', async () => {
  const text = table(400).split('\n').map((line, i) => (i % 7 === 3 ? line.replace(/(normal|smurf)$/, '') : line)).join('\n');
  expect(await eachOnItsLine({ 'gaps.csv': text })).toBeLessThan(400);
  expect(await eachOnItsLine({ 'plain.csv': table(400) }, { sample: 60 })).toBe(60);
  expect(await eachOnItsLine({ 'gaps.csv': text }, { sample: 60 })).toBe(60);
});

test('in the right one of several files', async () => {
  await eachOnItsLine({ 'a.csv': `${table(120, undefined, 'a')}\n\n`, 'b.csv': table(80, (i) => (i === 40 ? [''] : []), 'b') });
});

test('a row that is not there is refused, and a chunk with too many other lines has no line to tell', async () => {
  const { dataset } = await engine.call('dataset.open', {
    source: { kind: 'files', files: [name('few.csv', table(20))] }, sample: null, seed: 3, labelColumn: 'label', labelCategories: {},
  }, quietly);
  await expect(engine.call('rows.locate', { dataset, rows: [21] }, quietly)).rejects.toThrow(/a row from 1 to 20 was expected, not 21/);
  const chunks = [{ rows: 1, lines: 3000, rowless: [0, 1] }, { rows: 2, lines: 2, rowless: [] }];
  expect([0, 2, 3].map((row) => lineOf({ headerLines: 1, chunks }, row))).toEqual([null, 3003, null]);
});
