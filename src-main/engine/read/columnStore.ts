import { EngineError } from '../../../src-shared/terms/errors';
import { sharedBuffer } from '../columns/dataset';
import { NumberSet } from '../columns/numberSet';
import { ByteDictionary, type DictionaryEntries } from './byteDictionary';
import { decodeText } from './decodeText';
import { hashBytes } from './keyedHash';
import type { NumberRoom } from './numberRoom';
import { isInexactWhole, parseNumberBytes } from './parseNumber';
import { scanNumber } from './scanNumber';

/**
 * Fields of one to four bytes, most of them in traffic data, are recognised by their bytes as one integer: a cache of
 * 2^9 a column before the dictionary. The first byte is not NUL, so that no two fields share an integer.
 */
const shortShift = 32 - 9;

/** After so many rows, and then at every power of four, it is asked whether a dictionary still pays. */
const firstLook = 1024;
/** It does while its entries are fewer than this share of the rows. */
const worthCoding = 0.25;
/** A column of fewer different cells keeps every one as it is written, on any number of workers. */
export const fewestPlain = firstLook * worthCoding;
/** Numbers leave the dictionary where at most this share of its entries is something else. */
const strangeShare = 0.05;
/** Rows of the blocks of numbers: short tables of very many columns take little, long ones few blocks. */
const [firstBlock, secondBlock, blockRows] = [1024, 1 << 14, 1 << 16];

type Codes = Uint8Array | Uint16Array | Uint32Array;

/** What a reader hands over for one column: codes into its own dictionary, or the numbers themselves, piece by piece. */
export type EncodedColumn =
  | { kind: 'codes'; codes: Codes; dictionary: DictionaryEntries }
  | { kind: 'numbers'; values: Float64Array[]; room?: PlacedNumbers[]; others: OtherCells | null };

/** Numbers that stand where their rows do in the dataset, the first of them at `start`: those of the rows behind `values`. */
export type PlacedNumbers = { start: number; numbers: Float64Array };

/**
 * The cells among plain numbers that are not simply a number (missing, text, a whole number that no double is equal to):
 * their rows, ascending, and what stands there.
 */
export type OtherCells = { patterns: Uint32Array; codes: Codes; dictionary: DictionaryEntries };

/**
 * The values of one column for the distinct lines that a worker has seen. Starts as one byte a value and widens as its
 * dictionary grows; turns into plain numbers where these hardly repeat, within the first megabytes. That is this worker's
 * way of holding them alone: which form the column gets is settled when all parts are put together.
 */
export class ColumnStore {
  private dictionary: ByteDictionary | null = new ByteDictionary();
  private codes: Codes = new Uint8Array(firstBlock);
  /** Each with its code behind it. */
  private shorts = new Int32Array(2 << (32 - shortShift));
  private readonly blocks: Float64Array[] = [];
  private block: Float64Array = new Float64Array(0);
  /** The row that the current block begins with. */
  private blockStart = 0;
  /** Where the rows behind `ownRows` are. */
  private readonly room: PlacedNumbers[] = [];
  private ownRows = Infinity;
  private nextLook = firstLook;
  private others: OtherCellNotes | null = null;
  /** Whether numbers go in by `putNumber`. */
  plain = false;

  /** @param plainNumbers whether the column may become plain numbers; one that holds text never does */
  constructor(private plainNumbers: boolean) {}

  /** Bytes of distinct texts held, to keep an eye on memory. */
  get textBytes(): number {
    return (this.dictionary?.byteLength ?? 0) + (this.others?.textBytes ?? 0);
  }

