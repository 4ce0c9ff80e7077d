import { gzipSync } from 'node:zlib';
import { afterAll, describe, expect, test } from 'vitest';
import type { Progress } from '../../../src-shared/terms/progress';
import { WorkerPool } from '../pool/workerPool';
import { zipOf } from '../sources/zipOf.fixture';
import { kddLines } from './kddLines.fixture';
import { memorySource } from './memorySource';
import { readTable, readTables } from './readTable';

const pool = new WorkerPool(new URL(process.env.WIRETELL_WORKER!), 2);
afterAll(() => pool.close());
const context = { signal: new AbortController().signal, progress: () => {} };
const anyLabel = { column: null, mayLack: false };
const kdd = Buffer.from(kddLines(3000));
const rowsOf = (chunks: { rows: Uint32Array }[]): number => chunks.reduce((sum, { rows }) => sum + rows.length, 0);

describe('an archive', () => {
  test('of one table beside notes holds what the table alone holds', async () => {
    const archive = zipOf([
      { path: 'bag/bagit.txt', content: 'BagIt-Version: 0.97\nTag-File-Character-Encoding: UTF-8\n' },
      { path: 'bag/data/kdd.csv', content: kdd },
      { path: 'bag/manifest.txt', content: Buffer.from([0x89, 0x50, 0x4e, 0x47, 1, 2, 3]) },
    ]);
    const alone = await readTable(memorySource('kdd.csv', kdd), pool, anyLabel, context);
    const { tables: [table, ...others], passedOver } = await readTables(memorySource('bag.zip', archive), pool, anyLabel, context);
    expect(others).toEqual([]);
    expect(table).toMatchObject({ member: 'bag/data/kdd.csv', file: { name: 'bag.zip', bytes: archive.length }, rejected: alone.rejected });
    expect(table.format).toEqual({ ...alone.format, compression: 'zip' });
    expect(rowsOf(table.chunks)).toBe(3000);
    expect(passedOver.map(({ name }) => name)).toEqual(['bag/bagit.txt', 'bag/manifest.txt']);
    expect(passedOver[1].reason).toContain('PNG image');
  });

  test('of several tables gives each of them, and its progress counts all rows', async () => {
    const rows: number[] = [];
    const archive = zipOf([{ path: 'monday.csv', content: kdd, stored: true }, { path: 'tuesday.csv.gz', content: gzipSync(kddLines(500)), stored: true }]);
    const progress = (one: Progress): void => void rows.push(one.rows ?? 0);
    const { tables } = await readTables(memorySource('week.zip', archive), pool, anyLabel, { ...context, progress });
    expect(tables.map(({ member, chunks }) => [member, rowsOf(chunks)])).toEqual([['monday.csv', 3000], ['tuesday.csv.gz', 500]]);
    expect(rows.at(-1)).toBe(3500);
    await expect(readTable(memorySource('week.zip', archive), pool, anyLabel, context)).rejects.toThrow(/“week\.zip” holds 2: monday\.csv, tuesday\.csv\.gz/);
  });

  test('of no table says what is in it', async () => {
    const archive = zipOf([{ path: 'notes.md', content: 'Hello.\n' }, { path: 'logo.png', content: Buffer.from([0x89, 0x50, 0x4e, 0x47]) }]);
    await expect(readTables(memorySource('x.zip', archive), pool, anyLabel, context)).rejects.toMatchObject({
      code: 'NOT_A_TABLE', detail: expect.stringMatching(/none of its 2 files is one: logo\.png \(.*; notes\.md \(/),
    });
  });

  test('of a table with too many strange lines names the table', async () => {
    const archive = zipOf([{ path: 'good.csv', content: kdd }, { path: 'bad.csv', content: `${kddLines(200)}${'x,y\n'.repeat(200)}` }]);
    await expect(readTables(memorySource('x.zip', archive), pool, anyLabel, context)).rejects.toMatchObject({
      code: 'TOO_MANY_REJECTED', detail: expect.stringContaining('“x.zip/bad.csv”'),
    });
  });
});
