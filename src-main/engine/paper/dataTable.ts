import type { Content, CustomTableLayout, TableCell } from 'pdfmake/interfaces';
import { distinctNames } from '../../../src-shared/format/distinctNames';
import { formatCount } from '../../../src-shared/format/formatCount';
import { shortCharacters, shortName } from '../../../src-shared/format/shortName';
import { printTheme } from '../../../src-shared/charts/theme';
import { evenParts } from './evenParts';

export type Cell = string | { text: string; bold?: boolean; color?: string; below?: string };
export type Column = { title: string; align?: 'left' | 'right' | 'center'; width?: number | 'auto' | '*' };

export type DataTable = {
  columns: Column[];
  rows: Cell[][];
  size?: 'normal' | 'small' | 'fine';
  /** So many columns at the left stand in every part of a table that is too wide for a page, and goes on below. */
  lead?: number;
  /** Names stand whole, however long: once in a report. Elsewhere they are as charts show them. */
  wholeNames?: boolean;
  margin?: [number, number, number, number];
};

/** Rows that a table has on paper, some eight pages: the others are counted. */
const mostRows = 400;

/** Columns of figures beside each other, where more go on below. */
const mostFigures = 8;

const line = printTheme.line;

/** Thin rules between rows, a stronger one under the header, none at the sides. */
export const tableLayout: CustomTableLayout = {
  hLineWidth: (row, node) => (row === 0 ? 0 : row === (node.table.headerRows ?? 0) ? 0.8 : 0.4),
  vLineWidth: () => 0,
  hLineColor: (row, node) => (row === node.table.headerRows ? printTheme.secondInk : line),
  paddingLeft: (column) => (column === 0 ? 0 : 5),
  paddingRight: (column, node) => (column === (node.table.widths?.length ?? 0) - 1 ? 0 : 5),
  paddingTop: () => 2,
  paddingBottom: () => 1.6,
};

/**
 * A table whose header is repeated on every page and whose rows are never torn; numbers are right-aligned by their
 * column, header included. `below` puts a second, quiet line into a cell.
 */
export function dataTable({ lead, ...table }: DataTable): Content {
  if (lead === undefined || table.columns.length - lead <= mostFigures) return wholeTable(table);
  const parts = evenParts(table.columns.map((_, at) => at).slice(lead), mostFigures);
  const some = <T>(list: readonly T[], part: readonly number[]): T[] => [...list.slice(0, lead), ...part.map((at) => list[at])];
  return {
    stack: parts.map((part) =>
      wholeTable({ ...table, columns: some(table.columns, part), rows: table.rows.map((row) => some(row, part)) })),
  };
}

function wholeTable({ columns, rows, size = 'normal', wholeNames = false, margin = [0, 2, 0, 10] }: DataTable): Content {
  const shown = wholeNames ? (text: string) => text : shortWords();
  const style = { normal: 'cell', small: 'smallCell', fine: 'fineCell' }[size];
  const header: TableCell[] = columns.map(({ title, align = 'left' }) =>
    ({ text: title, bold: true, alignment: align, color: printTheme.secondInk }));
  const body: TableCell[][] = rows.slice(0, mostRows).map((row) =>
    row.map((cell, index) => tableCell(withText(cell, shown), columns[index].align ?? 'left')));
  if (rows.length > mostRows) {
    const more = `… and ${formatCount(rows.length - mostRows)} more in the attached results`;
    body.push([{ text: more, colSpan: columns.length, style: 'quiet' }, ...columns.slice(1).map((): TableCell => ({}))]);
  }
  return {
    style,
    margin,
    table: {
      headerRows: 1, keepWithHeaderRows: 2, dontBreakRows: true, widths: columns.map(({ width = 'auto' }) => width),
      body: [header, ...body],
    },
    layout: tableLayout,
  };
}

/** A text with every long name in it in its short form; those of one table are told apart. */
function shortWords(): <T>(text: T) => T | string {
  const { shown } = distinctNames(shortName);
  return (text) => (typeof text === 'string' ? text.replace(longWord, shown) : text);
}
const longWord = new RegExp(`\\S{${shortCharacters + 1},}`, 'gu');

const withText = (cell: Cell, shown: (text: string) => string): Cell =>
  (typeof cell === 'string' ? shown(cell) : { ...cell, text: shown(cell.text) });

function tableCell(cell: Cell, alignment: 'left' | 'right' | 'center'): TableCell {
  if (typeof cell === 'string') return { text: whole(cell), alignment, ...brokenWords(cell), ...(isRange.test(cell) && { noWrap: true }) };
  const { below, ...first } = { ...cell, text: whole(cell.text) };
  if (below === undefined) return { ...first, alignment, ...brokenWords(first.text) };
  return { stack: [{ ...first, alignment, ...brokenWords(first.text) }, { text: whole(below), alignment, style: 'quiet' }] };
}

/** Both ends of a range stay on one line. */
const isRange = /^[<>]? ?[\d.]+ ?[–-] ?[<>]? ?[\d.]+$/;

/** A number with an exponent stays on one line. */
const whole = <T>(text: T): T | string => (typeof text === 'string' ? text.replaceAll(' × 10', '\u00a0×\u00a010') : text);

/** A name too long for a column is broken anywhere: else it would push the figures beside it off the page. */
export const brokenWords = (text: string): { wordBreak?: 'break-all' } => (/\S{28}/u.test(text) ? { wordBreak: 'break-all' } : {});

/** Pairs of a name and what it is, names in bold at the left: settings, and what is known of a file. */
export function factTable(facts: [name: string, value: Content][], nameWidth = 130): Content {
  return {
    style: 'cell',
    margin: [0, 2, 0, 10],
    table: {
      dontBreakRows: true,
      widths: [nameWidth, '*'],
      body: facts.map(([name, value]) => [{ text: name, color: printTheme.secondInk }, value] as TableCell[]),
    },
    layout: { ...tableLayout, hLineWidth: (row) => (row === 0 ? 0 : 0.4) },
  };
}
