import { isMissingNumber } from '../../../src-shared/schemas/missingMarks';
import { labelNames } from '../../../src-shared/schemas/labelNames';
import { looseName } from '../../../src-shared/schemas/looseName';

/** A number in any notation, hexadecimal and quoted ones among them; addresses of digits and dots look like one, too. */
const numberLike = /^(?:b?['"])?[+-]?(?:\d[\d.,'’\s]*|[.,]\d+|0x[\da-f]+)(?:e[+-]?\d+)?['"]?$/i;
/** From this share of its cells on, a column holds numbers. */
const mostly = 0.9;
/** A label that is called so may also be a value: `attack`. */
const headings = new Set(labelNames.filter((name) => name !== 'attack'));

const hasValue = (cell: string): boolean => !isMissingNumber(cell);

/**
 * Whether the cells of a first row are names. Above columns of numbers a header has words; in a table of words alone, one
 * of its cells is what labels are called, or none of them ever recurs below. A number among the names does not undo it.
 * @param body the rows below it, as wide as it
 */
export function looksLikeHeader(first: readonly string[], body: readonly (readonly string[])[]): boolean {
  if (first.filter((cell) => cell !== '').length * 2 < first.length) return false;
  const columns = first.map((_, i) => body.map((cells) => cells[i]).filter(hasValue));
  const numeric = first.map((_, i) => i).filter((i) => columns[i].length > 0
    && columns[i].filter((cell) => numberLike.test(cell)).length >= columns[i].length * mostly);
  const recurs = (i: number): boolean => columns[i].includes(first[i]);
  if (first.some((cell, i) => headings.has(looseName(cell)) && !recurs(i))) return true;
  const words = numeric.filter((i) => hasValue(first[i]) && !numberLike.test(first[i]));
  if (numeric.length > 0) return words.length * 2 > numeric.length;
  return !first.some((cell) => numberLike.test(cell)) && new Set(first).size === first.length && !first.some((_, i) => recurs(i));
}

/** Whether the cells count the columns from 0 or from 1; the first may be empty, above an index. */
export function countsColumns(first: readonly string[]): boolean {
  const numbers = first[0] === '' ? first.slice(1) : first;
  const from = Number(numbers[0]);
  return numbers.length > 2 && (from === 0 || from === 1) && numbers.every((cell, i) => cell === String(from + i));
}
