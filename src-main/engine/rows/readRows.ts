import type { RowsPage } from '../../../src-shared/contract/rowConditions';
import { textCells } from '../csvCell';
import { cellText, fileColumns, type Column, type Dataset } from '../columns/dataset';
import { throwIfCancelled, type TaskContext } from '../pool/taskContext';

export type ReadRowsInput = { dataset: Dataset; rows: Uint32Array; from: number; count: number };

/** Some of the rows, cell by cell, with their numbers. */
export function readRows({ dataset, rows, from, count }: ReadRowsInput): RowsPage {
  const columns = fileColumns(dataset);
  const page = Array.from(rows.subarray(from, from + count), (row) => ({
    number: row + 1, cells: columns.map((column) => cellText(column, dataset.rowPatterns[row])),
  }));
  return { total: rows.length, columns: columns.map(({ name, kind }) => ({ name, numeric: kind === 'numeric' })), rows: page };
}

/** Rows of text that are joined at a time. */
const block = 4096;

/** Some of them as CSV, the first after a header; `marked` texts got a mark in front, since a spreadsheet would take them for formulas. */
export function writeRows(
  { dataset, rows, from: start, count, markFormulas }: ReadRowsInput & { markFormulas: boolean }, context: TaskContext,
): { csv: Uint8Array; marked: Set<string> } {
  const columns = fileColumns(dataset);
  const { asText, marked } = textCells(markFormulas);
  const cellOf = (column: Column, pattern: number): string =>
    (column.kind === 'numeric' ? cellText(column, pattern) : asText(cellText(column, pattern)));
  const parts: Buffer[] = start > 0 ? [] : [Buffer.from(`row,${columns.map(({ name }) => asText(name)).join(',')}\n`)];
  const end = Math.min(start + count, rows.length);
  for (let from = start; from < end; from += block) {
    throwIfCancelled(context);
    context.progress({ step: 'Writing rows', done: from, total: rows.length, unit: 'steps', rows: from });
    let text = '';
    for (const row of rows.subarray(from, Math.min(from + block, end))) {
      text += `${row + 1},${columns.map((column) => cellOf(column, dataset.rowPatterns[row])).join(',')}\n`;
    }
    parts.push(Buffer.from(text));
  }
  return { csv: Buffer.concat(parts), marked };
}
