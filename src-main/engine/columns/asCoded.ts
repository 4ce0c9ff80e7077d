import { sharedCodes, type CodedColumn, type CodedNumbers, type Column, type PlainNumbers } from './dataset';
import { patternOrder } from './sortedOrder';

/** The column in coded form: as it is, or its numbers sorted and coded, for a question that looks at every value by itself. */
export function asCoded(column: CodedNumbers | PlainNumbers): CodedNumbers;
export function asCoded(column: Column): CodedColumn;
export function asCoded(column: Column): CodedColumn {
  if (column.form === 'coded') return column;
  const { numbers, order: _, ...base } = column;
  const sorted = patternOrder(column);
  const codes = new Uint32Array(numbers.length);
  const values = new Float64Array(numbers.length);
  let distinct = 0;
  for (let i = 0; i < sorted.length; i++) {
    const value = numbers[sorted[i]];
    if (distinct === 0 || !(values[distinct - 1] === value || (Number.isNaN(value) && Number.isNaN(values[distinct - 1])))) values[distinct++] = value;
    codes[sorted[i]] = distinct - 1;
  }
  const missing = distinct > 0 && Number.isNaN(values[distinct - 1]);
  const narrow = sharedCodes(codes.length, distinct);
  narrow.set(codes);
  return { ...base, form: 'coded', codes: narrow, values: values.slice(0, distinct), missingCode: missing ? distinct - 1 : -1 };
}
