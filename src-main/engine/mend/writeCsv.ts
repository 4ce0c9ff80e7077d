import { ambiguousLabel } from '../../../src-shared/schemas/labelText';
import { cellText, type Column, type Dataset } from '../columns/dataset';
import { textCells } from '../csvCell';
import { throwIfCancelled, type TaskContext } from '../pool/taskContext';

export type WriteCsvInput = {
  dataset: Dataset; rows: Uint32Array; from: number; count: number;
  /** Which columns of the dataset, and which patterns have the label `ambiguous`. */
  columns: number[]; marked: Uint8Array; markFormulas: boolean;
};

/** Rows of text that are joined at a time. */
const block = 4096;

/**
 * Some of the rows as CSV, the first after a header: numbers in the fewest digits that read back as the same, texts as they were read,
 * nothing where there was no value. `formulas`: texts that got a mark, since a spreadsheet would run them.
 */
export function writeCsv(
  { dataset, rows, from: start, count, columns, marked, markFormulas }: WriteCsvInput, context: TaskContext,
): { csv: Uint8Array; formulas: Set<string> } {
  const { asText, marked: formulas } = textCells(markFormulas);
  const written = columns.map((at) => dataset.columns[at]);
  const cells = written.map((column) => cellWriter(column, asText));
  const label = columns.indexOf(dataset.label);
  const parts: Buffer[] = start > 0 ? [] : [Buffer.from(`${written.map(({ name }) => asText(name)).join(',')}\n`)];
  const end = Math.min(start + count, rows.length);
  for (let from = start; from < end; from += block) {
    throwIfCancelled(context);
    context.progress({ step: 'Writing rows', done: from, total: rows.length, unit: 'steps', rows: from });
    let text = '';
    for (const row of rows.subarray(from, Math.min(from + block, end))) {
      const pattern = dataset.rowPatterns[row];
      text += `${cells.map((cell, c) => (c === label && marked[pattern] === 1 ? ambiguousLabel : cell(pattern))).join(',')}\n`;
    }
    parts.push(Buffer.from(text));
  }
  return { csv: Buffer.concat(parts), formulas };
}

/** How the cells of a column are written; of a coded one each text is made once. */
export function cellWriter(column: Column, asText: (text: string) => string): (pattern: number) => string {
  const write = (pattern: number): string => (column.kind === 'numeric' ? cellText(column, pattern) : asText(cellText(column, pattern)));
  if (column.form !== 'coded') return write;
  const known = new Map<number, string>();
  return (pattern) => {
    const code = column.codes[pattern];
    const text = known.get(code) ?? write(pattern);
    known.set(code, text);
    return text;
  };
}
