import type { Family, FamilyColumn, Layout } from '../../../src-shared/families/family';
import { columnFinder } from '../../../src-shared/families/findFamily';

/** What a column holds in a row, counted from 0; columns that are not named hold something of their kind. */
export type Cells = ReadonlyMap<string, (row: number) => string>;
type Dialect = {
  delimiter?: string;
  lineBreak?: string;
  /** Whether the names stand on the first line; where they may be, they do. */
  header?: boolean;
  /** Before everything else. */
  mark?: string;
};

export const layoutOf = (family: Family, id: string): Layout => family.layouts.find((layout) => layout.id === id)!;

/** For tests: a made-up file of a layout, its names and cells written as the layout has them. */
export function familyFile(family: Family, layout: Layout, rows: number, cells: Cells = new Map(), dialect: Dialect = {}): string {
  const { delimiter = ',', lineBreak = '\n', header = layout.header !== 'never', mark = '' } = dialect;
  const find = columnFinder(family);
  const line = (row: number): string =>
    layout.columns.map((name, at) => (cells.get(name) ?? usualCell(find(name)!, at))(row)).join(delimiter);
  const lines = [...header ? [layout.columns.join(delimiter)] : [], ...Array.from({ length: rows }, (_, row) => line(row))];
  return `${mark}${lines.join(lineBreak)}${lineBreak}`;
}

const words = ['alpha', 'beta', 'gamma'];

function usualCell({ kind, values, identity }: FamilyColumn, at: number): (row: number) => string {
  if (values !== undefined) return (row) => values[row % values.length];
  if (kind === 'text') return identity === undefined ? (row) => words[(row + at) % 3] : (row) => `10.0.${at}.${row}`;
  return (row) => String((row * 7 + at * 3) % 40);
}
