import type { DeriveOptions } from './deriveCapture';
import { logColumns } from './derivedColumns';
import { DeriveRows } from './deriveRows';
import { csvField } from './csvField';
import { ReadLog, type LogNotes } from './logs/readLog';

/** Connection log → derived table. A log is written as connections end: its rows come once it is over. */
export class DeriveLog {
  private readonly log: ReadLog;

  constructor(name: string, private readonly options: Pick<DeriveOptions, 'windows' | 'labelOf'>) {
    this.log = new ReadLog(name);
  }

  write(chunk: Uint8Array): void {
    this.log.write(chunk);
  }

  end(): { rows: Uint8Array[]; notes: LogNotes & { connections: number; forgottenHosts: number } } {
    const notes = this.log.end();
    const { log } = this;
    const labels = log.labels.map((label) => csvField(label));
    let current = 0;
    const ownLabel = labels.length === 0 ? null : (): Uint8Array => labels[log.recordLabels[current]];
    const derived = new DeriveRows(this.options.windows, logColumns, this.options.labelOf ?? ownLabel);
    const rows: Uint8Array[] = [];
    log.records.inOrder((block, i, record) => {
      current = record;
      derived.write(block, i, log.origin);
      if (derived.pending > 1 << 20) rows.push(derived.take());
    });
    rows.push(derived.take(), ...derived.rest());
    return { rows, notes: { ...notes, connections: derived.rows, forgottenHosts: derived.windows.forgottenHosts } };
  }
}
