import type { WindowRuleName } from '../../../src-shared/terms/deriving';
import { addressText } from './address';
import { durationOf, flagOf, landOf, protocolText } from './basicFeatures';
import type { RecordBlock } from './connectionRecords';
import { derivedColumns, type SourceColumns } from './derivedColumns';
import { RowBytes } from './rowBytes';
import { serviceIdentity } from './serviceIdentity';
import { serviceNames } from './services';
import { SortedRows } from './sortedRows';
import { mostLetters } from './connectionRecords';
import { connectionStates } from './tcpStates';
import { errorBitsByState } from './windows/errorBits';
import { WindowFeatures } from './windows/windowFeatures';
import { windowRules } from './windows/windowRules';

const services = serviceNames.map((name) => Buffer.from(name));
const states = connectionStates.map((name) => Buffer.from(name));
/** By the protocol's number. */
const protocols = Array.from({ length: 256 }, (_, protocol) => Buffer.from(protocolText(protocol)));
/** Which of the window features are counts; the others are rates. */
const timeCounts = 2, timeFeatures = 9, hostCounts = 2, hostFeatures = 10;

/** The label of a connection, as bytes. */
export type LabelOf = (block: RecordBlock, i: number) => Uint8Array;

/**
 * Connection records → the rows of the derived table: a header, then a line a connection, as bytes of a comma-separated
 * table. Records are to be written in the order of their start.
 */
export class DeriveRows {
  readonly windows: WindowFeatures;
  rows = 0;
  private readonly out = new RowBytes();
  private readonly values = new Float64Array(timeFeatures + hostFeatures);
  private readonly host = new Int32Array(4);
  private readonly sorted: SortedRows | null;

  /**
   * @param has what the source of the records can tell
   * @param labelOf the label of a record, where there are labels
   */
  constructor(rule: WindowRuleName, private readonly has: SourceColumns, private readonly labelOf: LabelOf | null) {
    this.windows = new WindowFeatures(rule);
    this.sorted = windowRules[rule].hosts === 'sorted' ? new SortedRows() : null;
    for (const name of derivedColumns(has, labelOf !== null)) this.out.text(Buffer.from(name));
    this.out.endRow();
  }

  /** Bytes of rows that were not taken yet. */
  get pending(): number {
    return this.out.size;
  }

  /** What was written since the last time; empty where nothing was. */
  take(): Uint8Array {
    return this.out.take();
  }

  /** Memory of rows that nobody needs any more. */
  reuse(memory: ArrayBuffer): void {
    this.out.reuse(memory);
  }

  /** What could only be written once all records were there. */
  *rest(): Generator<Uint8Array> {
    if (this.sorted !== null) yield* this.sorted.rows((...row) => this.windows.addHost(...row), this.values, (out) => this.writeHost(out));
  }

  /**
   * Writes the row of a record.
   * @param origin the second from which the records' nanoseconds count
   */
  write(block: RecordBlock, i: number, origin: number): void {
    const { out, host, values, windows, sorted } = this;
    const service = serviceIdentity(block.service[i], block.protocol[i], block.destinationPort[i]);
    const flag = flagOf(block, i);
    const errors = errorBitsByState[flag];
    for (let word = 0; word < 4; word++) host[word] = block.destination[i * 4 + word];
    windows.addTime(block.start[i], host, service, block.sourcePort[i], errors, values);
    const from = out.size;
    this.rows++;
    out.time(block.start[i], origin);
    this.address(block.source, i * 4);
    out.whole(block.sourcePort[i]);
    this.address(block.destination, i * 4);
    out.whole(block.destinationPort[i]);
    out.text(states[block.state[i]]);
    if (this.has.history) out.bytesOf(block.history, i * mostLetters, block.historyLength[i]);
    out.whole(durationOf(block, i));
    out.text(protocols[block.protocol[i]]);
    out.text(services[block.service[i]]);
    out.text(states[flag]);
    out.whole(block.sourceBytes[i]);
    out.whole(block.destinationBytes[i]);
    out.whole(landOf(block, i));
    if (this.has.wrongFragments) out.whole(block.wrongFragments[i]);
    if (this.has.urgent) out.whole(block.urgent[i]);
    for (let k = 0; k < timeFeatures; k++) if (k < timeCounts) out.whole(values[k]); else out.rate(values[k]);
    if (sorted !== null) {
      sorted.add(host, service, block.sourcePort[i], errors, out.takeFrom(from), this.labelOf?.(block, i) ?? null);
      return;
    }
    windows.addHost(block.start[i], host, service, block.sourcePort[i], errors, values);
    this.writeHost(out);
    if (this.labelOf !== null) out.text(this.labelOf(block, i));
    out.endRow();
  }

  private writeHost(out: RowBytes): void {
    for (let k = 0; k < hostFeatures; k++) {
      const value = this.values[timeFeatures + k];
      if (k < hostCounts) out.whole(value);
      else out.rate(value);
    }
  }

  private address(words: Int32Array, at: number): void {
    if (words[at] !== 0 || words[at + 1] !== 0 || words[at + 2] !== 0xffff) this.out.text(Buffer.from(addressText(words, at)));
    else this.out.ipv4(words[at + 3]);
  }
}
