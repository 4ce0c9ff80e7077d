/** Letters that a record has room for; what comes after them is not written down. */
export const mostLetters = 32;

/**
 * Columns of connection records, `blockRecords` of them: no record is an object. `start` and `end` are whole nanoseconds
 * since the capture's origin; addresses are four words each; `state` is a number of `connectionStates`.
 */
export type RecordBlock = ReturnType<typeof newBlock>;

export const blockRecords = 1 << 14;

export const newBlock = () => ({
  start: new Float64Array(blockRecords),
  end: new Float64Array(blockRecords),
  sourceBytes: new Float64Array(blockRecords),
  destinationBytes: new Float64Array(blockRecords),
  source: new Int32Array(blockRecords * 4),
  destination: new Int32Array(blockRecords * 4),
  sourcePort: new Uint16Array(blockRecords),
  destinationPort: new Uint16Array(blockRecords),
  protocol: new Uint8Array(blockRecords),
  service: new Uint8Array(blockRecords),
  state: new Uint8Array(blockRecords),
  sourcePackets: new Uint32Array(blockRecords),
  destinationPackets: new Uint32Array(blockRecords),
  wrongFragments: new Uint32Array(blockRecords),
  urgent: new Uint32Array(blockRecords),
  /** Zeek's history, `mostLetters` places each. */
  history: new Uint8Array(blockRecords * mostLetters),
  historyLength: new Uint8Array(blockRecords),
  /** Where in the table of open connections it stands; −1 once it has ended. */
  open: new Int32Array(blockRecords),
  /** Records of it that have not left yet. */
  left: blockRecords,
});

/** Places that a record may move forward for a packet that stands too late in the file. */
const mostSteps = 4096;

/**
 * Connection records between their first packet and their turn: they leave in the order of their start (ties: as in the
 * file), each once it has ended and all before it have left. Memory follows those that wait, in blocks that are used again.
 */
export class ConnectionRecords {
  private blocks: RecordBlock[] = [];
  private readonly spare: RecordBlock[] = [];
  private firstBlock = 0;
  private next = 0;
  /** Record numbers in the order of their start, as a ring. */
  private order = new Float64Array(1024);
  private head = 0;
  private count = 0;
  /** Records that came too late in the file to be put where their start belongs. */
  late = 0;
  private leftBefore = -Infinity;

  /** Records that wait. */
  get size(): number {
    return this.count;
  }

  blockOf(record: number): RecordBlock {
    return this.blocks[Math.floor(record / blockRecords) - this.firstBlock];
  }

  /** The place of a record within its block. */
  static place(record: number): number {
    return record % blockRecords;
  }

  /** A new record that starts at `time`; its fields hold what was there before, all are to be set. */
  add(time: number): number {
    const record = this.next++;
    if (record % blockRecords === 0) this.addBlock();
    this.blockOf(record).start[record % blockRecords] = time;
    if (this.count === this.order.length) this.growOrder();
    let at = this.count++;
    this.setOrder(at, record);
    at = this.forward(at, time);
    if (at === 0 && time < this.leftBefore) this.late++;
    return record;
  }

  /** A record turns out to have started earlier than its first packet in the file. */
  startEarlier(record: number, time: number): void {
    let at = this.count - 1;
    while (at >= 0 && this.inOrder(at) !== record) at--;
    this.blockOf(record).start[record % blockRecords] = time;
    if (at >= 0) this.forward(at, time);
    if (time < this.leftBefore) this.late++;
  }

  /** The record whose turn is next, −1 if none waits. */
  first(): number {
    return this.count === 0 ? -1 : this.order[this.head];
  }

  /** Lets the first record go; its block is used again once all of it has gone. */
  shift(): void {
    const record = this.order[this.head];
    const block = this.blockOf(record);
    this.leftBefore = Math.max(this.leftBefore, block.start[record % blockRecords]);
    this.head = (this.head + 1) % this.order.length;
    this.count--;
    block.left--;
    while (this.blocks.length > 0 && this.blocks[0].left === 0) {
      const [free] = this.blocks.splice(0, 1);
      this.firstBlock++;
      if (this.spare.length < 2) this.spare.push(free);
    }
  }

  private addBlock(): void {
    const block = this.spare.pop() ?? newBlock();
    block.left = blockRecords;
    this.blocks.push(block);
  }

  private inOrder(at: number): number {
    return this.order[(this.head + at) % this.order.length];
  }

  private setOrder(at: number, record: number): void {
    this.order[(this.head + at) % this.order.length] = record;
  }

  private forward(from: number, time: number): number {
    let at = from;
    const record = this.inOrder(at);
    for (let steps = 0; at > 0 && steps < mostSteps; steps++, at--) {
      const before = this.inOrder(at - 1);
      if (this.blockOf(before).start[before % blockRecords] <= time) break;
      this.setOrder(at, before);
    }
    this.setOrder(at, record);
    return at;
  }

  private growOrder(): void {
    const bigger = new Float64Array(this.order.length * 2);
    for (let at = 0; at < this.count; at++) bigger[at] = this.inOrder(at);
    this.order = bigger;
    this.head = 0;
  }
}
