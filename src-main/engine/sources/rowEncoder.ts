import { ColumnStore } from '../read/columnStore';
import type { EncodedPart } from '../read/encodeLines';
import type { Held } from '../read/chunkPlace';

const space = 32;
/** Names counted of fields that are not read. */
const mostUnread = 100;

/** Rows whose fields are already found, into columns: what every reader but that of delimited text ends in. */
export class RowEncoder {
  private readonly columns: ColumnStore[];
  private rows = 0;
  /** Where the fields of the row stand that is to be added: `from[i]` up to `to[i]`; the blanks around them don't count. */
  readonly from: Int32Array;
  readonly to: Int32Array;
  /** The place for a field that is none of the columns. */
  readonly spare: number;
  private readonly unread = new Map<string, number>();

  constructor(columns: { plainNumbers: boolean }[]) {
    this.columns = columns.map(({ plainNumbers }) => new ColumnStore(plainNumbers));
    this.spare = columns.length;
    this.from = new Int32Array(columns.length + 1);
    this.to = new Int32Array(columns.length + 1);
  }

  /** Adds the row whose fields stand in `bytes`; returns its number. */
  add(bytes: Uint8Array, view: DataView): number {
    const { columns, from, to } = this;
    for (let i = 0; i < columns.length; i++) {
      let start = from[i], end = to[i];
      while (start < end && bytes[start] <= space) start++;
      while (end > start && bytes[end - 1] <= space) end--;
      columns[i].put(bytes, view, start, end, this.rows);
    }
    return this.rows++;
  }

  /** The same for texts. */
  addTexts(fields: readonly string[]): number {
    const bytes = Buffer.from(fields.join(''), 'utf8');
    for (let i = 0, at = 0; i < fields.length; i++) {
      this.from[i] = at;
      at += Buffer.byteLength(fields[i]);
      this.to[i] = at;
    }
    return this.add(bytes, new DataView(bytes.buffer, bytes.byteOffset, bytes.length));
  }

  /** Notes that a row has a field which is none of the columns. */
  countUnread(name: string): void {
    if (this.unread.has(name) || this.unread.size < mostUnread) this.unread.set(name, (this.unread.get(name) ?? 0) + 1);
  }

  held(): Held {
    return { patterns: this.rows, textBytes: this.columns.reduce((sum, column) => sum + column.textBytes, 0) };
  }

  finish(): EncodedPart {
    return { patterns: this.rows, columns: this.columns.map((column) => column.finish(this.rows)), unread: [...this.unread] };
  }
}
