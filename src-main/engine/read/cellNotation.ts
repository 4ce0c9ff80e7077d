import type { Notation } from '../../../src-shared/terms/datasetSummary';
import { isMissingNumber } from '../../../src-shared/schemas/missingMarks';
import { parseNumber } from './parseNumber';

/** A value as Python writes bytes and texts: `b'tcp'`, `'tcp'`, `b"it's"`. */
const inQuotes = /^(?:b?'([^]*)'|b"([^]*)")$/;
const groupMark = "['’ \\u00a0\\u2009\\u202f]";
const exponent = '(?:[eE][+-]?\\d+)?';
/** Groups of three digits, divided by dots or blanks, and a comma before the decimals. */
const decimalComma = new RegExp(`^[+-]?(?:\\d{1,3}(?:\\.\\d{3})+|\\d{1,3}(?:${groupMark}\\d{3})+|\\d+)?(?:,\\d+)?${exponent}$`);
/** Groups of three digits, divided by commas or blanks, and a dot before the decimals. */
const thousands = new RegExp(`^[+-]?(?:\\d{1,3}(?:,\\d{3})+|\\d{1,3}(?:${groupMark}\\d{3})+|\\d+)?(?:\\.\\d*)?${exponent}$`);
const hexadecimal = /^0x[\da-f]{1,12}$/i;
/** As nfdump writes large numbers, by powers of a thousand. A family says where: elsewhere `1 K` may be 1024. */
const units = /^(\d+(?:\.\d+)?) ([KMGT])$/;
const exponentOf = new Map([['K', 3], ['M', 6], ['G', 9], ['T', 12]]);
const groupMarks = new RegExp(groupMark, 'g');
const digit = /\d/;

const fits: { [notation in Notation]: (cell: string) => boolean } = {
  quotes: (cell) => inQuotes.test(cell),
  'decimal-comma': (cell) => decimalComma.test(cell) && digit.test(cell),
  thousands: (cell) => thousands.test(cell) && digit.test(cell),
  hexadecimal: (cell) => hexadecimal.test(cell),
  units: (cell) => units.test(cell),
};

/**
 * A cell in the usual notation; one that is written in another way than its column stays as it is.
 * @example
 * plainCell('decimal-comma', '1.234,5'); // '1234.5'
 * plainCell('units', '1.4 M'); // '1.4e6'
 */
export function plainCell(notation: Notation, cell: string): string {
  if (!fits[notation](cell)) return cell;
  if (notation === 'quotes') {
    const [, single, double] = inQuotes.exec(cell)!;
    return (single ?? double).trim();
  }
  if (notation === 'hexadecimal') return String(Number(cell));
  if (notation === 'units') {
    const [, digits, unit] = units.exec(cell)!;
    return `${digits}e${exponentOf.get(unit)}`;
  }
  const digits = cell.replace(groupMarks, '');
  return notation === 'thousands' ? digits.replaceAll(',', '') : digits.replaceAll('.', '').replace(',', '.');
}

/**
 * How the cells of each column are written, by the first rows: `null` for the usual way. A notation is one of every cell
 * that has a value. Where `1,234` may be either, the columns beside it decide, then the delimiter: files with semicolons
 * come from where decimals have commas.
 * @param columns the first cells of each column
 */
export function notationsOf(columns: string[][], delimiter: string): (Notation | null)[] {
  const possible = columns.map(possibleNotations);
  const votes = (notation: Notation): boolean => possible.some((one) => one.length === 1 && one[0] === notation);
  const comma = votes('decimal-comma') || (!votes('thousands') && delimiter !== ',');
  return columns.map((cells, i) => {
    if (possible[i].length < 2) return possible[i][0] ?? (comma && votes('decimal-comma') && cells.every(isGrouped) ? 'decimal-comma' : null);
    return comma ? 'decimal-comma' : 'thousands';
  });
}

/** Whole numbers such as `1.234`, which are thousands where decimals have commas. */
const isGrouped = (cell: string, _: number, cells: string[]): boolean =>
  isMissingNumber(cell) || (cells.some((one) => one.includes('.')) && /^[+-]?(?:\d{1,3}|[1-9]\d{0,2}(?:\.\d{3})+)$/.test(cell));

function possibleNotations(cells: string[]): Notation[] {
  const present = cells.filter((cell) => !isMissingNumber(cell));
  if (present.length === 0) return [];
  if (present.every(fits.quotes)) return ['quotes'];
  // Ports, of which some tools write those of ICMP so; where every value is one, it names flags or addresses, and is text.
  const hex = present.filter(fits.hexadecimal).length;
  if (hex > 0 && hex < present.length && present.every((cell) => fits.hexadecimal(cell) || parseNumber(cell) !== undefined)) return ['hexadecimal'];
  const marked = present.some((cell) => cell.includes(',') || groupMarks.test(cell));
  groupMarks.lastIndex = 0;
  return marked ? (['decimal-comma', 'thousands'] as const).filter((notation) => present.every(fits[notation])) : [];
}
