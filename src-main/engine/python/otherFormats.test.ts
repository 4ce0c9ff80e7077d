import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, expect, it } from 'vitest';
import type { DatasetSummary } from '../../../src-shared/terms/datasetSummary';
import { testEngine } from '../engine.fixture';
import { zipOf } from '../sources/zipOf.fixture';
import { zstdFrames } from '../sources/zstd.fixture';
import { hasArrow, hasPackages, withoutPackages } from './runPython.fixture';
import { ScriptCases } from './scriptCases.fixture';
import { kinds, smallTable, textOf } from './tables.fixture';

const engine = testEngine();
const folder = mkdtempSync(join(tmpdir(), 'wiretell-python-'));
afterAll(async () => {
  await engine.close();
  rmSync(folder, { recursive: true });
});

const parquet = (name: string): Buffer => readFileSync(new URL(`../sources/fixtures/${name}.parquet`, import.meta.url));
const flows = { labelCategories: { Benign: 'normal', DoS: 'dos', 'Infiltration ü': 'probe' } };
const table = smallTable(kinds);
const csv = textOf(table, { delimiter: ',' });
const third = (i: number) => ({ ...table, rows: table.rows.slice(i * 107, i * 107 + 107) });
const jsonOf = (rows: string[][]): string => rows.map(([proto, bytes, count, rate, label]) => `${JSON.stringify({ label, Rate: rate, count, 'src bytes': bytes, proto })}\n`).join('');
const without = (rows: string[][]): string => `count;label;proto;src bytes\n${rows.map(([proto, bytes, count, , label]) => `${count};${label};${proto};${bytes}\n`).join('')}`;

async function scriptsOf(cases: ScriptCases, name: string, summary: DatasetSummary, numbers = 1): Promise<void> {
  const features = summary.columns.filter(({ role }) => role === 'feature').map((column) => column.name);
  await cases.single(`${name}: a text alone`, summary, features[0], { penalty: 'l1', intercept: 'penalised' });
  await cases.single(`${name}: a number alone`, summary, features[numbers], { balance: 'weights' });
  await cases.combined(`${name}: together`, summary);
  await cases.correlation(`${name}: correlation`, summary);
}

it.skipIf(!hasPackages() || !hasArrow())(`a study of Parquet, zstd and what is packed twice runs in Python, too${withoutPackages()} (skipped without pyarrow)`, async () => {
  const cases = new ScriptCases(engine, folder);
  for (const [name, bytes] of [
    ['flows.parquet', parquet('flows.zstd')], ['plain.parquet', parquet('flows.v2')], ['flows.parquet.gz', gzipSync(parquet('flows.none'))],
    ['flows.zip', zipOf([{ path: 'in/flows.parquet', content: parquet('flows.brotli') }])],
  ] as const) await scriptsOf(cases, name, await cases.open(name, bytes, flows));
  await scriptsOf(cases, 'zstd', await cases.open('small.csv.zst', Buffer.concat(zstdFrames(csv))));
  await scriptsOf(cases, 'gzip in a zip', await cases.open('small.zip', zipOf([{ path: 'small.csv.gz', content: gzipSync(csv), stored: true }])));
  await scriptsOf(cases, 'KDD as Parquet', await cases.open('kdd.parquet', parquet('kdd.zstd')), 4);
  expect(cases.run()).toEqual([]);
}, 300_000);

it.skipIf(!hasPackages())(`a study of several files of several formats runs in Python, split by file or not${withoutPackages()}`, async () => {
  const cases = new ScriptCases(engine, folder);
  const summary = await cases.openAll([
    ['1.csv', textOf(third(0), { delimiter: ',' })], ['2.jsonl', jsonOf(third(1).rows)],
    ['3.zip', zipOf([{ path: 'in/4.csv', content: without(third(2).rows) }, { path: 'in/3.csv.gz', content: gzipSync(textOf(third(1), { delimiter: '\t' })) }])],
  ]);
  expect(summary.data.files.map(({ name, lacks }) => [name, lacks])).toEqual([['1.csv', []], ['2.jsonl', []], ['in/3.csv.gz', []], ['in/4.csv', ['rate']]]);
  await scriptsOf(cases, 'several files', summary);
  for (const balance of ['none', 'weights', 'undersample'] as const) {
    await cases.single(`by file, ${balance}`, summary, 'count', { split: 'files:2*|in/*', balance });
    await cases.combined(`by file, ${balance}, together`, summary, { split: 'files:3.csv.gz|4.csv', balance });
  }
  expect(cases.run()).toEqual([]);
}, 300_000);
