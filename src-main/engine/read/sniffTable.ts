import Papa from 'papaparse';
import { EngineError } from '../../../src-shared/contract/errors';
import type { FileFormat } from '../../../src-shared/contract/results';
import { checkIsText } from './checkIsText';
import { planColumns, type ColumnPlan } from './planColumns';

export type TableLayout = {
  format: Omit<FileFormat, 'compression'>;
  columns: ColumnPlan[];
  delimiter: number;
  /** Bytes before the first row: byte order mark and header line. */
  skip: number;
  /** Lines before the first row. */
  headerLines: number;
};

const previewRows = 200;

/**
 * Finds out from the beginning of a file how it is built: delimiter, quotes, header, and what its columns are.
 * @param head the first bytes, `complete` if they are the whole file
 * @throws NOT_A_TABLE, ENCODING, NO_ROWS, FORMAT_UNKNOWN, COLUMN_KIND, NO_LABEL, each naming the line
 */
export function sniffTable(head: Uint8Array, complete: boolean, name: string, labelColumn: string | null): TableLayout {
  const bom = head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf ? 3 : 0;
  checkIsText(head, name);
  const end = complete ? head.length : head.lastIndexOf(10) + 1;
  const text = Buffer.from(head.buffer, head.byteOffset + bom, Math.max(0, end - bom)).toString('utf8');
  const quoted = text.includes('"');

  const { data, meta } = Papa.parse<string[]>(text, {
    delimitersToGuess: [',', '\t', ';', '|'], preview: previewRows, skipEmptyLines: 'greedy', header: false,
  });
  const rows = data.map((fields) => fields.map((field) => field.trim()));
  if (rows.length === 0) throw new EngineError('NO_ROWS', `“${name}” holds blank lines only.`);
  const fields = mostCommonLength(rows);
  if (fields < 2) {
    throw new EngineError('NOT_A_TABLE',
      `at least two columns were expected, “${name}” has one (line 1: “${rows[0].join(meta.delimiter).slice(0, 60)}”).`);
  }
  const header = looksLikeHeader(rows, fields);
  if (header && rows.length === 1 && complete) {
    throw new EngineError('NO_ROWS', `“${name}” holds a header line only, no row follows it.`);
  }
  const { id, title, columns, label } = planColumns(rows, header, fields, name, labelColumn);
  const headerEnd = header ? lineEnd(head, bom) : bom;
  return {
    format: { id, name: title, delimiter: meta.delimiter, header, quoted, labelColumn: label },
    columns,
    delimiter: meta.delimiter.charCodeAt(0),
    skip: headerEnd,
    headerLines: header ? 1 : 0,
  };
}

function mostCommonLength(rows: string[][]): number {
  const counts = new Map<number, number>();
  for (const row of rows) counts.set(row.length, (counts.get(row.length) ?? 0) + 1);
  return [...counts].reduce((best, entry) => (entry[1] > best[1] ? entry : best))[0];
}

const isNumber = (text: string): boolean => text !== '' && Number.isFinite(Number(text));

/** A header holds names only, all different, above rows that hold numbers. */
function looksLikeHeader(rows: string[][], fields: number): boolean {
  const [first, ...rest] = rows;
  if (first.length !== fields || first.some(isNumber)) return false;
  if (first.filter((name) => name !== '').length < fields - 1) return false;
  const body = rest.filter((row) => row.length === fields);
  return body.length === 0 || body.some((row) => row.some(isNumber));
}

/** First byte after the first line that is not blank. */
function lineEnd(head: Uint8Array, from: number): number {
  let start = from;
  for (;;) {
    const at = head.indexOf(10, start);
    if (at < 0) return head.length;
    if (Buffer.from(head.subarray(start, at)).toString('latin1').trim() !== '') return at + 1;
    start = at + 1;
  }
}
