import { ColumnStore, type EncodedColumn } from './columnStore';
import type { ChunkPlace, Held } from './chunkPlace';
import type { NumberRoom } from './numberRoom';
import { NumberScanner } from './scanNumbers';

const newline = 10, quote = 34, space = 32;

/** The columns that the fields of lines go to. */
export class LineColumns {
  readonly fields: number;
  /** Rows so far; the next one has this number. */
  rows = 0;
  private readonly columns: ColumnStore[];
  private room: NumberRoom | null = null;
  /** Columns whose numbers go to their places, and what is to be added to a row for its place. */
  private settled: (Float64Array | null)[] = [];
  private settledRow = 0;
  private numbers = new NumberScanner([], 0);

  /** @param plainNumbers one for each field: whether its values may be kept as plain numbers when they are many */
  constructor(private readonly delimiter: number, plainNumbers: boolean[]) {
    this.fields = plainNumbers.length;
    this.columns = plainNumbers.map((plain) => new ColumnStore(plain));
  }

  /** From here on numbers go to their places in the dataset. */
  settle({ start, room = this.room! }: ChunkPlace): void {
    this.room = room;
    this.settled = room.columns.map((numbers, i) => (this.columns[i].settle(room, numbers, this.rows, start) ? numbers : null));
    this.numbers = new NumberScanner(this.settled, this.delimiter);
    this.settledRow = start - room.start - this.rows;
  }

  /**
   * The way for nearly all lines: fields go into their columns while they are found, each byte is looked at once.
   * @returns where the line ends, or −1 for one that is no plain row, of which nothing is kept
   */
  storeLine(bytes: Uint8Array, view: DataView, start: number): number {
    const { delimiter, columns, fields, rows: row, settled, numbers } = this;
    const last = fields - 1;
    const end = bytes.length;
    let at = start;
    for (let field = 0; field < fields; field++) {
      if (settled.length > 0 && settled[field] !== null) {
        at = numbers.scan(bytes, view, at, field, row + this.settledRow);
        field = numbers.field;
        if (field === fields) break;
      }
      const column = columns[field];
      if (column.plain) {
        const stop = column.putNumber(bytes, at, end, row);
        if (stop >= 0 && stop < end && bytes[stop] === (field < last ? delimiter : newline)) {
          at = stop + 1;
          continue;
        }
      }
      let stop = at;
      let byte = newline;
      let packed = 0;
      for (; stop < end; stop++) {
        byte = bytes[stop];
        if (byte === delimiter || byte <= quote) break;
        packed = (packed << 8) | byte;
      }
      if (byte === (field < last ? delimiter : newline) && stop < end && stop > at && stop <= at + 4 && column.putShort(packed, row)) {
        at = stop + 1;
        continue;
      }
      while (stop < end && byte !== delimiter && byte !== newline && byte !== quote && byte !== 0) byte = bytes[++stop];
      if (stop === end) byte = newline;
      if (byte !== (field < last ? delimiter : newline) || (field === 0 && (stop === at || bytes[at] <= space))) {
        for (let done = 0; done < field; done++) columns[done].takeBack(row);
        return -1;
      }
      this.putTrimmed(column, bytes, view, at, stop);
      at = stop + 1;
    }
    this.rows++;
    return at - 1;
  }

  private putTrimmed(column: ColumnStore, bytes: Uint8Array, view: DataView, from: number, to: number): void {
    let start = from;
    let end = to;
    while (start < end && bytes[start] <= space) start++;
    while (end > start && bytes[end - 1] <= space) end--;
    column.put(bytes, view, start, end, this.rows);
  }

  /** Adds a row whose fields stand at `[starts[i], ends[i])`. Returns its number. */
  store(bytes: Uint8Array, view: DataView, starts: Int32Array, ends: Int32Array): number {
    for (let field = 0; field < this.fields; field++) this.columns[field].put(bytes, view, starts[field], ends[field], this.rows);
    return this.rows++;
  }

  /** There is no such row: its place stays empty. */
  leaveOut(row: number): void {
    for (const column of this.columns) column.leaveOut(row);
  }

  held(): Required<Held> {
    return {
      patterns: this.rows, textBytes: this.columns.reduce((sum, column) => sum + column.textBytes, 0),
      plainColumns: this.columns.filter(({ plain }) => plain).length,
    };
  }

  finish(): { patterns: number; columns: EncodedColumn[] } {
    return { patterns: this.rows, columns: this.columns.map((column) => column.finish(this.rows)) };
  }
}