  /** Sets the cell of a row: the one after the last, or that one anew. */
  put(bytes: Uint8Array, view: DataView, start: number, end: number, row: number): void {
    if (this.dictionary === null) this.putOther(bytes, view, start, end, row);
    else if (end - start > 4 || end === start || bytes[start] === 0) this.putText(this.dictionary, bytes, view, start, end, row);
    else {
      let packed = bytes[start];
      for (let i = start + 1; i < end; i++) packed = (packed << 8) | bytes[i];
      if (this.putShort(packed, row)) return;
      const code = this.putText(this.dictionary, bytes, view, start, end, row);
      const slot = shortSlot(packed);
      if (this.dictionary === null) return;
      this.shorts[slot] = packed;
      this.shorts[slot + 1] = code;
    }
  }

  /** The same for one to four bytes as one integer, where they were met before: whether they were. */
  putShort(packed: number, row: number): boolean {
    const { shorts } = this;
    const slot = shortSlot(packed);
    if (shorts[slot] !== packed) return false;
    if (row >= this.codes.length) this.grow(row);
    this.codes[row] = shorts[slot + 1];
    if (row >= this.nextLook) this.look(row);
    return true;
  }

  /**
   * From this row on, whose place is `start`, plain numbers go to their places in a room.
   * @returns whether this column holds plain numbers
   */
  settle(room: NumberRoom, numbers: Float64Array | null, row: number, start: number): boolean {
    if (!this.plain || numbers === null) return false;
    this.ownRows = Math.min(this.ownRows, row);
    if (this.room.at(-1)?.numbers !== numbers) this.room.push({ start: room.start, numbers });
    this.block = numbers;
    this.blockStart = row - (start - room.start);
    return true;
  }

  /** The same straight from a line, for plain numbers: where the number ends, or −1 where the cell is no plain number. */
  putNumber(bytes: Uint8Array, start: number, end: number, row: number): number {
    while (row - this.blockStart >= this.block.length) this.addBlock();
    return scanNumber(bytes, start, end, this.block, row - this.blockStart);
  }

  /** There is no such row: its place stays empty. */
  leaveOut(row: number): void {
    if (this.dictionary !== null) return;
    while (row - this.blockStart >= this.block.length) this.addBlock();
    this.block[row - this.blockStart] = Number.NaN;
  }

  /** The row that was put last is none after all. */
  takeBack(row: number): void {
    this.others?.takeBack(row);
  }

  /** @param rows how many were put, without those taken back */
  finish(rows: number): EncodedColumn {
    if (this.dictionary === null) {
      const values = this.filled(Math.min(rows, this.ownRows));
      return { kind: 'numbers', values, room: this.room, others: this.others?.finish() ?? null };
    }
    return { kind: 'codes', codes: shared(this.codes.subarray(0, rows)), dictionary: sharedEntries(this.dictionary) };
  }

  private putText(dictionary: ByteDictionary, bytes: Uint8Array, view: DataView, start: number, end: number, row: number): number {
    const code = dictionary.intern(bytes, view, start, end, hashBytes(bytes, view, start, end));
    if (code === 256 || code === 65_536) this.widen(code);
    if (row >= this.codes.length) this.grow(row);
    this.codes[row] = code;
    if (row >= this.nextLook) this.look(row);
    return code;
  }

  /** A cell that `putNumber` did not read. */
  private putOther(bytes: Uint8Array, view: DataView, start: number, end: number, row: number): void {
    const read = this.putNumber(bytes, start, end, row);
    if (read === end) return;
    const value = parseNumberBytes(bytes, start, end);
    this.block[row - this.blockStart] = value ?? Number.NaN;
    if (value === undefined || Number.isNaN(value) || isInexactWhole(decodeText(bytes, start, end))) {
      (this.others ??= new OtherCellNotes()).add(row, bytes, view, start, end);
    }
  }

