import Papa from 'papaparse';
import { EngineError } from '../../../src-shared/terms/errors';
import type { FileFormat, Notation, RecognisedFamily, TextDialect } from '../../../src-shared/terms/datasetSummary';
import { formatCount } from '../../../src-shared/format/formatCount';
import { refuseOver } from '../limits';
import type { TextForm } from './asUtf8Lines';
import { notationsOf } from './cellNotation';
import { checkIsText } from './checkIsText';
import { decodeText } from './decodeText';
import { countsColumns } from './findHeader';
import { HeaderLine } from './headerLine';
import type { LineDialect } from './lineDialect';
import { plainFields } from './plainFields';
import { headerlessLayouts } from './recogniseLayout';
import { planColumns, type ColumnPlan, type LabelWish } from './planColumns';
import { lineStart, readPreamble, withoutCommentMark } from './preamble';
import { isBlankRecord, RecordReader, splitRecords } from './recordReader';
import { readAsHeader, tableShape, type HeadRow, type TableShape } from './tableShape';
import { refuseTangledQuotes } from './tangledQuotes';

export type TableLayout = {
  format: Omit<FileFormat, 'compression' | 'kind'>;
  columns: ColumnPlan[];
  family: RecognisedFamily | null;
  delimiter: number;
  /** Bytes before the first row: byte order mark, what stands before the header, and header. */
  skip: number;
  /** The same in lines. */
  headerLines: number;
  /**
   * What the readers of some formats need beside the columns: their names as they stand in the file, what precedes the rows, and
   * whether a row depends on lines before it.
   */
  reading?: { names: string[]; preamble: string; inOrder?: boolean };
  dialect: LineDialect;
};

const plainForm: TextForm = { encoding: 'utf-8', lineBreak: 'lf' };

const delimiters = [',', '\t', ';', '|'];
const previewRows = 200;
/** Characters looked at before it is asked whether the preview has its rows. */
const previewSlice = 32 << 10;

/**
 * Finds out from the beginning of a file how it is built: delimiter, quotes, header, and what its columns are.
 * @param head the first bytes, `complete` if they are the whole file
 * @throws NOT_A_TABLE, NO_ROWS, FORMAT_UNKNOWN, COLUMN_KIND, NO_LABEL, each naming the line, or TOO_LARGE
 */
export function sniffTable(head: Uint8Array, complete: boolean, name: string, labels: LabelWish, form = plainForm): TableLayout {
  const bom = head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf ? 3 : 0;
  checkIsText(head, name);
  const end = complete ? head.length : head.lastIndexOf(10) + 1;
  const bytes = head.subarray(Math.min(bom, end), end);
  const whole = decodeText(bytes);
  const preamble = readPreamble(whole);
  const text = whole.slice(lineStart(whole, preamble.lines));
  for (const candidate of delimiters) refuseTangledQuotes(text, candidate);
  const delimiter = preamble.delimiter ?? guessDelimiter(text);
  const escapes = escapesQuotes(text, delimiter);
  const rows = headRows(text, delimiter, complete, preamble.lines + 1, escapes);
  if (rows.length === 0) throw new EngineError('NO_ROWS', `“${name}” holds ${preamble.lines > 0 && whole.trim() !== '' ? 'comments' : 'blank lines'} only.`);
  const shape = tableShape(rows, name);
  if (shape.fields < 2) {
    const [{ line, fields: [found] }] = rows;
    throw new EngineError('NOT_A_TABLE',
      `at least two columns were expected, “${name}” has one (line ${line}: “${found.slice(0, 60)}”).`);
  }
  refuseOver('columns', shape.fields, (most) => `at most ${most} columns were expected, “${name}” has ${formatCount(shape.fields)}`);
  if (shape.header >= 0 && rows.length === shape.header + 1 && complete) {
    throw new EngineError('NO_ROWS', `“${name}” holds a header line only, no row follows it.`);
  }
  return layOut({ shape: shape.names === null
    ? commentedHeader(whole, preamble.lines, rows, delimiter) ?? shape : shape, rows, delimiter, name, labels,
    form, bytes, bom, preambleLines: preamble.lines, quoted: text.includes('"'), escapes });
}

type Found = {
  shape: TableShape; rows: Row[]; delimiter: string; name: string; labels: LabelWish; form: TextForm; bytes: Uint8Array; bom: number;
  preambleLines: number;
  quoted: boolean;
  escapes: boolean;
};
type Row = HeadRow & { after: number };

