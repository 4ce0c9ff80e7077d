import type { Content } from 'pdfmake/interfaces';
import { residualMap } from '../../../../src-shared/questions/tests/residualHeatmap';
import type { ContingencyTest } from '../../../../src-shared/questions/tests/result';
import { formatCount } from '../../../../src-shared/format/formatCount';
import { formatAmount } from '../../../../src-shared/format/formatAmount';
import { dataTable, type Column } from '../../paper/dataTable';

/** Width of a digit in the two sizes of a table's cells, and what stands between two columns. */
const digit = { normal: 4.5, small: 4.05 };
const padding = 10;
/** A table with more cells than this leaves the expected counts to the residuals. */
const mostWithExpected = 150;
/** Whether the expected counts stand below the observed ones. */
const holdsExpected = (test: ContingencyTest): boolean => test.levels.length * test.outcomes.length <= mostWithExpected;

/** More columns than this are set small. */
const mostAcross = 8;

type Counted = { title: string; counts: number[]; expected: (number | null)[]; width: number };

/**
 * Observed counts with the expected ones below, and totals; turned as the map of residuals is. Columns that do not fit a page
 * beside one another stand in a table of their own below.
 */
export function countsTable(test: ContingencyTest, width: number): Content[] {
  const { turned, down, across } = residualMap(test);
  const size = across.length > mostAcross ? 'small' : 'normal';
  const expecting = holdsExpected(test);
  const at = (table: number[][], row: number, column: number): number => (turned ? table[column][row] : table[row][column]);
  const column = (title: string, cells: number[], expected: (number | null)[]): Counted => {
    const counts = [...cells, sum(cells)];
    const longest = Math.max(title.length, ...counts.map((count) =>
      formatCount(count).length), ...expected.map((count) => text(count).length));
    return { title, counts, expected, width: longest * digit[size] + padding };
  };
  const rows = [...down.keys()];
  const columns = across.map((title, j) => column(title, rows.map((i) => at(test.observed, i, j)),
    rows.map((i) => (expecting ? at(test.expected, i, j) : null))));
  columns.push(column('Total', rows.map((i) => sum(across.map((_, j) => at(test.observed, i, j)))), rows.map(() => null)));

  const lead = `${turned ? test.outcome : test.factor}${expecting ? ' (expected below)' : ''}`;
  const leadWidth = Math.max(...down.map((name) => name.length)) * digit[size] + padding;
  return sideBySide(columns, width - leadWidth).map((part) => dataTable({
    size,
    columns: [{ title: lead, width: '*' }, ...part.map(({ title }): Column => ({ title, align: 'right' }))],
    rows: [...down, 'Total'].map((name, i) => [{ text: name, bold: true }, ...part.map(({ counts, expected }) => {
      const below = text(expected[i] ?? null);
      return { text: formatCount(counts[i]), ...(below !== '' && { below }) };
    })]),
  }));
}

const sum = (counts: number[]): number => counts.reduce((total, count) => total + count, 0);
const text = (expected: number | null): string => (expected === null ? '' : formatAmount(expected, 1));

/** The columns in as few parts as fit, about equally wide. */
function sideBySide(columns: Counted[], width: number): Counted[][] {
  const parts = Math.ceil(sum(columns.map((column) => column.width)) / width);
  for (let fair = parts; fair <= columns.length; fair++) {
    const size = Math.ceil(columns.length / fair);
    const cut = Array.from({ length: Math.ceil(columns.length / size) }, (_, i) => columns.slice(i * size, (i + 1) * size));
    if (cut.every((part) => sum(part.map((column) => column.width)) <= width)) return cut;
  }
  return columns.map((column) => [column]);
}
