import type { RecordBlock } from './connectionRecords';
import { grown } from './keyTable';
import { freshBytes } from './segmentBytes';
import { TcpHistory } from './tcpHistory';
import { ackFlag, afterSegment, connectionState, finFlag, rstFlag, side, synFlag, urgFlag, type ConnectionState } from './tcpStates';

/** What a side has sent so far. */
const seenBits = { syn: 1, synAck: 2, ack: 4, data: 8, fin: 16, rst: 32, again: 64 } as const;
/** All that an originator says before its reset, if it said nothing but its SYN. */
const nothingButSyn = seenBits.syn | seenBits.again | seenBits.rst;

/**
 * What both sides of the open connections have done, in columns: state, sequence numbers and what was seen of it. What a side has of
 * its own stands at 2 × place + side, the originator's side being 0.
 */
export class TcpSides {
  private sides = new Uint8Array(0);
  private beforeReset = new Uint8Array(0);
  /** The sequence number after the last byte, where `known`. */
  private high = new Int32Array(0);
  private known = new Uint8Array(0);
  private seen = new Uint8Array(0);
  private readonly history = new TcpHistory();

  grow(length: number): void {
    this.beforeReset = grown(this.beforeReset, length);
    this.sides = grown(this.sides, length * 2);
    this.high = grown(this.high, length * 2);
    this.known = grown(this.known, length * 2);
    this.seen = grown(this.seen, length * 2);
    this.history.grow(length);
  }

  begin(slot: number): void {
    this.history.begin(slot);
    this.beforeReset[slot] = side.inactive;
    for (let end = slot * 2; end < slot * 2 + 2; end++) {
      this.sides[end] = side.inactive;
      this.seen[end] = this.known[end] = 0;
    }
  }

  /** Takes a segment of the side `who`, and writes what it brought into the connection's record; `window` is 0 where it says zero. */
  take(
    slot: number, who: number, flags: number, sequence: number, payload: number, window: number, block: RecordBlock, place: number,
  ): void {
    if ((flags & urgFlag) !== 0) block.urgent[place]++;
    const end = slot * 2 + who;
    const resent = this.isResent(end, flags, sequence, payload);
    this.history.note(slot, who, flags, sequence, payload, resent, block, place);
    if (window === 0) this.history.noteZeroWindow(slot, who, flags, this.sides[end], this.sides[end ^ 1], block, place);
    const again = this.countBytes(slot, who, sequence, payload, flags, block, place);
    this.note(slot, who, flags, payload, again);
    this.advance(slot, who, flags);
  }

  /** Whether nothing more can come of it: reset, or closed by both. */
  isClosed(slot: number): boolean {
    const originator = this.sides[slot * 2];
    const responder = this.sides[slot * 2 + 1];
    return originator === side.reset || responder === side.reset || (originator === side.closed && responder === side.closed);
  }

  /** Whether there is a SYN alone so far. */
  isUnanswered(slot: number): boolean {
    return this.sides[slot * 2] === side.synSent && this.sides[slot * 2 + 1] === side.inactive;
  }

  stateOf(slot: number): ConnectionState {
    const said = this.seen[slot * 2];
    return connectionState({
      originator: this.sides[slot * 2], responder: this.sides[slot * 2 + 1], beforeReset: this.beforeReset[slot],
      cleanSyn: (said & seenBits.syn) !== 0 && (said & ~nothingButSyn) === 0,
    });
  }

  /** Whether all of a segment's payload lies before what its side has sent: on the way, it was sent again or overtaken. */
  private isResent(end: number, flags: number, sequence: number, payload: number): boolean {
    if (payload === 0 || (flags & (synFlag | finFlag | rstFlag)) !== 0 || this.known[end] === 0 || this.sides[end] === side.reset)
      return false;
    return ((sequence + payload - this.high[end]) | 0) <= 0;
  }

  /** Counts a segment's bytes; whether it brought nothing new. */
  private countBytes(
    slot: number, who: number, sequence: number, payload: number, flags: number, block: RecordBlock, place: number,
  ): boolean {
    const end = slot * 2 + who;
    const isSyn = (flags & synFlag) !== 0;
    // The SYN takes a number of its own.
    const from = isSyn ? (sequence + 1) | 0 : sequence;
    if (this.known[end] === 0) {
      this.known[end] = 1;
      this.high[end] = from;
    }
    if (payload === 0 || (flags & rstFlag) !== 0) return isSyn && (this.seen[end] & (seenBits.syn | seenBits.synAck)) !== 0;
    const fresh = freshBytes(this.high[end], from, payload);
    if (fresh === 0) return true;
    const bytes = who === 0 ? block.sourceBytes : block.destinationBytes;
    bytes[place] += fresh;
    this.high[end] = (from + payload) | 0;
    return false;
  }

  private note(slot: number, who: number, flags: number, payload: number, again: boolean): void {
    const isAck = (flags & ackFlag) !== 0;
    let seen = 0;
    if ((flags & synFlag) !== 0) seen |= isAck ? seenBits.synAck : seenBits.syn;
    else if (isAck && payload === 0 && (flags & (finFlag | rstFlag)) === 0) seen |= seenBits.ack;
    if (payload > 0) seen |= seenBits.data;
    if (again) seen |= seenBits.again;
    if ((flags & finFlag) !== 0) seen |= seenBits.fin;
    if ((flags & rstFlag) !== 0) seen |= seenBits.rst;
    this.seen[slot * 2 + who] |= seen;
  }

  private advance(slot: number, who: number, flags: number): void {
    const mine = slot * 2 + who;
    const other = slot * 2 + 1 - who;
    const before = this.sides[mine];
    const after = afterSegment(before, this.sides[other], flags);
    this.sides[mine] = after >> 3;
    this.sides[other] = after & 7;
    if (this.sides[mine] === side.reset && before !== side.reset) this.beforeReset[slot] = before;
  }
}
