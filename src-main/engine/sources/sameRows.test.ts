import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { afterAll, expect, test } from 'vitest';
import { WorkerPool } from '../pool/workerPool';
import { plainly } from '../read/readInMemory.fixture';
import { splitRecords } from '../read/recordReader';
import { readBytes } from './readBytes.fixture';
import { zipOf } from './zipOf.fixture';
import { zstdFrames } from './zstd.fixture';

const pool = new WorkerPool(new URL(process.env.WIRETELL_WORKER!), 2);
afterAll(() => pool.close());

const fixture = (name: string): Buffer => readFileSync(new URL(`fixtures/${name}`, import.meta.url));
const csv = fixture('flows.csv').toString();
const [names, ...rows] = splitRecords(csv, ',').map(({ fields }) => fields.map((field) => field.replace(/\r?\n$/, '')));
const isText = (i: number): boolean => ['proto', 'note', 'Label'].includes(names[i]);
const written = (each: (fields: string[]) => string): string => rows.map((fields) => `${each(fields)}\n`).join('');

const json = written((fields) => JSON.stringify(Object.fromEntries(fields.flatMap((field, i) =>
  (field === '' && fields !== rows[0] ? [] : [[names[i], field === '' ? null : isText(i) ? field : Number(field)]])))));
const arff = `@relation flows\n${names.map((name, i) => `@attribute ${name} ${isText(i) ? 'string' : 'numeric'}\n`).join('')}@data\n`
  + written((fields) => fields.map((field, i) => (field === '' ? '?' : isText(i) ? `'${field}'` : field)).join(','));
const zeek = `#separator \\x09\n#unset_field\t-\n#fields\t${names.join('\t')}\n#types\t${names.map((_, i) => (isText(i) ? 'string' : 'double')).join('\t')}\n`
  + written((fields) => fields.map((field) => (field === '' ? '-' : field)).join('\t'));

test.each([
  ['gzip', gzipSync(csv)], ['zip', zipOf([{ path: 'flows.csv', content: csv }])], ['zstd', Buffer.concat(zstdFrames(csv))],
  ['JSON lines', json], ['ARFF', arff], ['a Zeek log', zeek], ['a Zeek log in a zip', zipOf([{ path: 'conn.log', content: zeek }])],
  ...['none', 'snappy', 'gzip', 'zstd', 'brotli', 'lz4', 'v2'].map((codec) => [`Parquet, ${codec}`, fixture(`flows.${codec}.parquet`)] as const),
  ['Parquet in a zip', zipOf([{ path: 'flows.parquet', content: fixture('flows.snappy.parquet') }])],
  ['Parquet in gzip', gzipSync(fixture('flows.none.parquet'))],
] as const)('%s gives what the CSV gives', async (_, content) => {
  const expected = await readBytes(csv, pool);
  const found = await readBytes(content, pool);
  expect(plainly(found.dataset)).toEqual(plainly(expected.dataset));
  const told = ({ rowsRead, distinctRows, labels, columns, rejected, missingMarks }: typeof found.summary) =>
    ({
      rowsRead, distinctRows, labels, columns, rejected: rejected.count,
      missing: missingMarks.map(({ column, rows: count }) => [column, count]),
    });
  expect(told(found.summary)).toEqual(told(expected.summary));
});
