import { execFileSync } from 'node:child_process';
import { appendFileSync, mkdtempSync, rmSync, statSync, unlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { createHash } from 'node:crypto';
import { afterAll, describe, expect, test } from 'vitest';
import type { Progress } from '../../../src-shared/terms/progress';
import type { ByteSource } from '../files';
import { placedNumbers } from '../columns/placedNumbers';
import { WorkerPool } from '../pool/workerPool';
import { fileSource } from './fileSource';
import { kddLine, kddLines } from './kddLines.fixture';
import { memorySource } from './memorySource';
import { readTable } from './readTable';

const folder = mkdtempSync(join(tmpdir(), 'wiretell-read-'));
const pool = new WorkerPool(new URL(process.env.WIRETELL_WORKER!), 2);
afterAll(async () => {
  await pool.close();
  rmSync(folder, { recursive: true, force: true });
});
const quietly = (signal = new AbortController().signal) => ({ signal, progress: () => {} });
const anyLabel = { column: null, mayLack: false };
const many = Buffer.from(kddLines(20_000));

const longAgo = 1_000_000_000;

/** A file of which `act` changes something once its first block has been read. */
async function meddled(name: string, content: Uint8Array, act: (path: string) => void): Promise<ByteSource> {
  const path = join(folder, name);
  writeFileSync(path, content);
  utimesSync(path, longAgo, longAgo);
  const source = await fileSource(path);
  return {
    ...source,
    async *chunks(signal) {
      let first = true;
      for await (const chunk of source.chunks(signal)) {
        yield chunk;
        if (first) act(path);
        first = false;
      }
    },
  };
}

/** Other bytes of the same size, and the old time of change: in a tick of the clock that the file system tells from the first. */
function rewriteInSecret(path: string): void {
  const { ctimeNs } = statSync(path, { bigint: true });
  while (statSync(path, { bigint: true }).ctimeNs === ctimeNs) {
    writeFileSync(path, Buffer.from(many).reverse());
    utimesSync(path, longAgo, longAgo);
  }
}

/** A source of unknown length in blocks of any size. */
const stream = (bytes: Uint8Array, block: number): ByteSource => ({
  ...memorySource('stream', bytes), bytes: null,
  async *chunks() {
    for (let at = 0; at < bytes.length; at += block) yield bytes.subarray(at, at + block);
  },
});

describe('a file that changes while it is read', () => {
  test.each([
    ['grows', (path: string) => appendFileSync(path, kddLines(1))],
    ['vanishes', (path: string) => unlinkSync(path)],
    ['is written anew', (path: string) => writeFileSync(path, many.subarray(0, many.length - 1))],
    ['is written anew, its size and time kept', rewriteInSecret],
  ])('%s', async (what, act) => {
    const source = await meddled(`${what}.csv`, many, act);
    await expect(readTable(source, pool, anyLabel, quietly())).rejects.toMatchObject({ code: 'FILE_CHANGED' });
  });

  test.skipIf(process.platform === 'win32')('a pipe that took its place keeps nobody waiting (skipped on Windows)', async () => {
    const path = join(folder, 'pipe.csv');
    writeFileSync(path, many);
    const source = await fileSource(path);
    unlinkSync(path);
    execFileSync('mkfifo', [path]);
    await expect(readTable(source, pool, anyLabel, quietly())).rejects.toThrow(/pipe\.csv” was replaced before it was read\./);
  });
});

describe('sources', () => {
  test('a stream of unknown length, byte by byte at first, gzip or not, gives the same rows, hash and format', async () => {
    const bytes = Buffer.from(kddLines(300));
    const zipped = gzipSync(bytes);
    for (const [content, compression] of [[bytes, 'none'], [zipped, 'gzip']] as const) {
      const whole = await readTable(memorySource('whole', content), pool, anyLabel, quietly());
      const pieces = await readTable(stream(content, 1), pool, anyLabel, quietly());
      expect(pieces.format).toEqual({ ...whole.format, compression });
      expect(pieces.file).toEqual({ name: 'stream', bytes: content.length, sha256: createHash('sha256').update(content).digest('hex') });
      expect(pieces.chunks.reduce((sum, { rows }) => sum + rows.length, 0)).toBe(300);
    }
  });

  test('several gzip members, and the padding of a tape behind them, are one file', async () => {
    const content = Buffer.concat([gzipSync(kddLines(100)), gzipSync(kddLines(50)), Buffer.alloc(3 << 20)]);
    const { chunks, file } = await readTable(memorySource('tape.gz', content), pool, anyLabel, quietly());
    expect(chunks.reduce((sum, { rows }) => sum + rows.length, 0)).toBe(150);
    expect(file.bytes).toBe(content.length);
  });

  test('progress rises to the end, in bytes and in rows', async () => {
    const seen: Progress[] = [];
    await readTable(memorySource('m', many), pool, anyLabel, { ...quietly(), progress: (progress) => seen.push(progress) });
    for (let i = 1; i < seen.length; i++) {
      expect(seen[i].done).toBeGreaterThanOrEqual(seen[i - 1].done);
      expect(seen[i].rows!).toBeGreaterThanOrEqual(seen[i - 1].rows!);
    }
    expect(seen.at(-1)).toMatchObject({ done: many.length, total: many.length, rows: 20_000 });
  });

  test('with quotes, on workers, the rows are those of the file', async () => {
    const text = Buffer.from(many.toString().replaceAll('http', '"ht\ntp"'));
    const { chunks, rejected } = await readTable(memorySource('q', text), pool, anyLabel, quietly());
    expect(chunks.reduce((sum, { rows }) => sum + rows.length, 0)).toBe(20_000);
    expect(rejected.count).toBe(0);
  });
});

describe('a line that is too long', () => {
  const long = Buffer.alloc(100 << 20, 'x');
  test.each([['the first', Buffer.alloc(0)], ['a later', Buffer.from(kddLines(50))]])('%s one', async (_, before) => {
    let taken = 0;
    const source = memorySource('long.csv', Buffer.concat([before, long]));
    const counting: ByteSource = {
      ...source,
      async *chunks(signal) {
        for await (const chunk of source.chunks(signal)) {
          taken += chunk.length;
          yield chunk;
        }
      },
    };
    await expect(readTable(counting, pool, anyLabel, quietly())).rejects.toMatchObject({ code: 'LINE_TOO_LONG' });
    expect(taken).toBeLessThan(8 << 20);
  });

  test('says where it begins, counted from the start of the text', async () => {
    const before = `\ufeffa,b,label\n1,2,normal\n`;
    const source = memorySource('long.csv', Buffer.concat([Buffer.from(before), Buffer.from(kddLine(1)), long.subarray(0, 3 << 20)]));
    await expect(readTable(source, pool, anyLabel, quietly())).rejects.toThrow(`begins at byte ${Buffer.byteLength(before) + 1} of`);
  });
});

describe('cancelling', () => {
  const still = (first: Uint8Array): ByteSource => ({
    ...memorySource('still', first),
    async *chunks() {
      yield first;
      await new Promise(() => {});
    },
  });

  test.each([['before the first line', Buffer.from('0,tcp')], ['in the middle', many]])(
    'a source that stands still, %s, and hears nothing', async (_, first) => {
      const abort = new AbortController();
      const reading = readTable(still(first), pool, anyLabel, quietly(abort.signal));
      setTimeout(() => abort.abort(), 30);
      await expect(reading).rejects.toMatchObject({ code: 'CANCELLED' });
    });

  test.each(['', '"'])('frees the workers for the next file %s', async (quote) => {
    const abort = new AbortController();
    const text = Buffer.from(many.toString().replaceAll('http', `${quote}http${quote}`));
    const reading = readTable(memorySource('first', text), pool, anyLabel, { signal: abort.signal, progress: () => abort.abort() });
    await expect(reading).rejects.toMatchObject({ code: 'CANCELLED' });
    const { chunks } = await readTable(memorySource('next', text), pool, anyLabel, quietly());
    expect(chunks.reduce((sum, { rows }) => sum + rows.length, 0)).toBe(20_000);
  });

  test('a worker that dies ends the reading, even of a source that stands still', async () => {
    const frail = new WorkerPool(new URL('data:text/javascript,process.exit(1)'), 1);
    await expect(readTable(still(many), frail, anyLabel, quietly())).rejects.toMatchObject({ code: 'WORKER_DIED' });
    await frail.close();
  });
});

test('numbers of rows that hardly repeat are read to their places by all workers, rejected lines left out', async () => {
  const header = `${Array.from({ length: 12 }, (_, i) => `x${i}`).join()},label\n`;
  const lines = Array.from({ length: 60_000 }, (_, row) => `${Array.from({ length: 12 }, (_, i) => (row * 12 + i) / 7).join()},${row % 3 === 0 ? 'normal' : 'smurf'}`);
  lines[50_000] = '1,2,3';
  const { parts, chunks, places, rejected } = await readTable(memorySource('floats.csv', Buffer.from(header + lines.join('\n'))), pool, anyLabel, quietly());
  expect(rejected).toMatchObject({ count: 1, examples: [{ line: 50_002, reason: '3 fields instead of 13' }] });
  expect(places.total).toBe(60_000);
  for (const column of [0, 11]) {
    const found = new Float64Array(places.total);
    parts.forEach(({ columns }, part) => {
      const numbers = columns[column];
      if (numbers?.kind !== 'numbers') throw new Error('plain numbers were expected');
      // Nothing but the first rows is to be brought to its place later.
      expect(numbers.values.reduce((sum, { length }) => sum + length, 0)).toBeLessThan(45_000);
      for (const { start, numbers: own } of placedNumbers({ values: numbers.values, room: numbers.room! }, places.runs[part]))
        found.set(own, start);
    });
    expect(found[50_000]).toBeNaN();
    const rows = Float64Array.from({ length: 60_000 }, (_, row) => (row === 50_000 ? Number.NaN : (row * 12 + column) / 7));
    expect(Buffer.from(found.buffer).equals(Buffer.from(rows.buffer))).toBe(true);
  }
  expect(chunks.reduce((sum, { rows }) => sum + rows.length, 0)).toBe(59_999);
});
