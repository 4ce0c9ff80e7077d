import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { EngineError } from '../../src-shared/terms/errors';
import { createEngine, type Engine } from './engine';
import type { ByteSource } from './files';
import { memorySource } from './read/memorySource';

let engine: Engine;
const files = new Map<string, Uint8Array>();

const source = async (file: string): Promise<ByteSource> => memorySource(file, files.get(file)!);

beforeAll(() => {
  vi.stubEnv('WIRETELL_LIMITS', 'textBytes=4e6,rows=100000,columns=1000,cells=200000,distinctText=1e6');
  engine = createEngine({
    workerUrl: new URL(process.env.WIRETELL_WORKER!), workers: 2, version: 'test',
    files: { source, chosen: async (file) => ({ name: file, sources: [await source(file)], passedOver: [] }), sink: () => { throw new Error('nothing is written'); } },
  });
});

afterAll(async () => {
  await engine.close();
  vi.unstubAllEnvs();
});

function open(name: string, content: string | Uint8Array): Promise<string> {
  files.set(name, typeof content === 'string' ? Buffer.from(content) : content);
  const context = { signal: new AbortController().signal, progress: () => undefined };
  return engine.call('dataset.open', {
    source: { kind: 'files', files: [name] }, sample: null, seed: 1, labelColumn: null, labelCategories: {},
  }, context).then(() => 'opened', (error: EngineError) => `${error.code}: ${error.detail}`);
}

const table = (lines: Iterable<string>): string => `a,b,label\n${[...lines].join('\n')}\n`;
const numbered = (count: number, line: (i: number) => string): string[] => Array.from({ length: count }, (_, i) => line(i));

test.each([
  ['text that inflates beyond all measure', 'bomb.csv.gz', () => gzipSync(table(Array<string>(1_000_000).fill('1,2,normal'))),
    'at most 4,000,000 bytes of text were expected, “bomb.csv.gz” holds more (WIRETELL_LIMITS=textBytes=N sets another limit).'],
  ['rows', 'rows.csv', () => table(Array<string>(120_000).fill('1,2,normal')),
    'at most 100,000 rows were expected, “rows.csv” has more (WIRETELL_LIMITS=rows=N sets another limit).'],
  ['columns', 'columns.csv', () => `${numbered(1200, (i) => `c${i}`).join()},label\n${'1,'.repeat(1200)}normal\n`,
    'at most 1,000 columns were expected, “columns.csv” has 1,201 (WIRETELL_LIMITS=columns=N sets another limit).'],
  ['values in distinct rows', 'cells.csv', () => table(numbered(90_000, (i) => `${i},${i % 7},normal`)),
    'at most 200,000 values in distinct rows were expected, “cells.csv” holds more (WIRETELL_LIMITS=cells=N sets another limit).'],
  ['distinct texts', 'texts.csv', () => table(numbered(200, (i) => `${i},${`${i}x`.repeat(5000)},normal`)),
    'at most 1,000,000 bytes of distinct texts were expected, “texts.csv” holds more (WIRETELL_LIMITS=distinctText=N sets another limit).'],
])('more than the ceiling of %s is refused in words', async (_, name, content, sentence) => {
  expect(await open(name, content())).toBe(`TOO_LARGE: ${sentence}`);
});

test('quoted tables have the same ceilings', async () => {
  expect(await open('quoted.csv', table(numbered(120_000, () => '"1",2,normal')))).toMatch(/^TOO_LARGE: at most 200,000 values/);
  expect(await open('quoted.csv', table(numbered(200, (i) => `"${i}",${`${i}x`.repeat(5000)},normal`)))).toMatch(/^TOO_LARGE: .* distinct texts/);
});

test('what stays below is opened, and after a refusal as before', async () => {
  expect(await open('small.csv', table(numbered(60_000, (i) => `${i},2,${i % 2 === 0 ? 'normal' : 'smurf'}`)))).toBe('opened');
});
