import type { RejectedLine } from '../../../src-shared/terms/datasetSummary';
import { ByteDictionary } from './byteDictionary';
import type { EncodedColumn } from './columnStore';
import type { ChunkPlace, Held } from './chunkPlace';
import { decodeText } from './decodeText';
import { headerAgain, HeaderLine } from './headerLine';
import { countFields, isBlank } from './lineBytes';
import { LineColumns } from './lineColumns';
import { finishHash, hashKeys, mixWord } from './keyedHash';
import { whyRejected } from './rejectedRecord';
import { isBlankRecord, splitRecords } from './recordReader';
import { noteRowless } from './rowLines';

const newline = 10, carriageReturn = 13, quote = 34, space = 32;
/** Lines shown of those that one chunk did not turn into rows. */
export const rejectedExamples = 20;
const lineMemory = 256 << 20;

export type EncodedLines = {
  /** For each row in order, the number of its line among the distinct lines that this encoder has met. */
  rows: Uint32Array;
  /** Lines passed over, numbered from 0 within the call. */
  rejected: {
    count: number; blank: number; examples: RejectedLine[];
    /** How many of the count repeat the header. */
    headers?: number;
    /** A row cannot be told from its line alone: a record over several lines is none (quotes may mean something else), or names change. */
    torn?: boolean;
    /** Lines in which no row begins, numbered likewise, as far as they are noted: see `noteRowless`. */
    rowless: number[];
  };
  lines: number;
};

/**
 * The byte tokeniser: cuts lines into fields and fields into codes without making a string. A line that was met before
 * is recognised as a whole, so its fields are not looked at again: labelled traffic repeats itself, KDD Cup 99 by 70 %.
 * Lines with quotes go through papaparse; lines with another number of fields, or with NUL bytes, are reported.
 */
export class LineEncoder {
  private readonly columns: LineColumns;
  private lines: ByteDictionary | null = new ByteDictionary(1 << 20);
  private lineHash = 0;
  /** Code of the line before, −1 if it was new: a flood sends the same line again and again. */
  private lastLine = -1;
  /** Line code → pattern number: a rejected line has no pattern, so the two may differ. */
  private linePatterns = new Uint32Array(1024);
  private readonly starts: Int32Array;
  private readonly ends: Int32Array;

  /**
   * @param plainNumbers one for each field: whether its values may be kept as plain numbers when they are many
   * @param header left out where it stands again
   */
  constructor(private readonly delimiter: number, plainNumbers: boolean[], private readonly header = new HeaderLine([], '')) {
    const fields = plainNumbers.length;
    this.columns = new LineColumns(delimiter, plainNumbers);
    this.starts = new Int32Array(fields + 1);
    this.ends = new Int32Array(fields + 1);
  }

  /**
   * Encodes whole lines; the last one may lack its newline.
   * @param place where each line has a place of its own, that of the first: one that is no row leaves it empty
   */
  encode(bytes: Uint8Array, place?: ChunkPlace): EncodedLines {
    const { columns } = this;
    const first = columns.rows;
    if (place !== undefined) {
      this.lines = null;
      columns.settle(place);
    }
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
    let rows = new Uint32Array(Math.max(16, bytes.length >> 6));
    let count = 0;
    const rejected: EncodedLines['rejected'] = { count: 0, blank: 0, examples: [], rowless: [] };
    let line = 0;
    for (let start = 0; start < bytes.length; line++) {
      if (place !== undefined) columns.rows = first + line;
      const isHeader = this.header.mayBegin[bytes[start]] === 1 && this.header.isAt(bytes, start);
      if (this.lines === null && !isHeader) {
        const plainEnd = columns.storeLine(bytes, view, start);
        if (plainEnd >= 0) {
          if (count === rows.length) rows = doubled(rows);
          rows[count++] = columns.rows - 1;
          start = plainEnd + 1;
          continue;
        }
      }
      let end = this.scanLine(bytes, view, start);
      const next = end + 1;
      if (end > start && bytes[end - 1] === carriageReturn) end--;
      if (isHeader) {
        rejected.headers = (rejected.headers ?? 0) + 1;
        this.reject(headerAgain, bytes, start, end, line, rejected);
        noteRowless(rejected.rowless, line);
      } else if (isBlank(bytes, start, end, this.delimiter)) {
        rejected.blank++;
        noteRowless(rejected.rowless, line);
      } else {
        const pattern = this.encodeLine(bytes, view, start, end, line, rejected);
        if (pattern >= 0) {
          if (count === rows.length) rows = doubled(rows);
          rows[count++] = pattern;
        } else noteRowless(rejected.rowless, line);
      }
      if (place !== undefined && columns.rows === first + line) columns.leaveOut(first + line);
      start = next;
    }
    if (place !== undefined) columns.rows = first + line;
    return { rows: rows.slice(0, count), rejected, lines: line };
  }

  /** Encodes one row whose fields, as many as there are columns, are already apart. Returns its pattern. */
  encodeFields(fields: string[]): number {
    const bytes = Buffer.from(fields.join(''), 'utf8');
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
    for (let i = 0, at = 0; i < fields.length; i++) {
      this.starts[i] = at;
      at += Buffer.byteLength(fields[i]);
      this.ends[i] = at;
      this.trim(bytes, i);
    }
    return this.columns.store(bytes, view, this.starts, this.ends);
  }

