import { describe, expect, test } from 'vitest';

import { cellsOf, plainly, readInMemory } from '../read/readInMemory.fixture';
import { cellsOf as stored, labelOf, levelTexts, type Cells, type Dataset } from './dataset';
import { categorise } from './assembleDataset';
import { codedLimit } from './unifyNumbers';

const services = ['http', 'smtp', 'ftp', '', 'dns'];
const numbers = ['0', '0.00', '-0', '1', '1.0', '?', '12.5', '1e1', '10', 'NaN'];
const labels = ['normal.', 'normal', 'smurf', 'smurf.', 'neptune', 'mirai'];
const lines = Array.from({ length: 600 }, (_, i) =>
  [i % 7, numbers[(i * 7) % numbers.length], services[(i * 3) % services.length], labels[(i * 5) % labels.length]].join());
const table = `a,b,service,label\n${lines.join('\n')}\n`;

describe('assembleDataset', () => {
  test('gives the same dataset whatever the number of workers and the size of chunks', async () => {
    const alone = await readInMemory(table);
    for (const parts of [2, 4]) for (const slotBytes of [40, 200, 1000]) {
      expect(plainly((await readInMemory(table, { parts, slotBytes })).dataset)).toEqual(plainly(alone.dataset));
    }
  });

  test('gives the same dataset where lines have places of their own, from whichever chunk on, over a file of several rooms', async () => {
    const plain = Array.from({ length: 3000 }, (_, i) => `${i / 8},${i % 50},${i % 9 === 0 ? '?' : i * 7},${['normal', 'smurf'][i % 2]}`);
    plain.splice(1500, 0, 'too,few', '', 'a,b,c,label', ...plain.slice(20, 60), '5,oops,1,smurf', ',,,normal', '1,"2",3,normal');
    const text = `a,b,c,label\n${plain.join('\n')}`;
    const alone = await readInMemory(text, { way: 'plain' });
    for (const placedFrom of [0, 1, 30]) for (const parts of [1, 3]) {
      const placed = await readInMemory(text, { way: 'plain', parts, slotBytes: 700, placedFrom });
      expect(plainly(placed.dataset)).toEqual(plainly(alone.dataset));
      expect(placed.rejected).toEqual(alone.rejected);
      expect([placed.distinctRows, placed.missingMarks]).toEqual([alone.distinctRows, alone.missingMarks]);
    }
    const [some, others] = await Promise.all([{}, { parts: 2, slotBytes: 700, placedFrom: 4 }].map((how) => readInMemory(text, { way: 'plain', ...how, sample: 100 })));
    expect(plainly(others.dataset)).toEqual(plainly(some.dataset));
  });

  test('numbers written differently are one number, labels with and without full stop one label', async () => {
    const { dataset } = await readInMemory(table, { parts: 2, slotBytes: 100 });
    const [, b, , label] = plainly(dataset).columns;
    expect(b.values).toEqual([0, 1, 10, 12.5, Number.NaN]);
    expect(Object.is(b.values![0], 0)).toBe(true);
    expect(b.missingCode).toBe(4);
    expect(label.levels).toEqual(['mirai', 'neptune', 'normal', 'smurf']);
    expect(dataset.categories).toEqual(['normal', 'dos', 'unknown']);
    expect([...dataset.labelCategories]).toEqual([2, 1, 0, 1]);
  });

  test('weights and row patterns say the same as the rows of the file', async () => {
    const { dataset } = await readInMemory(table, { parts: 3, slotBytes: 90 });
    const canonical = (text: string): string => (text === '' || text === '?' || text === 'NaN' ? '−' : String(Number(text) + 0));
    expect(cellsOf(dataset)).toEqual(lines.map((line) => {
      const [a, b, service, label] = line.split(',');
      return [a, canonical(b), service === '' ? '−' : service, label.replace('.', '')];
    }));
    expect(dataset.weights.reduce((sum, n) => sum + n, 0)).toBe(600);
    expect(dataset.patterns).toBe(new Set(cellsOf(dataset).map((row) => row.join())).size);
  });

  test('a sample equals a draw over the whole file, and keeps only the values that it holds', async () => {
    const whole = cellsOf((await readInMemory(table)).dataset);
    const { dataset } = await readInMemory(table, { sample: 12, seed: 5 });
    const drawn = cellsOf(dataset);
    let from = 0;
    for (const row of drawn) from = whole.findIndex((cells, i) => i >= from && cells.join() === row.join()) + 1;
    expect(from).toBeGreaterThan(300);
    expect(dataset.rows).toBe(12);
    plainly(dataset).columns.forEach((column, i) =>
      expect(new Set(drawn.map((row) => row[i])).size).toBe(column.levels.length));
    for (const parts of [2, 4]) {
      expect(plainly((await readInMemory(table, { sample: 12, seed: 5, parts, slotBytes: 64 })).dataset)).toEqual(plainly(dataset));
    }
    expect((await readInMemory(table, { sample: 601 })).dataset.rows).toBe(600);
  });
});

