import { describe, expect, it } from 'vitest';
import { chooseFeatures } from '../fitting/chooseFeatures';
import { overviewOf } from '../questions/overview/overview.fixture';
import { readInMemory } from '../read/readInMemory.fixture';
import { asCoded } from './asCoded';
import { isMissingAt, levelTexts } from './dataset';

const missing = ['', 'NA', 'n/a', 'NaN', 'null', 'None', '<NA>', '\\N'];
const table = (header: string, rows: string[][]): string => [header, ...rows.map((row) => row.join(','))].join('\n');

describe('missing values', () => {
  it('are empty or NA-like cells in every column; - and ? in numbers alone', async () => {
    const rows = [...missing, '-', '?'].map((mark, i) => [mark, mark, String(i), i % 2 ? 'smurf' : 'normal']);
    const values = [['http', '7', '10', 'normal'], ['ftp', '8', '11', 'smurf'], ['http', '9', '12', 'normal']];
    const { dataset, missingMarks } = await readInMemory(table('service,size,n,label', [...rows, ...values]));
    expect(levelTexts(asCoded(dataset.columns[0]))).toEqual(['-', '?', 'ftp', 'http', '']);
    const overview = overviewOf(dataset);
    expect(overview.columns.map(({ name, missing: count }) => [name, count])).toEqual([['service', 8], ['size', 10], ['n', 0]]);
    expect(missingMarks.filter(({ column }) => column === 'service').map(({ mark }) => mark).sort()).toEqual([...missing].sort());
    expect(missingMarks.filter(({ column }) => column === 'size').map(({ mark }) => mark).sort()).toEqual([...missing, '-', '?'].sort());
    expect(missingMarks.every(({ rows: count }) => count === 1)).toBe(true);
  });

  it('are counted by rows, the most frequent mark first, alike on any number of workers', async () => {
    const rows = Array.from({ length: 400 }, (_, i) => [i % 5 ? 'a' : i % 2 ? 'NA' : '', i % 7 ? String(i % 3) : '-', i % 2 ? 'smurf' : 'normal']);
    const text = table('service,size,label', rows);
    const [one, three] = [await readInMemory(text), await readInMemory(text, { parts: 3, slotBytes: 256 })];
    expect(one.missingMarks).toEqual([
      { column: 'service', mark: '', rows: 40 }, { column: 'service', mark: 'NA', rows: 40 }, { column: 'size', mark: '-', rows: 58 },
    ]);
    expect(three.missingMarks).toEqual(one.missingMarks);
  });

  it('are infinite numbers too, however they are written', async () => {
    const values = ['1e999', '-2e400', '3e5000', 'Infinity', '7', '8'];
    const { missingMarks } = await readInMemory(table('x,n,label', values.map((value, i) => [value, String(i), i % 2 ? 'smurf' : 'normal'])));
    expect(missingMarks).toEqual([{ column: 'x', mark: 'too large a number', rows: 3 }, { column: 'x', mark: 'Infinity', rows: 1 }]);
  });

  it('keep their marks in a column that has outgrown its dictionary', async () => {
    const values = ['NaN', ...Array.from({ length: 140_000 }, (_, i) => String(i)), '-'];
    const { dataset, missingMarks } = await readInMemory(table('x,label', values.map((value, i) => [value, i % 2 ? 'smurf' : 'normal'])));
    expect(dataset.columns[0].form).toBe('plain');
    expect(dataset.rowPatterns.filter((pattern) => isMissingAt(dataset.columns[0], pattern))).toHaveLength(2);
    expect(missingMarks).toEqual([{ column: 'x', mark: '-', rows: 1 }, { column: 'x', mark: 'NaN', rows: 1 }]);
  });

  it('do not make a second value: a column of one value and gaps is constant everywhere', async () => {
    const rows = Array.from({ length: 12 }, (_, i) => [i % 3 ? '4' : '', i % 3 ? 'tcp' : 'NA', '', String(i % 4), i % 2 ? 'smurf' : 'normal']);
    const { dataset } = await readInMemory(table('same,level,none,n,label', rows));
    const overview = overviewOf(dataset);
    expect(overview.constantColumns).toEqual(['same', 'level', 'none']);
    expect(overview.alerts.filter(({ code }) => code === 'constant').map(({ column, message }) => `${column}: ${message}`)).toEqual([
      'same: The same value in every row that has one (4).', 'level: The same value in every row that has one.', 'none: No row has a value.',
    ]);
    const { chosen, leftOut } = chooseFeatures(dataset, null, []);
    expect(chosen.map(({ name }) => name)).toEqual(['n']);
    expect(leftOut).toEqual([
      { name: 'same', reason: 'constant: one value in every row that has one' }, { name: 'level', reason: 'constant: one value in every row that has one' },
      { name: 'none', reason: 'constant: no row has a value' },
    ]);
  });
});