  held(): Held {
    return this.columns.held();
  }

  finish(): { patterns: number; columns: EncodedColumn[] } {
    this.lines = null;
    return this.columns.finish();
  }

  /** Where the line ends, and in `lineHash` the hash of its bytes: both in one pass, four bytes at a time. */
  private scanLine(bytes: Uint8Array, view: DataView, start: number): number {
    const keys = hashKeys;
    let hash = keys.start;
    let i = start;
    for (const last = bytes.length - 3; i < last; i += 4) {
      const word = view.getInt32(i, true);
      // A byte of `differs` is 0 where the byte of the word is a newline; the next line finds any such byte.
      const differs = word ^ 0x0a0a0a0a;
      if (((differs - 0x01010101) & ~differs & 0x80808080) !== 0) break;
      hash = mixWord(hash, word, keys);
    }
    for (; i < bytes.length && bytes[i] !== newline; i++) hash = mixWord(hash, bytes[i], keys);
    this.lineHash = finishHash(hash);
    return i;
  }

  private encodeLine(
    bytes: Uint8Array, view: DataView, start: number, end: number, line: number, rejected: EncodedLines['rejected'],
  ): number {
    const lines = this.lines;
    const hash = this.lineHash;
    if (lines !== null) {
      if (this.lastLine < 0 || !lines.holds(this.lastLine, bytes, view, start, end, hash)) {
        this.lastLine = lines.find(bytes, view, start, end, hash);
      }
      if (this.lastLine >= 0) return this.linePatterns[this.lastLine];
    }
    const isPlain = lines !== null && this.columns.storeLine(bytes, view, start) >= 0;
    const pattern = isPlain ? this.columns.rows - 1 : this.encodeOddLine(bytes, view, start, end, line, rejected);
    if (pattern < 0) return -1;
    if (this.lines !== null && this.lines.byteLength < lineMemory) {
      const code = this.lines.add(bytes, start, end, hash);
      if (code === this.linePatterns.length) this.linePatterns = doubled(this.linePatterns);
      this.linePatterns[code] = pattern;
    }
    return pattern;
  }

  /** A line that `storeLine` left: one with blanks or quotes may be a row all the same, any other is reported. */
  private encodeOddLine(
    bytes: Uint8Array, view: DataView, start: number, end: number, line: number, rejected: EncodedLines['rejected'],
  ): number {
    const found = this.tokenise(bytes, start, end);
    if (found === 'row') return this.columns.store(bytes, view, this.starts, this.ends);
    let fields: number | undefined;
    let reason = found === 'nul' ? 'a NUL byte'
      : `${countFields(bytes, start, end, this.delimiter)} fields instead of ${this.columns.fields}`;
    if (found === 'quotes') {
      const [record] = splitRecords(decodeText(bytes, start, end), String.fromCharCode(this.delimiter));
      if (isBlankRecord(record)) {
        rejected.blank++;
        return -1;
      }
      const wrong = whyRejected(record, this.columns.fields);
      if (wrong === null) return this.encodeFields(record.fields);
      fields = record.fields.length;
      reason = wrong;
    }
    this.reject(reason, bytes, start, end, line, rejected, fields);
    return -1;
  }

  private reject(
    reason: string, bytes: Uint8Array, start: number, end: number, line: number, rejected: EncodedLines['rejected'],
    fields = countFields(bytes, start, end, this.delimiter),
  ): void {
    rejected.count++;
    if (rejected.examples.length < rejectedExamples) {
      rejected.examples.push({ line, fields, reason, text: decodeText(bytes, start, Math.min(end, start + 120)) });
    }
  }

  /** Finds the fields of a line; says why it is not a plain row, if it is not. */
  private tokenise(bytes: Uint8Array, start: number, end: number): 'quotes' | 'nul' | 'fields' | 'row' {
    const { delimiter, starts, ends, columns: { fields } } = this;
    let field = 0;
    let from = start;
    let ragged = false;
    for (let i = start; ; i++) {
      const byte = i < end ? bytes[i] : delimiter;
      if (byte === delimiter) {
        if (field >= fields) ragged = true;
        else {
          starts[field] = from;
          ends[field] = i;
          if (i > from && (bytes[from] <= space || bytes[i - 1] <= space)) this.trim(bytes, field);
        }
        field++;
        if (i >= end) break;
        from = i + 1;
      } else if (byte <= quote) {
        if (byte === quote) return 'quotes';
        if (byte === 0) return 'nul';
      }
    }
    return ragged || field !== fields ? 'fields' : 'row';
  }

  private trim(bytes: Uint8Array, field: number): void {
    let start = this.starts[field], end = this.ends[field];
    while (start < end && bytes[start] <= space) start++;
    while (end > start && bytes[end - 1] <= space) end--;
    this.starts[field] = start;
    this.ends[field] = end;
  }
}

function doubled(array: Uint32Array<ArrayBuffer>): Uint32Array<ArrayBuffer> {
  const bigger = new Uint32Array(array.length * 2);
  bigger.set(array);
  return bigger;
}
