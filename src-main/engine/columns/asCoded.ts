import { sharedCodes, type CodedColumn, type CodedNumbers, type Column, type PlainNumbers } from './dataset';
import { patternOrder } from './sortedOrder';
import { placeMask, samePlace } from './sortNumbers';

/** The column in coded form: as it is, or its numbers sorted and coded, for a question that looks at every value by itself. */
export function asCoded(column: CodedNumbers | PlainNumbers): CodedNumbers;
export function asCoded(column: Column): CodedColumn;
export function asCoded(column: Column): CodedColumn {
  if (column.form === 'coded') return column;
  const { numbers, order: _, ...base } = column;
  const order = patternOrder(column);
  let distinct = 0;
  for (let i = 0; i < order.length; i++) if (order[i] < samePlace) distinct++;
  const codes = sharedCodes(numbers.length, distinct);
  const values = new Float64Array(distinct);
  let code = -1;
  for (let i = 0; i < order.length; i++) {
    const pattern = order[i] & placeMask;
    if (order[i] < samePlace) values[++code] = numbers[pattern];
    codes[pattern] = code;
  }
  return { ...base, form: 'coded', codes, values, missingCode: distinct > 0 && Number.isNaN(values[distinct - 1]) ? distinct - 1 : -1 };
}
