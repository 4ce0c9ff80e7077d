import Papa from 'papaparse';
import { EngineError } from '../../../src-shared/contract/errors';
import type { FileFormat } from '../../../src-shared/contract/datasetSummary';
import { formatCount } from '../../../src-shared/format/formatCount';
import { refuseOver } from '../limits';
import { checkIsText } from './checkIsText';
import { encodingOf } from './decodeText';
import { planColumns, type ColumnPlan, type HeadRow, type LabelWish } from './planColumns';
import { isBlankRecord, RecordReader } from './recordReader';
import { refuseTangledQuotes } from './tangledQuotes';

export type TableLayout = {
  format: Omit<FileFormat, 'compression' | 'kind'>;
  columns: ColumnPlan[];
  delimiter: number;
  /** Bytes before the first row: byte order mark, blank lines and header. */
  skip: number;
  /** The same in lines. */
  headerLines: number;
};

const delimiters = [',', '\t', ';', '|'];
const previewRows = 200;
/** Characters looked at before it is asked whether the preview has its rows. */
const previewSlice = 32 << 10;

/**
 * Finds out from the beginning of a file how it is built: delimiter, quotes, header, and what its columns are.
 * @param head the first bytes, `complete` if they are the whole file
 * @throws NOT_A_TABLE, ENCODING, NO_ROWS, FORMAT_UNKNOWN, COLUMN_KIND, NO_LABEL, each naming the line, or TOO_LARGE
 */
export function sniffTable(head: Uint8Array, complete: boolean, name: string, labels: LabelWish): TableLayout {
  const bom = head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf ? 3 : 0;
  checkIsText(head, name);
  const end = complete ? head.length : head.lastIndexOf(10) + 1;
  const bytes = head.subarray(Math.min(bom, end), end);
  const encoding = encodingOf(bytes);
  const text = Buffer.from(bytes).toString(encoding);
  if (!text.includes('\n') && text.trim().includes('\r')) {
    throw new EngineError('ENCODING',
      `“${name}” ends its lines with a carriage return alone; save it with LF or CR LF and open it again.`);
  }
  for (const delimiter of delimiters) refuseTangledQuotes(text, delimiter);
  const { delimiter } = Papa.parse<string[]>(text, {
    delimitersToGuess: delimiters, preview: previewRows, skipEmptyLines: 'greedy', newline: '\n',
  }).meta;
  const rows = headRows(text, delimiter, complete);
  if (rows.length === 0) throw new EngineError('NO_ROWS', `“${name}” holds blank lines only.`);
  const fields = mostCommonLength(rows);
  if (fields < 2) {
    const [{ line, fields: [found] }] = rows;
    throw new EngineError('NOT_A_TABLE',
      `at least two columns were expected, “${name}” has one (line ${line}: “${found.slice(0, 60)}”).`);
  }
  refuseOver('columns', fields, (most) => `at most ${most} columns were expected, “${name}” has ${formatCount(fields)}`);
  const header = looksLikeHeader(rows, fields);
  if (header && rows.length === 1 && complete) {
    throw new EngineError('NO_ROWS', `“${name}” holds a header line only, no row follows it.`);
  }
  const { id, title, columns, label } = planColumns(rows, header, fields, name, labels);
  const before = header ? text.slice(0, rows[0].end) : '';
  return {
    format: { id, name: title, delimiter, header, quoted: text.includes('"'), labelColumn: label },
    columns,
    delimiter: delimiter.charCodeAt(0),
    skip: bom + Buffer.byteLength(before, encoding),
    headerLines: before.split('\n').length - 1,
  };
}

/** The first records that are not blank, with trimmed fields, the line each begins on, and where in the text it ends. */
function headRows(text: string, delimiter: string, complete: boolean): (HeadRow & { end: number })[] {
  const rows: (HeadRow & { end: number })[] = [];
  let line = 1;
  let end = 0;
  const reader = new RecordReader(delimiter, (record) => {
    end += record.raw.length;
    if (rows.length < previewRows && !isBlankRecord(record)) {
      rows.push({ fields: record.fields.map((field) => field.trim()), line, end });
    }
    line += record.lines;
  });
  for (let at = 0; at < text.length && rows.length < previewRows; at += previewSlice) {
    reader.write(text.slice(at, at + previewSlice));
  }
  if (rows.length === 0 || (complete && rows.length < previewRows)) reader.end();
  return rows;
}

function mostCommonLength(rows: HeadRow[]): number {
  const counts = new Map<number, number>();
  for (const { fields } of rows) counts.set(fields.length, (counts.get(fields.length) ?? 0) + 1);
  return [...counts].reduce((best, entry) => (entry[1] > best[1] ? entry : best))[0];
}

const isNumber = (text: string): boolean => text !== '' && Number.isFinite(Number(text));

/** A header holds names only above rows that hold numbers. */
function looksLikeHeader(rows: HeadRow[], fields: number): boolean {
  const [{ fields: first }, ...rest] = rows;
  if (first.length !== fields || first.some(isNumber)) return false;
  if (first.filter((name) => name !== '').length < fields - 1) return false;
  const body = rest.filter((row) => row.fields.length === fields);
  return body.length === 0 || body.some((row) => row.fields.some(isNumber));
}
