import { usualWindowRule, zeekTimeouts, type CaptureNotes, type Timeouts, type WindowRuleName } from '../../../src-shared/terms/deriving';
import { defaultLimits, type WireLimits } from './connections';
import { ConnectionRecords } from './connectionRecords';
import { captureColumns } from './derivedColumns';
import { DeriveRows, type LabelOf } from './deriveRows';
import { PacketReader } from './packetReader';

export type DeriveOptions = { windows: WindowRuleName; timeouts: Timeouts; limits: WireLimits; labelOf: LabelOf | null };
export const defaultDeriveOptions: DeriveOptions = {
  windows: usualWindowRule, timeouts: zeekTimeouts, limits: defaultLimits, labelOf: null,
};

/** So many bytes of rows are handed over at a time. */
const pieceBytes = 1 << 18;

/**
 * Capture → derived table, as the bytes come: `write` takes any piece of the capture and returns the rows that became
 * ready, `end` the remaining ones.
 */
export class DeriveCapture {
  private readonly reader: PacketReader;
  private readonly derived: DeriveRows;

  constructor(name: string, options: DeriveOptions = defaultDeriveOptions) {
    this.reader = new PacketReader(name, options.timeouts, options.limits);
    this.derived = new DeriveRows(options.windows, captureColumns, options.labelOf);
  }

  /** The second (Unix time) from which the records' nanoseconds count. */
  get origin(): number {
    return this.reader.origin;
  }

  get packets(): number {
    return this.reader.packets;
  }

  get rows(): number {
    return this.derived.rows;
  }

  nextFile(name: string): void {
    this.reader.nextFile(name);
  }

  write(chunk: Uint8Array): Uint8Array {
    this.reader.write(chunk);
    return this.drain();
  }

  /** Memory of rows that nobody needs any more. */
  reuse(memory: ArrayBuffer): void {
    this.derived.reuse(memory);
  }

  /** After the last bytes; `rows` are made as they are asked for, piece by piece: all that waited for others may come at once. */
  end(): { rows: Iterable<Uint8Array>; notes: CaptureNotes } {
    const notes = this.reader.end();
    return { rows: this.remaining(), notes };
  }

  private *remaining(): Generator<Uint8Array> {
    for (let rows = this.drain(pieceBytes); rows.length > 0; rows = this.drain(pieceBytes)) yield rows;
    yield* this.derived.rest();
  }

  get forgottenHosts(): number {
    return this.derived.windows.forgottenHosts;
  }

  /** Rows of the records whose turn has come; of very many the first. */
  private drain(most = Infinity): Uint8Array {
    const { connections, origin } = this.reader;
    const { records } = connections;
    while (this.derived.pending < most) {
      const record = connections.ready();
      if (record < 0) break;
      this.derived.write(records.blockOf(record), ConnectionRecords.place(record), origin);
      records.shift();
    }
    return this.derived.take();
  }
}
