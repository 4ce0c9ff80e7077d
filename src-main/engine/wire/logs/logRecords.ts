import { blockRecords, newBlock, type RecordBlock } from '../connectionRecords';

/**
 * Records of a log, which writes connections as they end: all of them are kept, and leave in the order of their start
 * (ties: as in the log).
 */
export class LogRecords {
  readonly blocks: RecordBlock[] = [];
  size = 0;

  /** A place for one more, its fields unset. */
  add(): { block: RecordBlock; i: number } {
    if (this.size === this.blocks.length * blockRecords) this.blocks.push(newBlock());
    const block = this.blocks[Math.floor(this.size / blockRecords)];
    return { block, i: this.size++ % blockRecords };
  }

  /** Lets all records go, for a log that is answered as it comes. */
  clear(): void {
    this.size = 0;
  }

  /** Calls back for each record in the order of their start, with its number in the log. */
  inOrder(each: (block: RecordBlock, i: number, record: number) => void): void {
    const starts = new Float64Array(this.size);
    this.blocks.forEach(({ start }, b) => starts.set(start.subarray(0, Math.min(blockRecords, this.size - b * blockRecords)), b * blockRecords));
    const order = new Uint32Array(this.size);
    for (let k = 0; k < order.length; k++) order[k] = k;
    if (!isAscending(starts)) order.sort((a, b) => starts[a] - starts[b] || a - b);
    for (const record of order) each(this.blocks[Math.floor(record / blockRecords)], record % blockRecords, record);
  }

  /** The same in the order of the log. */
  asTheyCame(each: (block: RecordBlock, i: number, record: number) => void): void {
    for (let record = 0; record < this.size; record++) each(this.blocks[Math.floor(record / blockRecords)], record % blockRecords, record);
  }
}

function isAscending(values: Float64Array): boolean {
  for (let i = 1; i < values.length; i++) if (values[i] < values[i - 1]) return false;
  return true;
}
