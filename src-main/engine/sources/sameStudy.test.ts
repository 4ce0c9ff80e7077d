import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, describe, expect, test } from 'vitest';
import type { StudyResult } from '../../../src-shared/contract/study';
import { kddFeatures } from '../../../src-shared/families/kdd99';
import { quietly, testEngine, usualSettings } from '../engine.fixture';
import { splitRecords } from '../read/recordReader';
import { zipOf } from './zipOf.fixture';
import { zstdFrames } from './zstd.fixture';

const folder = mkdtempSync(join(tmpdir(), 'wiretell-same-'));
const engine = testEngine(2);
afterAll(async () => {
  await engine.close();
  rmSync(folder, { recursive: true });
});
const fixture = (name: string): Buffer => readFileSync(new URL(`fixtures/${name}`, import.meta.url));

type Files = [name: string, content: string | Uint8Array][];

/** Files as they lie on disk. */
async function open(files: Files): Promise<string> {
  const tokens = files.map(([name, content]) => {
    const path = join(folder, name);
    writeFileSync(path, content);
    return engine.files.name(path);
  });
  return (await engine.call('dataset.open', { source: { kind: 'files', files: tokens }, sample: null, seed: 1, labelColumn: null, labelCategories: {} }, quietly())).dataset;
}

/** The whole study of them. */
async function study(files: Files, target: string): Promise<StudyResult> {
  const dataset = await open(files);
  try {
    const asked = { categories: { draws: 2 }, giveaways: true as const };
    return await engine.call('study.run', { dataset, settings: { ...usualSettings, target, asked } }, quietly());
  } finally {
    await engine.call('dataset.close', { dataset }, quietly());
  }
}

/** What a study says of the rows, whatever their files are called and however they were written. */
function ofRows({ data: _, format: { labelColumn }, rejected: { count }, missingMarks, overview, audit, ...figures }: StudyResult): object {
  const own = <T extends { name?: string; column?: string | null }>(entries: T[]): T[] => entries.filter(({ name, column }) => (name ?? column) !== 'source_file');
  // Commands name files, and of several the order of rows is told file by file.
  const checks = audit.checks.map(({ mends: __, evidence, rows, ...check }) =>
    ({ ...check, evidence: evidence !== null && 'files' in evidence ? { ...evidence, files: [] } : evidence, rows }));
  return {
    ...figures, audit: { ...audit, checks }, labelColumn, count, missing: missingMarks.map(({ column, rows }) => [column, rows]),
    overview: { ...overview, columns: own(overview.columns), histograms: own(overview.histograms), alerts: own(overview.alerts) },
  };
}

/** Numbers to ten digits: rows that repeat in another file are patterns of their own, and sums have their terms in another order. */
const rounded = (figures: object): unknown => JSON.parse(JSON.stringify(figures, (_, value: unknown) =>
  (typeof value !== 'number' || Number.isInteger(value) ? value : Math.abs(value) < 1 ? Math.round(value * 1e10) / 1e10 : Number(value.toPrecision(10)))));

type Table = { names: string[]; rows: string[][]; isText: (column: number) => boolean };
const lines = (rows: string[][], write: (fields: string[]) => string): string => rows.map((fields) => `${write(fields)}\n`).join('');
const asCsv = ({ names }: Table, rows: string[][]): string => lines([names, ...rows], (fields) => fields.join(','));
const asJson = ({ names, rows, isText }: Table): string => lines(rows, (fields) => JSON.stringify(Object.fromEntries(
  fields.map((field, i) => [names[i], field === '' ? null : isText(i) ? field : Number(field)]))));
const asArff = ({ names, rows, isText }: Table): string => `@relation r\n${names.map((name, i) => `@attribute ${name} ${isText(i) ? 'string' : 'numeric'}\n`).join('')}@data\n`
  + lines(rows, (fields) => fields.map((field, i) => (field === '' ? '?' : isText(i) ? `'${field}'` : field)).join(','));
