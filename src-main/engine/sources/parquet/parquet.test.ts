import { readFileSync } from 'node:fs';
import { afterAll, describe, expect, test } from 'vitest';
import { WorkerPool } from '../../pool/workerPool';
import { cellsOf } from '../../read/readInMemory.fixture';
import { readBytes } from '../readBytes.fixture';

const pool = new WorkerPool(new URL(process.env.WIRETELL_WORKER!), 2);
afterAll(() => pool.close());
const fixture = (name: string): Buffer => readFileSync(new URL(`../fixtures/${name}.parquet`, import.meta.url));
const failure = (content: Uint8Array): Promise<string> => readBytes(content, pool, { name: 'x.parquet' })
  .then(() => 'nothing wrong', (error: { code: string; detail: string }) => `${error.code} ${error.detail}`);

describe('Parquet', () => {
  test('every type, as written by pyarrow', async () => {
    const { dataset, summary } = await readBytes(fixture('types'), pool);
    const columns = new Map(dataset.columns.map((column, i) => [column.name, [column.kind, ...cellsOf(dataset).map((cells) => cells[i])]]));
    const time = String(Date.UTC(2017, 6, 7, 9, 15, 0, 250) / 1000);
    expect(Object.fromEntries(columns)).toEqual({
      flag: ['text', 'true', 'false', '−'], i64: ['text', '9007199254740993', '-7', '−'], u64: ['text', '18446744073709551615', '0', '1'],
      f16: ['numeric', '1.5', '-0.25', '−'], f32: ['numeric', String(Math.fround(0.1)), '−', '−'], zero: ['numeric', '0', '0', '1'],
      ms: ['numeric', time, '−', time], us: ['numeric', time, '−', time], ns: ['numeric', time, '−', time],
      day: ['numeric', String(Date.UTC(2017, 6, 7) / 1000), '−', String(Date.UTC(2017, 6, 7) / 1000)], price: ['numeric', '12.34', '-0.01', '−'],
      raw: ['text', 'abc', '−', '−'], empty: [expect.any(String), '−', '−', '−'], 'inner.a': ['numeric', '1', '−', '−'], 'inner.b': ['text', 'x', 'y', '−'], label: ['text', 'x', 'y', 'x'],
    });
    expect(summary.columns.filter(({ role }) => role === 'meta').map(({ name }) => name)).toEqual(['ms', 'us', 'ns', 'day']);
    expect(summary.format).toMatchObject({
      kind: 'parquet', name: 'Parquet', labelColumn: 'label', notes: ['ms, us, ns, day: a time, in seconds since 1970 (UTC).', 'list: lists or maps, which are not read.'],
    });
  });

  test('the index of a pandas frame is no feature', async () => {
    const { summary } = await readBytes(fixture('index'), pool);
    expect(summary.columns.map(({ name, role }) => `${name}: ${role}`)).toEqual(['a: feature', 'label: label', '__index_level_0__: meta']);
  });

  test('lists and maps alone', async () => {
    expect(await failure(fixture('nested'))).toBe('FORMAT_UNKNOWN columns of single values were expected, “x.parquet” has lists or maps only: list.');
  });

  test('cut short, encrypted, or with a list of contents that is none', async () => {
    const whole = fixture('flows.snappy');
    expect(await failure(whole.subarray(0, 4000))).toBe('DATA_BROKEN “x.parquet” is a Parquet file without its end (PAR1 was expected there): it was cut short.');
    expect(await failure(Buffer.concat([Buffer.from('PARE'), whole.subarray(4, -4), Buffer.from('PARE')]))).toContain('is an encrypted Parquet file');
    const long = Buffer.from(whole);
    long.writeUInt32LE(0x7fffffff, long.length - 8);
    expect(await failure(long)).toContain('DATA_BROKEN the Parquet file “x.parquet” says that its list of contents has');
    const [length, other] = [whole.readUInt32LE(whole.length - 8), Buffer.from(whole)];
    other.fill(0x2a, whole.length - 8 - length, whole.length - 8);
    expect(await failure(other)).toContain('DATA_BROKEN the list of contents at the end of the Parquet file “x.parquet” cannot be read');
  });

  test('a damaged page names its column', async () => {
    const damaged = Buffer.from(fixture('flows.gzip'));
    damaged.fill(0x55, 60, 90);
    expect(await failure(damaged)).toMatch(/^DATA_BROKEN the column proto of “x\.parquet” is damaged between the bytes 4 and \d+ \(/);
  });
});
