import type { Content } from 'pdfmake/interfaces';
import { residualMap } from '../../../../src-shared/charts/residualHeatmap';
import type { ContingencyTest } from '../../../../src-shared/contract/results';
import { formatCount } from '../../../../src-shared/format/formatCount';
import { formatFixed } from '../../../../src-shared/format/formatFixed';
import { dataTable, type Column } from '../dataTable';

/** About how wide a character of a cell is printed, and what stands between two columns. */
const character = 4.6;
const padding = 10;

type Counted = { title: string; count: (row: number) => number; expected: (row: number) => number | null; total: number };

/**
 * Observed counts with the expected ones below, and totals; turned as the map of residuals is. Columns that do not fit a page
 * beside one another stand in a table of their own below.
 */
export function countsTable(test: ContingencyTest, width: number): Content[] {
  const { turned, down, across } = residualMap(test);
  const at = (table: number[][], row: number, column: number): number => (turned ? table[column][row] : table[row][column]);
  const sum = (counts: number[]): number => counts.reduce((total, count) => total + count, 0);
  const counted: Counted[] = across.map((title, column) => ({
    title, count: (row) => at(test.observed, row, column), expected: (row) => at(test.expected, row, column),
    total: sum(down.map((_, row) => at(test.observed, row, column))),
  }));
  const rowTotal = (row: number): number => sum(across.map((_, column) => at(test.observed, row, column)));
  counted.push({ title: 'Total', count: rowTotal, expected: () => null, total: test.rows });

  const lead = `${turned ? test.outcome : test.factor} (expected below)`;
  const leadWidth = Math.max(...[lead, ...down].map((name) => name.length)) * character + padding;
  return sideBySide(counted, width - leadWidth).map((columns) => dataTable({
    columns: [{ title: lead, width: '*' }, ...columns.map(({ title }): Column => ({ title, align: 'right' }))],
    rows: [
      ...down.map((name, row) => [
        { text: name, bold: true },
        ...columns.map(({ count, expected }) => {
          const fitted = expected(row);
          return { text: formatCount(count(row)), ...(fitted !== null && { below: formatFixed(fitted, 1) }) };
        }),
      ]),
      [{ text: 'Total', bold: true }, ...columns.map(({ total }) => formatCount(total))],
    ],
  }));
}

/** Parts of the columns, each as many as stand side by side. */
function sideBySide(columns: Counted[], width: number): Counted[][] {
  const parts: Counted[][] = [[]];
  let used = 0;
  for (const column of columns) {
    const wide = Math.max(column.title.length, formatCount(column.total).length, formatFixed(column.total, 1).length) * character + padding;
    if (used + wide > width && parts[parts.length - 1].length > 0) {
      parts.push([]);
      used = 0;
    }
    parts[parts.length - 1].push(column);
    used += wide;
  }
  return parts;
}
