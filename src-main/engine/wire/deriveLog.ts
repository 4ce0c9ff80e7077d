import type { LogNotes } from '../../../src-shared/contract/deriving';
import type { DeriveOptions } from './deriveCapture';
import { logColumns, type SourceColumns } from './derivedColumns';
import { DeriveRows } from './deriveRows';
import { csvField } from './csvField';
import { ReadLog } from './logs/readLog';

/** Connection log → derived table. A log is written as connections end: its rows come once it is over. */
export class DeriveLog {
  forgottenHosts = 0;
  private readonly log: ReadLog;

  constructor(name: string, private readonly options: Pick<DeriveOptions, 'windows' | 'labelOf'>) {
    this.log = new ReadLog(name);
  }

  get origin(): number {
    return this.log.origin;
  }

  /** Connections read so far. */
  get connections(): number {
    return this.log.records.size;
  }

  nextFile(name: string): void {
    this.log.nextFile(name);
  }

  write(chunk: Uint8Array): void {
    this.log.write(chunk);
  }

  end(): { rows: Uint8Array[]; notes: LogNotes; has: SourceColumns; withLabel: boolean } {
    const notes = this.log.end();
    const { log } = this;
    const labels = log.labels.map((label) => csvField(label));
    let current = 0;
    const ownLabel = labels.length === 0 ? null : (): Uint8Array => labels[log.recordLabels[current]];
    const has = logColumns(log.hasHistory);
    const derived = new DeriveRows(this.options.windows, has, this.options.labelOf ?? ownLabel);
    const rows: Uint8Array[] = [];
    log.records.inOrder((block, i, record) => {
      current = record;
      derived.write(block, i, log.origin);
      if (derived.pending > 1 << 20) rows.push(derived.take());
    });
    rows.push(derived.take(), ...derived.rest());
    this.forgottenHosts = derived.windows.forgottenHosts;
    return { rows, notes, has, withLabel: labels.length > 0 || this.options.labelOf !== null };
  }
}
