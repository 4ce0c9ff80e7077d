import fc from 'fast-check';
import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { LineFields } from './lineFields';

function split(line: string, fields: number, trailing = false): string[] | string {
  const bytes = Uint8Array.from(Buffer.from(`${line}\nnext`));
  const reader = new LineFields(fields, 44, trailing);
  const unfit = reader.split(bytes, 0);
  expect(reader.end).toBe(Buffer.byteLength(line));
  return unfit ?? Array.from({ length: fields }, (_, i) => Buffer.from(bytes.subarray(reader.starts[i], reader.ends[i])).toString());
}

test.each([
  ['a,b,c', ['a', 'b', 'c']], [' a , b,c \r', ['a', 'b', 'c']], [',,c', ['', '', 'c']], ['a,,', ['a', '', '']],
  ['"a,b", "c""d" ,e', ['a,b', 'c"d', 'e']], ['a"b,c,d', ['a"b', 'c', 'd']], ['"",x,""', ['', 'x', '']], ['a,b,"c"\r', ['a', 'b', 'c']],
  ['a,b', 'fields'], ['a,b,c,d', 'fields'], ['a,b,c,d,e,f,g', 'fields'], ['', 'blank'], [' , ,', 'blank'], ['"a,b,c', 'quotes'], ['"a"b,c,d', 'quotes'], ['a,\0,c', 'nul'],
])('%j', (line, expected) => {
  expect(split(line, 3)).toEqual(expected);
});

test('a delimiter behind the last field', () => {
  expect(split('a,b,', 2, true)).toEqual(['a', 'b']);
  expect(split('a,b,c', 2, true)).toBe('fields');
});

test('any cells come back as they were, quoted or not', () => {
  const cell = fc.stringMatching(/^[a-z0-9.",; -]{0,8}$/);
  fc.assert(fc.property(fc.array(cell, { minLength: 2, maxLength: 6 }), (cells) => {
    fc.pre(cells.some((one) => one.trim() !== ''));
    const line = Papa.unparse([cells], { newline: '\n' });
    expect(split(line, cells.length)).toEqual(cells.map((one) => one.trim()));
  }));
});
