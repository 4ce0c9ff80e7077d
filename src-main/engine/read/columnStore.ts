import { EngineError } from '../../../src-shared/contract/errors';
import { MarkNotes, type PatternMarks } from '../columns/missingMarks';
import { sharedBuffer } from '../columns/dataset';
import { ByteDictionary, type DictionaryEntries } from './byteDictionary';
import { decodeText } from './decodeText';
import { hashBytes } from './keyedHash';
import { parseNumberBytes } from './parseNumber';

/** Beyond this many distinct values a column of numbers keeps the numbers themselves. */
export const dictionaryLimit = 65_536;

/**
 * Fields of one to four bytes, most of them in traffic data, are recognised by their bytes as one integer: a cache of
 * 2^9 a column before the dictionary. The first byte is not NUL, so that no two fields share an integer.
 */
const shortShift = 32 - 9;

type Codes = Uint8Array | Uint16Array | Uint32Array;

/** What a worker hands over for one column: codes into its own dictionary, or plain numbers. */
export type EncodedColumn =
  | { kind: 'codes'; codes: Codes; dictionary: DictionaryEntries }
  | { kind: 'numbers'; values: Float64Array; notNumbers: NotNumbers; marks: PatternMarks | null };

/** Cells that are not numbers among plain numbers: their patterns, and the text of the first of them. */
export type NotNumbers = { patterns: number[]; texts: string[] };
const textsKept = 1000;

/**
 * The values of one column for the distinct lines that a worker has seen. Starts as one byte a value and widens as its
 * dictionary grows; turns into plain Float64 when a numeric column outgrows the dictionary.
 */
export class ColumnStore {
  private dictionary: ByteDictionary | null = new ByteDictionary();
  private codes: Codes = new Uint8Array(1024);
  private readonly shortKeys = new Int32Array(1 << (32 - shortShift));
  private readonly shortCodes = new Uint32Array(1 << (32 - shortShift));
  private numbers: Float64Array | null = null;
  private length = 0;
  private limit: number;
  private readonly notNumbers: NotNumbers = { patterns: [], texts: [] };
  private readonly marks = new MarkNotes(1024);

  /** @param plainNumbers whether the column may become plain numbers; one that holds text never does */
  constructor(plainNumbers: boolean) {
    this.limit = plainNumbers ? dictionaryLimit : Infinity;
  }

  /** Bytes of distinct texts held, to keep an eye on memory. */
  get textBytes(): number {
    return this.dictionary?.byteLength ?? 0;
  }

  push(bytes: Uint8Array, view: DataView, start: number, end: number): void {
    if (this.dictionary === null) {
      this.pushNumber(bytes, start, end);
      return;
    }
    if (end - start > 4 || end === start || bytes[start] === 0) {
      this.pushText(this.dictionary, bytes, view, start, end);
      return;
    }
    let packed = bytes[start];
    for (let i = start + 1; i < end; i++) packed = (packed << 8) | bytes[i];
    const slot = Math.imul(packed, 0x9e3779b1) >>> shortShift;
    if (this.shortKeys[slot] === packed) {
      if (this.length === this.codes.length) this.codes = grown(this.codes);
      this.codes[this.length++] = this.shortCodes[slot];
      return;
    }
    this.shortCodes[slot] = this.pushText(this.dictionary, bytes, view, start, end);
    this.shortKeys[slot] = packed;
  }

  private pushText(dictionary: ByteDictionary, bytes: Uint8Array, view: DataView, start: number, end: number): number {
    const code = dictionary.intern(bytes, view, start, end, hashBytes(bytes, view, start, end));
    if (code > 255 && code >= this.limit) this.outgrow();
    if (this.dictionary === null) {
      this.pushNumber(bytes, start, end);
      return code;
    }
    if (code === 256 || code === 65_536) this.widen(code);
    if (this.length === this.codes.length) this.codes = grown(this.codes);
    this.codes[this.length++] = code;
    return code;
  }

  finish(): EncodedColumn {
    if (this.dictionary === null) {
      return { kind: 'numbers', values: shared(this.numbers!.subarray(0, this.length)), notNumbers: this.notNumbers, marks: this.marks.finish() };
    }
    const { bytes, offsets } = this.dictionary.entries();
    return { kind: 'codes', codes: shared(this.codes.subarray(0, this.length)), dictionary: { bytes: shared(bytes), offsets: shared(offsets) } };
  }

  /** Numbers leave the dictionary; text stays in it, whatever its size. */
  private outgrow(): void {
    const { bytes, offsets } = this.dictionary!.entries();
    const values = new Float64Array(offsets.length - 1);
    for (let code = 0; code < values.length; code++) {
      const value = parseNumberBytes(bytes, offsets[code], offsets[code + 1]);
      if (value === undefined) {
        this.limit = Infinity;
        return;
      }
      values[code] = value;
    }
    // `0` and `0.00` are one number: spellings alone do not make a column large.
    if (countDistinct(values) <= dictionaryLimit) {
      this.limit *= 2;
      return;
    }
    this.numbers = new Float64Array(Math.max(1024, this.codes.length));
    for (let i = 0; i < this.length; i++) {
      const code = this.codes[i];
      this.numbers[i] = values[code];
      if (Number.isNaN(values[code])) this.marks.add(i, decodeText(bytes, offsets[code], offsets[code + 1]));
    }
    this.dictionary = null;
    this.codes = new Uint8Array(0);
  }

  private pushNumber(bytes: Uint8Array, start: number, end: number): void {
    if (this.length === this.numbers!.length) this.numbers = grown(this.numbers!);
    let value = parseNumberBytes(bytes, start, end);
    if (value === undefined) {
      value = Number.NaN;
      const { patterns, texts } = this.notNumbers;
      patterns.push(this.length);
      if (texts.length < textsKept) texts.push(decodeText(bytes, start, Math.min(end, start + 40)));
    } else if (Number.isNaN(value)) {
      this.marks.add(this.length, decodeText(bytes, start, end));
    }
    this.numbers![this.length++] = value;
  }

  private widen(code: number): void {
    const wide = code > 65_535 ? new Uint32Array(this.codes.length) : new Uint16Array(this.codes.length);
    wide.set(this.codes);
    this.codes = wide;
  }
}

/** How many numbers there are, without NaN. Sorted: a set of numbers has slots that whoever writes a file can aim at. */
function countDistinct(values: Float64Array): number {
  const sorted = values.slice().sort();
  let count = 0;
  for (let i = 0; i < sorted.length; i++) if (!Number.isNaN(sorted[i]) && (i === 0 || sorted[i] !== sorted[i - 1])) count++;
  return count;
}

/** A copy that crosses to other threads without being copied again. */
function shared<T extends Codes | Float64Array>(array: T): T {
  const copy = new (array.constructor as new (buffer: ArrayBuffer | SharedArrayBuffer) => T)(sharedBuffer(array.byteLength));
  copy.set(array as never);
  return copy;
}

function grown<T extends Codes | Float64Array>(array: T): T {
  try {
    const bigger = new (array.constructor as new (length: number) => T)(array.length * 2);
    bigger.set(array as never);
    return bigger;
  } catch (error) {
    throw new EngineError('TOO_LARGE', `no memory for ${array.length * 2} values of a column.`, { cause: error });
  }
}