function layOut({ shape, rows, delimiter, name, labels, form, bytes, bom, preambleLines, quoted, escapes }: Found): TableLayout {
  const { fields, names, header, trailing, rowNames } = shape;
  const body = rows.slice(header + 1).map((row) => ({ ...row, fields: plainFields(row.fields, { fields, trailing, notations: null }) }));
  const notations = notationsOf(columnsOf(body, fields), delimiter);
  const odd = notations.some((notation) => notation !== null);
  const plainNames = names?.map((cell) => plainFields([cell], { fields: 1, trailing: false, notations: notations.includes('quotes') ? ['quotes'] : null })[0]) ?? null;
  // What the last columns are called, label and score, differs among copies.
  const again = names?.slice(rowNames ? 1 : 0) ?? headerlessLayouts().find(({ columns }) => columns.length === fields)?.columns.slice(0, -2)
    ?? [];
  const headerLine = new HeaderLine(again, delimiter);
  const plain = body.filter((row) => !headerLine.isHeader(row.fields))
    .map((row) => ({ ...row, fields: plainFields(row.fields, { fields, trailing, notations: odd ? notations : null }) }));
  const plan = planColumns(plainNames, plain, fields, name, labels);
  // A family's own notation need not show in the first rows.
  const written = notations.map((notation, i) => notation ?? plan.columns[i].notation ?? null);
  const headerLines = header >= 0 ? rows[header].after : preambleLines;
  const numbered = names !== null && countsColumns(names);
  const dialect: TextDialect = {
    ...form, skipped: header >= 0 ? rows[header].line - 1 : preambleLines - (names === null ? 0 : 1), numbered, rowNames, trailing,
    ...(escapes && { escapes }), notations: toldNotations(written, plan.columns),
  };
  return {
    format: { id: plan.id, name: plan.title, delimiter, header: names !== null, quoted, labelColumn: plan.label, ...(needsWords(dialect)
      && { dialect }) },
    columns: plan.columns, family: plan.family, delimiter: delimiter.charCodeAt(0),
    skip: bom + lineStart(bytes, headerLines), headerLines,
    dialect: {
      fields, header: again, trailing, ...(escapes && { escapes }),
      notations: written.some((notation) => notation !== null) ? written : null,
    },
  };
}

/** papaparse looks at the first lines and takes the delimiter that gives most fields, as many on each. */
const guessDelimiter = (text: string): string => Papa.parse<string[]>(text, {
  delimitersToGuess: delimiters, preview: previewRows, skipEmptyLines: 'greedy', newline: '\n',
}).meta.delimiter;

/** Whether quotes within fields are written `\"` (NFStream): the text has such, and is no table of well-formed rows otherwise. */
const escapesQuotes = (text: string, delimiter: string): boolean =>
  text.includes('\\"') && malformedRows(text, delimiter, false) > malformedRows(text, delimiter, true);

const malformedRows = (text: string, delimiter: string, escapes: boolean): number =>
  splitRecords(text, delimiter, escapes).filter(({ malformed }) => malformed !== null).length;

/** Where the rows have no header, the last comment before them may be it. */
function commentedHeader(text: string, lines: number, rows: Row[], delimiter: string): TableShape | null {
  if (lines === 0) return null;
  const [record] = splitRecords(text.slice(lineStart(text, lines - 1), lineStart(text, lines)), delimiter);
  const [first = '', ...others] = record?.fields.map((field) => field.trim()) ?? [];
  if (!first.startsWith('#')) return null;
  const width = rows.reduce((most, { fields }) => Math.max(most, fields.length), 0);
  const shape = readAsHeader([withoutCommentMark(first), ...others], rows, width);
  return shape && { ...shape, header: -1 };
}

const columnsOf = (rows: HeadRow[], fields: number): string[][] => {
  const whole = rows.filter((row) => row.fields.length === fields);
  return Array.from({ length: fields }, (_, i) => whole.map((row) => row.fields[i]));
};

function toldNotations(notations: (Notation | null)[], columns: ColumnPlan[]): TextDialect['notations'] {
  return (['quotes', 'decimal-comma', 'thousands', 'hexadecimal', 'units'] as const)
    .map((notation) => ({ notation, columns: columns.filter((_, i) => notations[i] === notation).map(({ name }) => name) }))
    .filter((told) => told.columns.length > 0);
}

const needsWords = ({ encoding, lineBreak, skipped, numbered, rowNames, trailing, escapes, notations }: TextDialect): boolean =>
  encoding !== 'utf-8' || lineBreak === 'cr' || skipped > 0 || numbered || rowNames || trailing || escapes === true || notations.length > 0;

/** The first records that are not blank, with trimmed fields, the line each begins on, and how many lines there are up to its end. */
function headRows(text: string, delimiter: string, complete: boolean, firstLine: number, escapes: boolean): Row[] {
  const rows: Row[] = [];
  let line = firstLine;
  const reader = new RecordReader(delimiter, (record) => {
    if (rows.length < previewRows && !isBlankRecord(record)) {
      rows.push({ fields: record.fields.map((field) => field.trim()), line, after: line + record.lines - 1 });
    }
    line += record.lines;
  }, escapes);
  for (let at = 0; at < text.length && rows.length < previewRows; at += previewSlice) {
    reader.write(text.slice(at, at + previewSlice));
  }
  if (rows.length === 0 || (complete && rows.length < previewRows)) reader.end();
  return rows;
}
