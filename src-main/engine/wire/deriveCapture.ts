import { defaultLimits, zeekTimeouts, type Timeouts, type WireLimits } from './connections';
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
    this.derived = new DeriveRows(this.reader.connections, options.windows, () => this.reader.origin, options.labelOf);
  }

  get packets(): number {
    return this.reader.packets;
  }

  get rows(): number {
    return this.derived.rows;
  }

  write(chunk: Uint8Array): Uint8Array {
    this.reader.write(chunk);
    return this.derived.take();
  }

  end(): { rows: Uint8Array[]; notes: DeriveNotes } {
    const notes = this.reader.end();
    const rows = [this.derived.take(), ...this.derived.rest()];
    return { rows, notes: { ...notes, connections: this.derived.rows, forgottenHosts: this.derived.windows.forgottenHosts } };
  }
}
