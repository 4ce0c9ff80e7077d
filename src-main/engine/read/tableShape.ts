import { EngineError } from '../../../src-shared/terms/errors';
import { labelNames } from '../../../src-shared/schemas/labelNames';
import { looseName } from '../../../src-shared/schemas/looseName';
import { countsColumns, looksLikeHeader } from './findHeader';

/** One of the first rows of a file, its fields trimmed, and the line on which it begins. */
export type HeadRow = { fields: string[]; line: number };

export type TableShape = {
  /** Fields of a row, an empty one behind a last delimiter not counted. */
  fields: number;
  /** What the header says, a name for each column; `null` where there is none. */
  names: string[] | null;
  /** Its place among the rows, −1 for none. */
  header: number;
  rowNames: boolean;
  trailing: boolean;
};

/** What the column of row names is called, which a header may leave out. */
export const rowNamesColumn = 'row_names';
/** So many lines of another width, titles and the like, may stand before a header. */
const mostTitles = 20;

/**
 * Finds the header among the first rows, and how many fields a row has: as many as most rows. A header may have one name
 * fewer, where the first column names the rows, or where each row ends with a delimiter; and one more that is empty.
 * @throws FORMAT_UNKNOWN where names and rows have other widths
 */
export function tableShape(rows: readonly HeadRow[], name: string): TableShape {
  const width = mostCommonLength(rows);
  for (const [at, row] of rows.slice(0, mostTitles).entries()) {
    const shape = readAsHeader(row.fields, rows.slice(at + 1), width);
    if (shape !== null) return { ...shape, header: at };
    if (row.fields.length === width) break;
  }
  const [first] = rows;
  if (first.fields.length !== width && first.fields.some((cell) => labelNames.includes(looseName(cell)))) {
    const row = rows.find(({ fields }) => fields.length === width)!;
    throw new EngineError('FORMAT_UNKNOWN', `as many names as fields were expected; “${name}” has ${first.fields.length} names on line ${first.line} `
      + `and ${width} fields on line ${row.line}.`);
  }
  const trailing = width > 2 && endEmpty(rows, width);
  return { fields: trailing ? width - 1 : width, names: null, header: -1, rowNames: false, trailing };
}

/** The shape of a table with these cells as its header, `null` where they are none. */
export function readAsHeader(cells: readonly string[], below: readonly HeadRow[], width: number): Omit<TableShape, 'header'> | null {
  const empty = endEmpty(below, width);
  const given = cells.at(-1) === '' && (cells.length === width + 1 || (empty && cells.length === width)) ? cells.slice(0, -1) : [...cells];
  const trailing = empty && given.length === width - 1;
  const rowNames = !trailing && given.length === width - 1 && below.length > 0;
  if (given.length < 1 || !(trailing || rowNames || given.length === width)) return null;
  const body = below.filter(({ fields }) => fields.length === width).map(({ fields }) =>
    fields.slice(rowNames ? 1 : 0, rowNames ? width : given.length));
  if (!countsColumns(given) && !looksLikeHeader(given, body)) return null;
  return { fields: trailing ? width - 1 : width, names: rowNames ? [rowNamesColumn, ...given] : given, rowNames, trailing };
}

const endEmpty = (rows: readonly HeadRow[], width: number): boolean => {
  const body = rows.filter(({ fields }) => fields.length === width);
  return body.length > 0 && body.every(({ fields }) => fields[width - 1] === '');
};

function mostCommonLength(rows: readonly HeadRow[]): number {
  const counts = new Map<number, number>();
  for (const { fields } of rows) counts.set(fields.length, (counts.get(fields.length) ?? 0) + 1);
  return [...counts].reduce((best, entry) => (entry[1] > best[1] ? entry : best))[0];
}
