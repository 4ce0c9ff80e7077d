import Papa from 'papaparse';
import type { DecimalMark } from '../../src-shared/contract/contract';
import { cutSentence } from '../../src-shared/format/cutSentence';
import { markFormula } from '../../src-shared/format/formulaCell';

/** A table as it is shown: what stands in the header, and the cells of each row. */
export type PlainCell = string | number | null;
export type PlainTable = { header: string[]; rows: PlainCell[][] };

/** A cell as it stands on the page, where a long text is cut. */
export const shownCell = (cell: PlainCell): PlainCell => (typeof cell === 'string' ? cutSentence(cell) : cell);

/** A cell with every digit; a missing value is empty. */
const asText = (cell: PlainCell, mark: DecimalMark): string => {
  if (cell === null) return '';
  return typeof cell === 'number' && mark === 'comma' ? String(cell).replace('.', ',') : String(cell);
};
const escapeHtml = (text: string): string =>
  text.replace(/[&<>"]/g, (character) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[character] ?? character);

/**
 * The table with the mark `'` before every text that a spreadsheet would take for a formula, and how many there were. Numbers stay
 * numbers.
 */
export function markFormulas({ header, rows }: PlainTable): { table: PlainTable; marked: number } {
  let marked = 0;
  const markText = (text: string): string => {
    const cell = markFormula(text);
    if (cell !== text) marked++;
    return cell;
  };
  const table = { header: header.map(markText), rows: rows.map((row) => row.map((cell) => (typeof cell === 'string' ? markText(cell) : cell))) };
  return { table, marked };
}

/** CSV as RFC 4180 has it, with every digit and an empty field for a missing value; a decimal comma asks for semicolons between fields. */
export const tableToCsv = ({ header, rows }: PlainTable, mark: DecimalMark): string =>
  Papa.unparse({ fields: header, data: rows.map((row) => row.map((cell) => asText(cell, mark))) },
    { newline: '\r\n', delimiter: mark === 'comma' ? ';' : ',' });

/** Tab-separated lines, for spreadsheets; tabs and line breaks inside a cell become spaces. */
export const tableToTsv = ({ header, rows }: PlainTable, mark: DecimalMark): string =>
  [header, ...rows].map((row) => row.map((cell) => asText(cell, mark).replace(/[\t\r\n]+/g, ' ')).join('\t')).join('\n');

/** The same table as HTML, for documents: they paste it as a table. */
export function tableToHtml({ header, rows }: PlainTable, mark: DecimalMark): string {
  const row = (cells: readonly PlainCell[], tag: 'th' | 'td'): string =>
    `<tr>${cells.map((cell) => `<${tag}>${escapeHtml(asText(cell, mark))}</${tag}>`).join('')}</tr>`;
  return `<table><thead>${row(header, 'th')}</thead><tbody>${rows.map((cells) => row(cells, 'td')).join('')}</tbody></table>`;
}

/** Puts a table on the clipboard twice: as TSV for spreadsheets and as HTML for documents. */
export async function copyTable(table: PlainTable, mark: DecimalMark): Promise<void> {
  const blob = (text: string, type: string): Blob => new Blob([text], { type });
  try {
    await navigator.clipboard.write([new ClipboardItem({
      'text/plain': blob(tableToTsv(table, mark), 'text/plain'),
      'text/html': blob(tableToHtml(table, mark), 'text/html'),
    })]);
  } catch {
    await navigator.clipboard.writeText(tableToTsv(table, mark));
  }
}