describe('cells that are not numbers', () => {
  const rows = Array.from({ length: 200 }, (_, i) => `${i},${i % 3},normal`);
  rows[20] = '20,?,normal';
  rows[21] = '?,oops,normal';
  rows[22] = '?,?,normal';
  rows[150] = '?,oops,normal';
  const text = `a,b,label\n${rows.join('\n')}\n`;

  test('are counted row by row, apart from missing ones that look the same once coded', async () => {
    for (const parts of [1, 2, 4]) {
      const { dataset } = await readInMemory(text, { parts, slotBytes: 60 });
      expect(dataset.columns[0].notNumbers).toBeNull();
      expect(dataset.columns[1]).toMatchObject({ kind: 'numeric', notNumbers: { rows: 2, firstRow: 21, text: 'oops' } });
    }
  });
});

/** By bytes: comparing large arrays number by number takes seconds. */
function expectSame(a: Dataset, b: Dataset): void {
  const bytes = (array: Cells): Buffer => Buffer.from(array.buffer, array.byteOffset, array.byteLength);
  expect(a.rows).toBe(b.rows);
  expect(bytes(a.rowPatterns).equals(bytes(b.rowPatterns))).toBe(true);
  a.columns.forEach((column, i) => {
    const other = b.columns[i];
    expect(column.kind).toBe(other.kind);
    expect(column.notNumbers).toEqual(other.notNumbers);
    expect(column.form).toBe(other.form);
    expect(bytes(stored(column)).equals(bytes(stored(other)))).toBe(true);
    if (column.form === 'coded' && other.form === 'coded') expect(levelTexts(column)).toEqual(levelTexts(other));
  });
}

describe('columns that outgrow the dictionary', () => {
  const many = codedLimit + 500;
  const build = (cell: (i: number) => string): string =>
    `id,b,label\n${Array.from({ length: many }, (_, i) => `${cell(i)},1,normal`).join('\n')}\n`;

  test('numbers: the same with one worker, which outgrows it, and with several, which do not', async () => {
    const text = build((i) => (i === many - 3 ? 'oops' : i === many - 2 ? '?' : `${i}.5`));
    const alone = (await readInMemory(text)).dataset;
    const shared = (await readInMemory(text, { parts: 3, slotBytes: 1 << 16 })).dataset;
    const placed = (await readInMemory(text, { parts: 3, slotBytes: 1 << 16, placedFrom: 1 })).dataset;
    for (const { columns: [id] } of [alone, shared, placed]) {
      expect(id).toMatchObject({ kind: 'numeric', notNumbers: { rows: 1, firstRow: many - 3, text: 'oops' } });
      expect(id.form).toBe('plain');
    }
    expectSame(shared, alone);
    expectSame(placed, alone);
  });

  test('numbers first, much text later: still the same', async () => {
    const text = build((i) => (i > many - 400 ? `x${i}` : String(i)));
    const alone = (await readInMemory(text)).dataset;
    const shared = (await readInMemory(text, { parts: 4, slotBytes: 1 << 16 })).dataset;
    expect(alone.columns[0]).toMatchObject({ kind: 'numeric', notNumbers: { rows: 399, text: `x${many - 399}` } });
    expectSame(shared, alone);
    expectSame((await readInMemory(text, { parts: 2, slotBytes: 1 << 16, placedFrom: 1 })).dataset, alone);
  });

  test('identifiers that look like numbers now and then stay text', async () => {
    const text = build((i) => (i === 0 || i % 15 === 1 ? `x${i}` : String(i)));
    for (const parts of [1, 3]) {
      expect((await readInMemory(text, { parts, slotBytes: 1 << 16 })).dataset.columns[0].kind).toBe('text');
    }
  });

  test('a label column of numbers stays text, each row with its own label', async () => {
    const { dataset } = await readInMemory(build((i) => `00${i}`), { label: 'id' });
    expect(cellsOf(dataset)[many - 1]).toEqual([`00${many - 1}`, '1', 'normal']);
  });
});

test('more categories than a byte can count are refused, not wrapped around', async () => {
  const { dataset } = await readInMemory(`a,label\n${Array.from({ length: 300 }, (_, i) => `1,label${i}`).join('\n')}\n`);
  const map = Object.fromEntries(Array.from({ length: 300 }, (_, i) => [`label${i}`, `category${i}`]));
  expect(() => categorise(labelOf(dataset), null, { labelCategories: map })).toThrow(/at most 256 categories/);
});
