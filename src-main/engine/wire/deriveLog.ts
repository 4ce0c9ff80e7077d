import type { LogNotes } from '../../../src-shared/terms/deriving';
import type { RecordBlock } from './connectionRecords';
import type { DeriveOptions } from './deriveCapture';
import { logColumns, type SourceColumns } from './derivedColumns';
import { DeriveRows } from './deriveRows';
import { csvField } from './csvField';
import { ReadLog } from './logs/readLog';

const nothing = new Uint8Array(0);

/**
 * Connection log → derived table. A log is written as connections end: its rows come once it is over, in the order of their
 * start. One that is read *live* is answered as it comes, and its windows run in the order in which connections end.
 */
export class DeriveLog {
  private readonly log: ReadLog;
  private derived: DeriveRows | null = null;
  private before = 0;
  private current = 0;
  private readonly labelCells: Uint8Array[] = [];

  constructor(name: string, private readonly options: Pick<DeriveOptions, 'windows' | 'labelOf'> & { live?: boolean }) {
    this.log = new ReadLog(name);
  }

  get forgottenHosts(): number {
    return this.derived?.windows.forgottenHosts ?? 0;
  }

  get origin(): number {
    return this.log.origin;
  }

  /** Connections read so far. */
  get connections(): number {
    return this.before + this.log.records.size;
  }

  nextFile(name: string): void {
    this.log.nextFile(name);
  }

  /** Takes any piece of the log; returns the rows that became ready. */
  write(chunk: Uint8Array): Uint8Array {
    this.log.write(chunk);
    if (this.options.live !== true || this.log.records.size === 0) return nothing;
    this.answer();
    return this.derived!.take();
  }

  end(): { rows: Uint8Array[]; notes: LogNotes; has: SourceColumns; withLabel: boolean } {
    const notes = this.log.end();
    const rows = [...this.answer(), this.derived!.take(), ...this.derived!.rest()];
    return { rows, notes, has: this.has(), withLabel: this.log.labels.length > 0 || this.options.labelOf !== null };
  }

  /** Writes all records that there are, and lets them go; returns what is much already. */
  private answer(): Uint8Array[] {
    const { log, options } = this;
    const { records } = log;
    const own = log.labels.length === 0 ? null : (): Uint8Array => this.ownLabel();
    const derived = this.derived ??= new DeriveRows(options.windows, this.has(), options.labelOf ?? own);
    const rows: Uint8Array[] = [];
    const write = (block: RecordBlock, i: number, record: number): void => {
      this.current = record;
      derived.write(block, i, log.origin);
      if (derived.pending > 1 << 20) rows.push(derived.take());
    };
    if (options.live === true) records.asTheyCame(write);
    else records.inOrder(write);
    this.before += records.size;
    records.clear();
    log.recordLabels.length = 0;
    return rows;
  }

  private has(): SourceColumns {
    return logColumns(this.log.hasHistory);
  }

  /** The log's own label of the record at hand. */
  private ownLabel(): Uint8Array {
    const { labels, recordLabels } = this.log;
    for (let i = this.labelCells.length; i < labels.length; i++) this.labelCells.push(csvField(labels[i]));
    return this.labelCells[recordLabels[this.current]];
  }
}
