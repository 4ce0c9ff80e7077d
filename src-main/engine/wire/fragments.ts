import type { Datagram } from './datagram';

/** What is kept of a datagram that comes in pieces: where they lie, in units of eight bytes, and the transport header. */
type Pending = {
  key: string;
  first: number;
  last: number;
  packets: number;
  wrong: number;
  /** Bytes of payload, −1 until the last piece has been seen. */
  total: number;
  /** Units already there, one bit each, and how many. */
  seen: Uint8Array;
  units: number;
  header: Uint8Array;
  /** Bytes of the header that are there, from its beginning; the piece at offset 0 brings most of them. */
  headerBytes: number;
  /** Payload of the piece at offset 0; −1 until it has come. */
  firstPiece: number;
};

/** The largest datagram that IP allows, its header aside; a piece that ends beyond it is wrong. */
const largest = 65_535;
const headerKept = 64;

/**
 * Puts fragments of IPv4 and IPv6 together as far as features need it: no payload is kept, only which bytes have come.
 * A datagram is whole when every byte up to the end of its last piece is there. A piece is *wrong* if it overlaps bytes
 * already received or ends beyond 65,535: a datagram with a wrong piece counts the payload of its first piece alone, as
 * the published files do for teardrop (28) and pod (1,480), and it is given up as soon as its last piece is there.
 *
 * Memory is bounded: at most `most` datagrams wait, the oldest goes first.
 */
export class Fragments {
  private readonly waiting = new Map<string, Pending>();
  /** Datagrams that never became whole. */
  incomplete = 0;

  constructor(private readonly timeout: number, private readonly most: number) {}

  /**
   * Takes a fragment, whose place in its datagram is `datagram.offset`, its payload `bytes[at, at + length)`.
   * @returns whether `datagram` now stands for the whole one: its times, packets, wrong pieces, header and length
   */
  add(bytes: Uint8Array, at: number, kept: number, datagram: Datagram): boolean {
    const key = keyOf(datagram);
    let pending = this.waiting.get(key);
    if (pending !== undefined && Math.abs(datagram.time - pending.first) > this.timeout) {
      this.drop(pending);
      pending = undefined;
    }
    if (pending === undefined) pending = this.begin(key, datagram.time);
    pending.packets++;
    pending.first = Math.min(pending.first, datagram.time);
    pending.last = Math.max(pending.last, datagram.time);
    const { offset, length, moreFragments } = datagram;
    if (this.mark(pending, offset, length)) pending.wrong++;
    keepHeader(pending, bytes, at, kept, offset);
    if (offset === 0 && pending.firstPiece < 0) pending.firstPiece = length;
    if (!moreFragments) pending.total = Math.max(pending.total, offset + length);
    if (pending.total < 0 || pending.firstPiece < 0 || (pending.wrong === 0 && pending.units * 8 < pending.total)) return false;
    this.waiting.delete(key);
    datagram.firstTime = pending.first;
    datagram.time = pending.last;
    datagram.packets = pending.packets;
    datagram.wrong = pending.wrong;
    datagram.length = pending.wrong > 0 ? pending.firstPiece : pending.total;
    datagram.header = pending.header;
    datagram.headerAt = 0;
    datagram.headerEnd = pending.headerBytes;
    return true;
  }

  /** To be called at the end: what still waits will never be whole. */
  end(): void {
    this.incomplete += this.waiting.size;
    this.waiting.clear();
  }

  private begin(key: string, time: number): Pending {
    if (this.waiting.size >= this.most) for (const oldest of this.waiting.values()) { this.drop(oldest); break; }
    const pending: Pending = {
      key, first: time, last: time, packets: 0, wrong: 0, total: -1, seen: new Uint8Array(64), units: 0,
      header: new Uint8Array(headerKept), headerBytes: 0, firstPiece: -1,
    };
    this.waiting.set(key, pending);
    return pending;
  }

  private drop(pending: Pending): void {
    this.waiting.delete(pending.key);
    this.incomplete++;
  }

  /** Marks bytes as received; whether some were there before or they lie beyond what a datagram can hold. */
  private mark(pending: Pending, offset: number, length: number): boolean {
    if (offset + length > largest) return true;
    const end = (offset + length + 7) >> 3;
    if (end > pending.seen.length * 8) {
      const more = new Uint8Array(Math.min(1024 * 8, Math.max(end >> 3, pending.seen.length * 4)) + 1);
      more.set(pending.seen);
      pending.seen = more;
    }
    let overlaps = false;
    for (let unit = offset >> 3; unit < end; unit++) {
      const bit = 1 << (unit & 7);
      if ((pending.seen[unit >> 3] & bit) !== 0) overlaps = true;
      else {
        pending.seen[unit >> 3] |= bit;
        pending.units++;
      }
    }
    return overlaps;
  }
}

function keepHeader(pending: Pending, bytes: Uint8Array, at: number, kept: number, offset: number): void {
  if (offset > pending.headerBytes || offset >= headerKept) return;
  const count = Math.min(kept, headerKept - offset);
  for (let i = 0; i < count; i++) pending.header[offset + i] = bytes[at + i];
  pending.headerBytes = Math.max(pending.headerBytes, offset + count);
}

function keyOf({ source, destination, identification, protocol }: Datagram): string {
  return `${source[0]},${source[1]},${source[2]},${source[3]},${destination[0]},${destination[1]},${destination[2]},${destination[3]},${identification},${protocol}`;
}
