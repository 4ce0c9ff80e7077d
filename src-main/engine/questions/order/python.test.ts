import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { orderPython } from '../../../../src-shared/questions/order/python';
import type { RunsTest } from '../../../../src-shared/statistics/runsTest';
import type { DatasetSummary } from '../../../../src-shared/terms/datasetSummary';
import { quietly, testEngine } from '../../engine.fixture';
import { hasPackages, runScripts, withoutPackages } from '../../python/runPython.fixture';
import { byPandas } from './byPandas.fixture';

const engine = testEngine();
const folder = mkdtempSync(join(tmpdir(), 'wiretell-order-python-'));
afterAll(async () => {
  await engine.close();
  rmSync(folder, { recursive: true });
});
const open = (files: { [name: string]: string[] }, sample: number | null = null): Promise<DatasetSummary> => {
  const tokens = Object.entries(files).map(([name, labels]) => {
    const path = join(folder, name);
    writeFileSync(path, `bytes,label\n${labels.map((label, row) => `${row % 7},${label}\n`).join('')}`);
    return engine.files.name(path);
  });
  const request = { source: { kind: 'files' as const, files: tokens }, sample, seed: 1, labelColumn: null, labelCategories: {} };
  return engine.call('dataset.open', request, quietly());
};
const ask = {
  figures: '[figures["category"], figures["label"]]',
  kinds: '[runs_of(of).reset_index().values.tolist() for of in kinds.values()]',
  files: '[[name, *(None if value != value else value for value in found)] for name, found in globals().get("files", {}).items()]',
};
/** What `ask` asks. */
type Printed = { figures: number[][]; kinds: (string | number)[][][]; files: [string, ...(number | null)[]][] };
const tested = ({ runs, expected, z, log10P }: RunsTest): (number | null)[] => [runs, expected, z, log10P];

it.skipIf(!hasPackages())(`the script gives the app’s figures, of one file and several; as many drawn rows${withoutPackages()}`, async () => {
  const { order } = byPandas.made[0];
  const opened = [
    await open({ 'bursts.csv': [...order, 'unheard of', 'normal.'] }),
    await open({ 'b.csv': order, 'a.csv': new Array<string>(30).fill('normal') }),
    await open({ 'all.csv': order }, 100),
  ];
  const found = await Promise.all(opened.map(({ dataset }) => engine.call('order.find', { dataset }, quietly())));
  const answers = runScripts(opened.map((summary) =>
    ({ script: orderPython(summary), folder, ask: summary.sample === null ? ask : { rows: 'len(label)' } })));
  expect(answers.map(({ error }) => error)).toEqual([null, null, null]);
  expect(answers[2].figures).toEqual({ rows: 100 });
  found.slice(0, 2).forEach((result, i) => {
    const { figures, kinds, files } = answers[i].figures as Printed;
    [result.byCategory, result.byLabel].forEach((one, at) => tested(one).forEach((value, j) => {
      expect(Math.abs(figures[at][j] / value! - 1)).toBeLessThan(1e-9);
    }));
    [result.categories, result.labels].forEach((of, at) => {
      const rows = of.map(({ name, rows: all, runs, longest, expectedRuns, halfIn }) =>
        [name, all, runs, longest.rows, expectedRuns, longest.firstRow, halfIn]);
      expect(new Map(kinds[at].map((row) => [row[0], row]))).toEqual(new Map(rows.map((row) => [row[0], row])));
    });
    expect(files.map(([name, runs]) => [name, runs])).toEqual((result.files ?? []).map(({ file, runs }) => [file, runs]));
  });
}, 120_000);
