import { afterAll, expect, test } from 'vitest';
import { WorkerPool } from '../pool/workerPool';
import { cellsOf } from '../read/readInMemory.fixture';
import { memorySource } from '../read/memorySource';
import { readTable } from '../read/readTable';
import { readBytes } from './readBytes.fixture';

const [two, one] = [2, 1].map((workers) => new WorkerPool(new URL(process.env.WIRETELL_WORKER!), workers));
afterAll(() => Promise.all([two.close(), one.close()]));

const meta = '#separator \\x09\n#unset_field\t-\n#path\tconn\n';
const names = '#fields\ta\tnote\tlabel\n#types\tcount\tstring\tstring\n';
const rows = (from: number, to: number, write: (i: number) => string): string =>
  Array.from({ length: to - from }, (_, i) => `${write(from + i)}\n`).join('');
const usual = (i: number): string => `${i}\t${i % 7 === 0 ? '-' : `n\\x20${i % 40} ${'.'.repeat(60)}`}\t${i % 3 === 0 ? 'Malicious' : 'Benign'}`;
const turned = (i: number): string => `${i % 3 === 0 ? 'Malicious' : 'Benign'}\t${i}\tz`;
const half = 12_000;

test.each([
  ['one log', meta + names + rows(0, 2 * half, usual), 2],
  ['logs joined, with the same names again', `${meta}${names}${rows(0, half, usual)}#close\tnow\n${meta}${names}${rows(half, 2 * half, usual)}`, 2],
  ['logs joined, with other names far behind', `${meta}${names}${rows(0, half, usual)}#close\tnow\n${meta}#fields\tlabel\ta\tc\n${rows(half, 2 * half, turned)}`, 1],
  ['logs joined, with another mark for what is not set', `${meta}${names}${rows(0, half, usual)}#unset_field\tnone\n${rows(half, 2 * half, usual)}`, 1],
])('%s: the same rows by one worker and by several', async (_, log, workers) => {
  const [alone, together] = [await readBytes(log, one), await readBytes(log, two)];
  expect(together.summary.rows).toBe(2 * half);
  expect(together.summary).toEqual(alone.summary);
  expect(cellsOf(together.dataset)).toEqual(cellsOf(alone.dataset));
  const table = await readTable(memorySource('conn.log', Buffer.from(log)), two, { column: null, mayLack: false }, { signal: new AbortController().signal, progress: () => {} });
  expect(table.parts).toHaveLength(workers);
});
