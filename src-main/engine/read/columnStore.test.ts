import { describe, expect, test } from 'vitest';
import { ColumnStore, type EncodedColumn } from './columnStore';

function encode(values: Iterable<string>, plainNumbers = true): EncodedColumn {
  const store = new ColumnStore(plainNumbers);
  let row = 0;
  for (const value of values) {
    const bytes = Uint8Array.from(Buffer.from(value));
    store.put(bytes, new DataView(bytes.buffer), 0, bytes.length, row++);
  }
  return store.finish(row);
}

function textsOf(column: EncodedColumn): string[] {
  if (column.kind === 'numbers') return column.values.flatMap((piece) => Array.from(piece, String));
  const { bytes, offsets } = column.dictionary;
  const buffer = Buffer.from(bytes);
  return Array.from(column.codes, (code) => buffer.toString('utf8', offsets[code], offsets[code + 1]));
}

const dictionaryLimit = 65_536;
const numbered = (count: number, text = (i: number) => String(i)) => Array.from({ length: count }, (_, i) => text(i));

describe('ColumnStore', () => {
  test.each([[255, 1], [256, 1], [257, 2], [65_536, 2]])('%i distinct values take %i bytes each', (distinct, width) => {
    const values = [...numbered(distinct), ...numbered(distinct)];
    const column = encode(values, false);
    expect(column.kind === 'codes' && column.codes.BYTES_PER_ELEMENT).toBe(width);
    expect(textsOf(column)).toEqual(values);
  });

  test('numbers that hardly repeat become plain, those before it was seen included', () => {
    const values = [...numbered(dictionaryLimit + 1), '0', '7', '0.25', '?', 'abc'];
    const column = encode(values);
    expect(column.kind).toBe('numbers');
    if (column.kind !== 'numbers') return;
    expect(column.values.flatMap((piece) => [...piece])).toEqual([...values.slice(0, -2).map(Number), Number.NaN, Number.NaN]);
    const { others } = column;
    expect([[...others!.patterns], textsOf({ ...others!, kind: 'codes' })]).toEqual([[values.length - 2, values.length - 1], ['?', 'abc']]);
  });

  test('text beyond the limit stays text, in four bytes', () => {
    const values = numbered(dictionaryLimit + 1, (i) => `host ${i}`);
    const column = encode(values);
    expect(column.kind === 'codes' && column.codes.BYTES_PER_ELEMENT).toBe(4);
    expect(textsOf(column)).toEqual(values);
  });

  test('numbers stay as they are written where the column is text', () => {
    const column = encode(numbered(dictionaryLimit + 1, (i) => `00${i}`), false);
    expect(column.kind).toBe('codes');
    expect(textsOf(column).at(-1)).toBe(`00${dictionaryLimit}`);
  });


  test('spellings of few numbers do not make a column large', () => {
    const spellings = numbered(5000, (i) => `${i % 50}.${'0'.repeat(i % 100)}`);
    expect(encode(spellings).kind).toBe('codes');
    expect(encode(numbered(5000)).kind).toBe('numbers');
  });
});
