import { defaultLimits, zeekTimeouts, type Timeouts, type WireLimits } from './connections';
import { ConnectionRecords } from './connectionRecords';
import { captureColumns } from './derivedColumns';
import { DeriveRows, type LabelOf } from './deriveRows';
import { PacketReader, type WireNotes } from './packetReader';
import { defaultWindowRule, type WindowRuleName } from './windows/windowRules';

export type DeriveOptions = { windows: WindowRuleName; timeouts: Timeouts; limits: WireLimits; labelOf: LabelOf | null };
export const defaultDeriveOptions: DeriveOptions = { windows: defaultWindowRule, timeouts: zeekTimeouts, limits: defaultLimits, labelOf: null };

/** What was found while deriving, beside the rows. */
export type DeriveNotes = WireNotes & { connections: number; forgottenHosts: number };

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

  get packets(): number {
    return this.reader.packets;
  }

  get rows(): number {
    return this.derived.rows;
  }

  write(chunk: Uint8Array): Uint8Array {
    this.reader.write(chunk);
    return this.drain();
  }

  end(): { rows: Uint8Array[]; notes: DeriveNotes } {
    const notes = this.reader.end();
    const rows = [this.drain(), ...this.derived.rest()];
    return { rows, notes: { ...notes, connections: this.derived.rows, forgottenHosts: this.derived.windows.forgottenHosts } };
  }

  /** Rows of all records whose turn has come. */
  private drain(): Uint8Array {
    const { connections, origin } = this.reader;
    const { records } = connections;
    for (let record = connections.ready(); record >= 0; record = connections.ready()) {
      this.derived.write(records.blockOf(record), ConnectionRecords.place(record), origin);
      records.shift();
    }
    return this.derived.take();
  }
}
