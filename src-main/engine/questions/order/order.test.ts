import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { DatasetSummary } from '../../../../src-shared/terms/datasetSummary';
import { hasShared, openFile, quietly, sharedFile, testEngine, usualSettings, whySkipped } from '../../engine.fixture';
import { byPandas, countedIn, countsOf } from './byPandas.fixture';

const engine = testEngine();
const folder = mkdtempSync(join(tmpdir(), 'wiretell-order-'));
afterAll(async () => {
  await engine.close();
  rmSync(folder, { recursive: true });
});
const open = (files: { [name: string]: string }, sample: number | null = null, mayLackLabels = false): Promise<DatasetSummary> => {
  const tokens = Object.entries(files).map(([name, text]) => {
    const path = join(folder, name);
    writeFileSync(path, text);
    return engine.files.name(path);
  });
  const source = { kind: 'files' as const, files: tokens };
  const request = { source, sample, seed: 1, labelColumn: null, labelCategories: {}, mayLackLabels };
  return engine.call('dataset.open', request, quietly());
};
const table = (labels: string[]): string => `bytes,proto,label\n${labels.map((label, row) => `${row % 7},tcp,${label}\n`).join('')}`;
const normal = (rows: number): string[] => new Array<string>(rows).fill('normal');

it('is asked of a dataset, and stands in a study that asks it', async () => {
  const { dataset } = await open({ 'one.csv': table([...normal(50), ...new Array<string>(30).fill('smurf'), ...normal(20)]) });
  const found = await engine.call('order.find', { dataset }, quietly());
  expect(found.categories.map(({ name, runs, longest }) => [name, runs, longest.firstRow])).toEqual([['normal', 2, 1], ['dos', 1, 51]]);
  const study = await engine.call('study.run', { dataset, settings: { ...usualSettings, asked: { order: true } } }, quietly());
  expect(study.order).toEqual(found);
  const without = await engine.call('study.run', { dataset, settings: usualSettings }, quietly());
  expect(without.order).toBeUndefined();
});

it('looks at each of several files, and tells rows that were drawn from those of the files', async () => {
  const files = { 'b.csv': table([...normal(10), 'smurf', ...normal(9)]), 'a.csv': table(normal(40)) };
  const { dataset } = await open(files);
  const found = await engine.call('order.find', { dataset }, quietly());
  expect(found.files!.map(({ file, rows, categories, runs }) => [file, rows, categories, runs]))
    .toEqual([['a.csv', 40, 1, 1], ['b.csv', 20, 2, 3]]);
  expect(found.drawnFrom).toBeNull();
  const drawn = await engine.call('order.find', { dataset: (await open(files, 30)).dataset }, quietly());
  expect([drawn.rows, drawn.drawnFrom]).toEqual([30, 60]);
});

it('is refused in words where no row has a label', async () => {
  const text = 'duration,protocol_type,service,flag,src_bytes\n0,tcp,http,SF,1\n0,udp,dns,SF,2\n';
  const { dataset } = await open({ 'plain.csv': text }, null, true);
  await expect(engine.call('order.find', { dataset }, quietly())).rejects
    .toThrow(/classes to tell apart were expected, “plain\.csv” has none/);
});

describe.skipIf(!hasShared)(`of published files${whySkipped}`, () => {
  it.each(byPandas.published)('$name has the runs that pandas counts', async ({ name, ...counted }) => {
    const found = await engine.call('order.find', { dataset: await openFile(engine, sharedFile(`data/${name}`)) }, quietly());
    expect(countedIn(found)).toEqual(countsOf(counted));
  });
});
