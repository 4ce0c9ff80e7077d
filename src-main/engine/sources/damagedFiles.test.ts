import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { EngineError } from '../../../src-shared/terms/errors';
import type { ByteSource } from '../files';
import { WorkerPool } from '../pool/workerPool';
import { memorySource } from '../read/memorySource';
import { readTables, type EncodedFile } from '../read/readTable';
import { smallFiles } from './smallFiles.fixture';

const pool = new WorkerPool(new URL(process.env.WIRETELL_WORKER!), 2);
afterAll(() => pool.close());
const context = { signal: new AbortController().signal, progress: () => {} };
const read = (source: ByteSource, on = pool): Promise<EncodedFile> => readTables(source, on, { column: null, mayLack: false }, context);
const rowsOf = ({ tables }: EncodedFile): number =>
  tables.reduce((sum, { chunks }) => sum + chunks.reduce((rows, chunk) => rows + chunk.rows.length, 0), 0);

const runs = Number(process.env.WIRETELL_FUZZ ?? 60);
const settings = process.env.WIRETELL_FUZZ === undefined ? { numRuns: runs, seed: 1999 } : { numRuns: runs };

/** One or a few changes: other bytes, a piece taken out, or put in twice, or an end too early. */
const changes = fc.array(fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }), length: fc.integer({ min: 1, max: 12 }),
  what: fc.oneof(fc.constant('out' as const), fc.constant('twice' as const), fc.constant('end' as const), fc.uint8Array({ minLength: 1, maxLength: 6 }),
    fc.constantFrom('"', '\'', '\\', '{', '}', ',', '\t', '\n', '#', '%', ' ').map((text) => Buffer.from(text))),
}), { minLength: 1, maxLength: 3 });
type Change = typeof changes extends fc.Arbitrary<(infer C)[]> ? C : never;

function damaged(bytes: Buffer, list: Change[], from = 0): Buffer {
  return list.reduce((now, { at, length, what }) => {
    const place = Math.min(now.length, from + Math.floor(at * (now.length - from)));
    if (what === 'end') return now.subarray(0, place);
    if (what === 'out') return Buffer.concat([now.subarray(0, place), now.subarray(place + length)]);
    if (what === 'twice') return Buffer.concat([now.subarray(0, place + length), now.subarray(place)]);
    return Buffer.concat([now.subarray(0, place), what, now.subarray(place + what.length)]);
  }, bytes);
}

/** What the engine may say of a damaged file: anything but that it has no sentence for it. */
function expectSentence(error: unknown): void {
  if (!(error instanceof EngineError) || ['INTERNAL', 'WORKER_DIED', 'CANCELLED'].includes(error.code)) throw error;
}

describe.each(smallFiles)('$name', ({ name, bytes, body }) => {
  test('damaged anywhere, it is read or refused with a sentence', async () => {
    await fc.assert(fc.asyncProperty(changes, (list) =>
      read(memorySource(name, damaged(bytes, list))).then(() => {}, expectSentence)), settings);
  }, 120_000);

  test.skipIf(body === undefined)('with damaged rows, every line is a row or reported (skipped for what has no lines)', async () => {
    await fc.assert(fc.asyncProperty(changes, async (list) => {
      const content = damaged(bytes, list, body);
      const file = await read(memorySource(name, content)).catch(expectSentence);
      if (file === undefined || file.tables[0].format.quoted) return;
      const comment = name.endsWith('arff') ? /^[\0- ]*%/ : name.endsWith('log') ? /^[\0- ]*#/ : null;
      const lines = content.subarray(body).toString('latin1').replace(/\n$/, '').split('\n').filter((line) => comment?.test(line) !== true);
      const { count, blank } = file.tables[0].rejected;
      expect(rowsOf(file) + count + blank).toBe(lines.length);
    }), settings);
  }, 120_000);

  test('the n-th read of the file fails, for every n until it is read', async () => {
    const whole = rowsOf(await read(memorySource(name, bytes)));
    for (let n = 0; ; n++) {
      let reads = 0;
      const failing: ByteSource = {
        ...memorySource(name, bytes),
        async* chunks(_, { from, to } = { from: 0, to: bytes.length }) {
          for (let at = from; at < to; at += 997) {
            if (reads++ === n) throw new EngineError('FILE_NOT_READABLE', 'the disk is gone.');
            yield bytes.subarray(at, Math.min(to, at + 997));
          }
        },
      };
      const outcome = await read(failing).then(rowsOf, (error: EngineError) => error.code);
      if (outcome === whole) break;
      expect(outcome).toBe('FILE_NOT_READABLE');
    }
  }, 60_000);

  test('changed at any read, it is refused', async () => {
    for (let n = 0; ; n++) {
      let reads = 0;
      const changing: ByteSource = {
        ...memorySource(name, bytes),
        async* chunks(_, { from, to } = { from: 0, to: bytes.length }) {
          for (let at = from; at < to; at += 997) {
            reads++;
            yield bytes.subarray(at, Math.min(to, at + 997));
          }
        },
        verify: async () => { if (reads > n) throw new EngineError('FILE_CHANGED', 'it was written to.'); },
      };
      const outcome = await read(changing).then(() => 'read', (error: EngineError) => error.code);
      if (outcome === 'read') break;
      expect(outcome).toBe('FILE_CHANGED');
    }
  }, 60_000);

  test('the n-th task of the workers fails, for every n until it is read', async () => {
    for (let n = 0; ; n++) {
      let tasks = 0;
      const failing = Object.create(pool, {
        run: { value: (...call: Parameters<WorkerPool['run']>) => (tasks++ === n ? Promise.reject(new EngineError('WORKER_DIED', 'it died.')) : pool.run(...call) as Promise<unknown>) },
      }) as WorkerPool;
      const outcome = await read(memorySource(name, bytes), failing).then(() => 'read', (error: EngineError) => error.code);
      if (outcome === 'read') break;
      expect(outcome).toBe('WORKER_DIED');
    }
    expect(rowsOf(await read(memorySource(name, bytes)))).toBeGreaterThan(0);
  }, 60_000);
});