  /** Every now and then: has the dictionary become as good as a list of the column? */
  private look(row: number): void {
    this.nextLook *= 4;
    if (!this.plainNumbers || this.dictionary!.size < row * worthCoding) return;
    const { bytes, offsets } = this.dictionary!.entries();
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
    // `0` and `0.00` are one number: spellings alone do not make a column large.
    const distinct = new NumberSet();
    let strange = 0;
    for (let code = 0; code < offsets.length - 1; code++) {
      const value = parseNumberBytes(bytes, offsets[code], offsets[code + 1]);
      if (value === undefined || isInexactWhole(decodeText(bytes, offsets[code], offsets[code + 1]))) strange++;
      else if (!Number.isNaN(value)) distinct.add(value);
    }
    if (strange > strangeShare * distinct.size || distinct.size < row * worthCoding) return;
    const { codes } = this;
    this.dictionary = null;
    this.plain = true;
    for (let i = 0; i <= row; i++) this.putOther(bytes, view, offsets[codes[i]], offsets[codes[i] + 1], i);
    this.codes = new Uint8Array(0);
    this.shorts = new Int32Array(0);
  }

  /** In blocks of shared memory, none of which is ever copied to grow. */
  private addBlock(): void {
    this.blockStart += this.block.length;
    const rows = this.blockStart === 0 ? firstBlock : this.blockStart === firstBlock ? secondBlock : blockRows;
    this.block = allocated(() => new Float64Array(sharedBuffer(rows * 8)), rows);
    this.blocks.push(this.block);
  }

  private filled(rows: number): Float64Array[] {
    let left = rows;
    return this.blocks.flatMap((block) => {
      const part = block.subarray(0, left);
      left -= part.length;
      return part.length === 0 ? [] : [part];
    });
  }

  private grow(row: number): void {
    while (row >= this.codes.length) this.codes = doubled(this.codes);
  }

  private widen(code: number): void {
    const wide = code > 65_535 ? new Uint32Array(this.codes.length) : new Uint16Array(this.codes.length);
    wide.set(this.codes);
    this.codes = wide;
  }
}

const shortSlot = (packed: number): number => (Math.imul(packed, 0x9e3779b1) >>> shortShift) * 2;

/** Notes cells by row; costs nothing for a column without any. */
class OtherCellNotes {
  private readonly dictionary = new ByteDictionary();
  private patterns = new Uint32Array(64);
  private codes: Codes = new Uint32Array(64);
  private size = 0;

  get textBytes(): number {
    return this.dictionary.byteLength;
  }

  add(row: number, bytes: Uint8Array, view: DataView, start: number, end: number): void {
    if (this.size === this.patterns.length) {
      this.patterns = doubled(this.patterns);
      this.codes = doubled(this.codes);
    }
    this.patterns[this.size] = row;
    this.codes[this.size++] = this.dictionary.intern(bytes, view, start, end, hashBytes(bytes, view, start, end));
  }

  takeBack(row: number): void {
    if (this.size > 0 && this.patterns[this.size - 1] === row) this.size--;
  }

  finish(): OtherCells | null {
    if (this.size === 0) return null;
    return {
      patterns: shared(this.patterns.subarray(0, this.size)), codes: shared(this.codes.subarray(0, this.size)),
      dictionary: sharedEntries(this.dictionary),
    };
  }
}

function sharedEntries(dictionary: ByteDictionary): DictionaryEntries {
  const { bytes, offsets } = dictionary.entries();
  return { bytes: shared(bytes), offsets: shared(offsets) };
}

/** A copy that crosses to other threads without being copied again. */
function shared<T extends Codes>(array: T): T {
  const copy = new (array.constructor as new (buffer: ArrayBuffer | SharedArrayBuffer) => T)(sharedBuffer(array.byteLength));
  copy.set(array as never);
  return copy;
}

function doubled<T extends Codes>(array: T): T {
  const bigger = allocated(() => new (array.constructor as new (length: number) => T)(array.length * 2), array.length * 2);
  bigger.set(array as never);
  return bigger;
}

function allocated<T>(make: () => T, values: number): T {
  try {
    return make();
  } catch (error) {
    throw new EngineError('TOO_LARGE', `no memory for ${values} values of a column.`, { cause: error });
  }
}