const asZeek = ({ names, rows, isText }: Table): string => `#separator \\x09\n#unset_field\t-\n#fields\t${names.join('\t')}\n#types\t${
  names.map((_, i) => (isText(i) ? 'string' : 'double')).join('\t')}\n${lines(rows, (fields) => fields.map((field) => (field === '' ? '-' : field)).join('\t'))}`;

/** Every way to write a table, and to pack it. */
function everyWay(table: Table): [string, Files][] {
  const csv = asCsv(table, table.rows);
  const quarter = Math.ceil(table.rows.length / 4);
  const parts = [0, 1, 2, 3].map((i) => ({ path: `day/part${i}.csv`, content: asCsv(table, table.rows.slice(i * quarter, (i + 1) * quarter)) }));
  return [
    ['gzip', [['rows.csv.gz', gzipSync(csv)]]], ['zip', [['rows.zip', zipOf([{ path: 'rows.csv', content: csv }])]]], ['zstd', [['rows.csv.zst', Buffer.concat(zstdFrames(csv))]]],
    ['UTF-16', [['rows16.csv', Buffer.from(`\ufeff${csv}`, 'utf16le')]]], ['JSON lines', [['rows.jsonl', asJson(table)]]], ['ARFF', [['rows.arff', asArff(table)]]],
    ['a Zeek log', [['conn.log', asZeek(table)]]], ['a zip of four parts', [['parts.zip', zipOf([parts[2], parts[0], parts[3], parts[1]])]]],
    ['four files', parts.map(({ path, content }) => [path.slice(4), content])],
  ];
}

describe('flows', () => {
  const [names, ...rows] = splitRecords(fixture('flows.csv').toString(), ',').map(({ fields }) => fields.map((field) => field.replace(/\r?\n$/, '')));
  const table = { names, rows, isText: (i: number) => ['proto', 'note', 'Label'].includes(names[i]) };
  const codecs = ['none', 'snappy', 'gzip', 'zstd', 'brotli', 'lz4', 'v2'].map((codec): [string, Files] => [`Parquet, ${codec}`, [['flows.parquet', fixture(`flows.${codec}.parquet`)]]]);
  let expected: object | null = null;

  test.each([...everyWay(table), ...codecs])('%s: the study of the CSV', async (_, files) => {
    expected ??= ofRows(await study([['rows.csv', asCsv(table, rows)]], 'DoS'));
    expect(ofRows(await study(files, 'DoS'))).toEqual(expected);
  });

  test.each([...everyWay(table), codecs[3]])('%s: the same as a second file', async (_, files) => {
    const first = await open([['first.csv', asCsv(table, rows.slice(0, 60))]]);
    const judge = async (second: Files): Promise<object> => {
      const test = await open(second);
      const { target, balance, split, penalty, C, intercept, seed } = { ...usualSettings, target: 'DoS' };
      const { data: _data, ...judged } = await engine.call('testSet.judge', { target, balance, split, penalty, C, intercept, seed, dataset: first, test, features: null, leaveOutOverlap: false }, quietly());
      await engine.call('dataset.close', { dataset: test }, quietly());
      return judged;
    };
    expect(await judge(files)).toEqual(await judge([['second.csv', asCsv(table, rows)]]));
    await engine.call('dataset.close', { dataset: first }, quietly());
  });
});

describe('KDD', () => {
  const csv = gunzipSync(fixture('kdd.csv.gz')).toString();
  const rows = csv.trimEnd().split('\n').map((line) => line.split(','));
  const names = [...kddFeatures.map(({ name }) => name), 'label'];
  const table = { names, rows, isText: (i: number) => [1, 2, 3, 41].includes(i) };
  let expected: object | null = null;

  test.each([
    ['with a header', [['header.csv', asCsv(table, rows)]]] as [string, Files], ...everyWay(table),
    ['Parquet, zstd', [['kdd.parquet', fixture('kdd.zstd.parquet')]]] as [string, Files],
  ])('%s: the study of the file without a header', async (way, files) => {
    expected ??= ofRows(await study([['kdd.data', csv]], 'dos'));
    const found = ofRows(await study(files, 'dos'));
    if (/four/.test(way)) expect(rounded(found)).toEqual(rounded(expected));
    else expect(found).toEqual(expected);
  });
});
