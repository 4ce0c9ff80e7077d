import type { LogNotes } from '../../../src-shared/terms/deriving';
import type { DeriveOptions } from './deriveCapture';
import { logColumns, type SourceColumns } from './derivedColumns';
import { DeriveRows } from './deriveRows';
import { csvField } from './csvField';
import { ReadLog } from './logs/readLog';

const nothing = new Uint8Array(0);
/** So many bytes of rows are handed over at a time. */
const pieceBytes = 1 << 18;

/**
 * Connection log → derived table. A log is written as connections end: its rows come once it is over, in the order of their
 * start. One that is read *live* is answered as it comes, and its windows run in the order in which connections end.
 */
export class DeriveLog {
  private readonly log: ReadLog;
  private derived: DeriveRows | null = null;
  private before = 0;
  /** The number of the log's own label of the record at hand. */
  private label = -1;
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
    for (let record = 0; record < this.log.records.size; record++) this.writeRow(record);
    this.before += this.log.records.size;
    this.log.records.clear();
    return this.rows().take();
  }

  /** Memory of rows that nobody needs any more. */
  reuse(memory: ArrayBuffer): void {
    this.derived?.reuse(memory);
  }

  /** After the last bytes; `rows` are made as they are asked for, piece by piece. */
  end(): { rows: Iterable<Uint8Array>; notes: LogNotes; has: SourceColumns; withLabel: boolean } {
    const notes = this.log.end();
    return { rows: this.remaining(), notes, has: this.has(), withLabel: this.log.labels.length > 0 || this.options.labelOf !== null };
  }

  private *remaining(): Generator<Uint8Array> {
    const { records } = this.log;
    const order = this.options.live === true ? null : records.order();
    const rows = this.rows();
    for (let turn = 0; turn < records.size; turn++) {
      this.writeRow(order === null ? turn : order[turn]);
      if (rows.pending > pieceBytes) yield rows.take();
    }
    yield rows.take();
    yield* rows.rest();
  }

  private writeRow(record: number): void {
    const { log: { records, origin } } = this;
    this.label = records.bring(record);
    this.rows().write(records.block, 0, origin);
  }

  /** Made when the first row is written: before, it is not known whether the log has labels. */
  private rows(): DeriveRows {
    const own = this.log.labels.length === 0 ? null : (): Uint8Array => this.ownLabel();
    return this.derived ??= new DeriveRows(this.options.windows, this.has(), this.options.labelOf ?? own);
  }

  private has(): SourceColumns {
    return logColumns(this.log.hasHistory);
  }

  /** The log's own label of the record at hand; of several logs, one may have none. */
  private ownLabel(): Uint8Array {
    const { labels } = this.log;
    for (let i = this.labelCells.length; i < labels.length; i++) this.labelCells.push(csvField(labels[i]));
    return this.label < 0 ? nothing : this.labelCells[this.label];
  }
}
