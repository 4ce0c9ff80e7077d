import { readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { gzipSync } from 'node:zlib';
import { afterAll, describe, expect, test } from 'vitest';
import type { Progress } from '../../../src-shared/terms/progress';
import { memorySource } from '../read/memorySource';
import { readFiles } from '../read/readFiles';
import { WorkerPool } from '../pool/workerPool';
import type { ByteSource } from '../files';
import { zipOf } from './zipOf.fixture';

const pool = new WorkerPool(new URL(process.env.WIRETELL_WORKER!), 2);
afterAll(() => pool.close());

const csv = Buffer.from(`a,b,label\n${Array.from({ length: 60_000 }, (_, i) => `${(i * 7919) % 100_003 / 8},${i},${i % 3 === 0 ? 'x' : 'y'}\n`).join('')}`);
const parquet = readFileSync(new URL('fixtures/kdd.zstd.parquet', import.meta.url));
const packed: [string, ByteSource[]][] = [
  ['a zip of ten', [memorySource('ten.zip', zipOf(Array.from({ length: 10 }, (_, i) => ({ path: `${i}.csv`, content: csv }))))]],
  ['a packed file', [memorySource('x.csv.gz', gzipSync(Buffer.concat([csv, ...Array.from({ length: 9 }, () => csv.subarray(10))])))]],
  ['many Parquet files', Array.from({ length: 60 }, (_, i) => memorySource(`${i}.parquet`, parquet))],
  ['JSON lines', [memorySource('x.jsonl', Buffer.from('{"a":1.5,"in":{"b":2},"label":"x"}\n'.repeat(200_000)))]],
];

const read = (sources: ByteSource[], signal: AbortSignal, progress: (one: Progress) => void): Promise<unknown> =>
  readFiles({ name: 'all', sources, passedOver: [] }, pool, { column: null, mayLack: false }, { signal, progress });

describe.each(packed)('%s', (_, sources) => {
  test('is told by one progress that never goes back, and ends with all bytes and rows', async () => {
    const seen: Progress[] = [];
    await read(sources, new AbortController().signal, (one) => void seen.push(one));
    const bytes = sources.reduce((sum, source) => sum + source.bytes!, 0);
    const goesBack = seen.findIndex(({ done, rows }, i) => i > 0 && (done < seen[i - 1].done || (rows ?? 0) < (seen[i - 1].rows ?? 0)));
    expect([goesBack, seen.every(({ total, done }) => total === bytes && done <= bytes)]).toEqual([-1, true]);
    expect(seen.at(-1)!.done).toBeGreaterThan(0.9 * bytes);
    expect(seen.length).toBeGreaterThan(3);
  });

  test('is left within half a second of being cancelled, wherever it stands, and the workers are free', async () => {
    const begun = performance.now();
    await read(sources, new AbortController().signal, () => {});
    const whole = performance.now() - begun;
    for (const after of [1, 2, 4]) {
      const abort = new AbortController();
      let seen = 0;
      let asked = 0;
      const reading = read(sources, abort.signal, () => {
        seen++;
        if (seen !== after) return;
        asked = performance.now();
        abort.abort();
      });
      await expect(reading).rejects.toMatchObject({ code: 'CANCELLED' });
      await read([memorySource('next.csv', Buffer.from('a,b,label\n1,2,x\n2,3,y\n'))], new AbortController().signal, () => {});
      expect(performance.now() - asked).toBeLessThan(Math.max(500, whole)); // On a machine with much else to do all of it takes longer.
    }
  });
});
