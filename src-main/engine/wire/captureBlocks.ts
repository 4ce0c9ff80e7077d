import { EngineError } from '../../../src-shared/terms/errors';
import { grown } from './keyTable';

/** Takes one packet: its bytes are `bytes[start, start + captured)` and are valid during the call alone. */
export type PacketSink = (
  bytes: Uint8Array, start: number, captured: number, original: number, nanoseconds: number, linkType: number,
) => void;

/** What stood in a capture beside its packets. */
export type BlockNotes = {
  format: 'pcap' | 'pcapng';
  packets: number;
  /** Packets whose time can't be told apart from the first one's in whole nanoseconds: more than 104 days away, or without a time. */
  timeless: number;
  /** Whether the file ends within a packet or a block: what stands before it is read. */
  cut: boolean;
  /** The second (Unix time) from which nanoseconds are counted. */
  origin: number;
};

const magicMicroseconds = 0xa1b2c3d4;
const magicNanoseconds = 0xa1b23c4d;
const sectionHeader = 0x0a0d0d0a;
const byteOrderMagic = 0x1a2b3c4d;
const interfaceBlock = 1;
const obsoletePacketBlock = 2;
const simplePacketBlock = 3;
const enhancedPacketBlock = 6;

/** Larger than any packet that a capture program writes: a length beyond it is damage, not a packet. */
const mostPacketBytes = 0x1000000;
/** Nanoseconds that a double holds exactly. */
const exact = Number.MAX_SAFE_INTEGER;

/** Whether bytes begin as a capture does: pcap in either byte order, micro- or nanoseconds, or pcapng. */
export function isCapture(head: Uint8Array): boolean {
  if (head.length < 4) return false;
  const view = new DataView(head.buffer, head.byteOffset, head.length);
  const [big, little] = [view.getUint32(0, false), view.getUint32(0, true)];
  return [magicMicroseconds, magicNanoseconds, sectionHeader].some((magic) => magic === big || magic === little);
}

type Interface = { linkType: number; snapLength: number; /** Units of its clock in a second. */ ticks: bigint; offset: bigint };

/**
 * Cuts a capture into packets as its bytes come, in pieces of any size. Reads pcap (both byte orders, micro- and
 * nanoseconds, and the link type's low 16 bits) and pcapng (sections of either byte order, several interfaces, their
 * own clocks and offsets; enhanced, simple and obsolete packets). Times are whole nanoseconds from the first packet's
 * second, exact for 104 days to either side.
 *
 * @see https://datatracker.ietf.org/doc/draft-ietf-opsawg-pcap/ and draft-ietf-opsawg-pcapng
 * @throws CAPTURE_BROKEN where what stands in a block can't be, naming the byte and how many packets were read before it
 */
export class CaptureBlocks {
  readonly notes: BlockNotes = { format: 'pcap', packets: 0, timeless: 0, cut: false, origin: -1 };
  /** The bytes at hand: what the last ones left over stands at its beginning. */
  private work = new Uint8Array(1 << 16);
  private over = 0;
  private at = 0;
  private littleEndian = true;
  private linkType = 0;
  private nanosecondFile = false;
  private started = false;
  private interfaces: Interface[] = [];

  /** @param origin the second from which nanoseconds count, where it is known from a capture before; −1: this one's first */
  constructor(private readonly name: string, private readonly sink: PacketSink, origin = -1) {
    this.notes.origin = origin;
  }

  /** Takes the next bytes, and gives every packet that is complete to the sink. */
  write(chunk: Uint8Array): void {
    const { over } = this;
    const length = over + chunk.length;
    if (over > 0) {
      this.work = grown(this.work, Math.max(length, 2 * over));
      this.work.set(chunk, over);
    }
    const bytes = over === 0 ? chunk : this.work.subarray(0, length);
    const used = this.readBlocks(bytes);
    this.at += used;
    this.over = length - used;
    this.work = grown(this.work, this.over);
    this.work.set(bytes.subarray(used));
  }

  /** To be called after the last bytes. */
  end(): BlockNotes {
    if (!this.started) this.fail('a capture was expected, it ends within its header');
    this.notes.cut = this.over > 0;
    return this.notes;
  }

  private readBlocks(bytes: Uint8Array): number {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
    let at = 0;
    if (!this.started) {
      const used = this.readStart(view);
      if (used < 0) return 0;
      at = used;
    }
    const next = this.notes.format === 'pcap' ? this.readRecord : this.readBlock;
    for (;;) {
      const used = next.call(this, bytes, view, at);
      if (used === 0) return at;
      at += used;
    }
  }

  /** Bytes of the header of a pcap file; 0 where a pcapng section begins; −1 where more bytes are needed. */
  private readStart(view: DataView): number {
    if (view.byteLength < 24) return -1;
    const big = view.getUint32(0, false);
    if (big === sectionHeader) {
      this.notes.format = 'pcapng';
      this.started = true;
      return 0;
    }
    this.littleEndian = big !== magicMicroseconds && big !== magicNanoseconds;
    const magic = view.getUint32(0, this.littleEndian);
    if (magic !== magicMicroseconds && magic !== magicNanoseconds) this.fail('a capture (pcap or pcapng) was expected, it begins otherwise');
    this.nanosecondFile = magic === magicNanoseconds;
    this.linkType = view.getUint32(20, this.littleEndian) & 0xffff;
    this.started = true;
    return 24;
  }

  private readRecord(bytes: Uint8Array, view: DataView, at: number): number {
    if (at + 16 > bytes.length) return 0;
    const captured = view.getUint32(at + 8, this.littleEndian);
    if (captured > mostPacketBytes) this.failAt(at, `a packet of ${captured} bytes`);
    if (at + 16 + captured > bytes.length) return 0;
    const fraction = view.getUint32(at + 4, this.littleEndian);
    const time = this.since(view.getUint32(at, this.littleEndian), this.nanosecondFile ? fraction : fraction * 1000);
    this.give(bytes, at + 16, captured, view.getUint32(at + 12, this.littleEndian), time, this.linkType);
    return 16 + captured;
  }

  private readBlock(bytes: Uint8Array, view: DataView, at: number): number {
    if (at + 12 > bytes.length) return 0;
    const isSection = view.getUint32(at, false) === sectionHeader;
    if (isSection) {
      const order = view.getUint32(at + 8, true);
      if (order !== byteOrderMagic && view.getUint32(at + 8, false) !== byteOrderMagic) this.failAt(at, 'a section without its byte order');
      this.littleEndian = order === byteOrderMagic;
      this.interfaces = [];
    }
    const length = view.getUint32(at + 4, this.littleEndian);
    if (length < 12 || length % 4 !== 0 || length > mostPacketBytes) this.failAt(at, `a block of ${length} bytes`);
    if (at + length > bytes.length) return 0;
    if (view.getUint32(at + length - 4, this.littleEndian) !== length) this.failAt(at, 'a block whose two lengths differ');
    if (isSection) return length;
    const end = at + length - 4;
    const type = view.getUint32(at, this.littleEndian);
    if (type === interfaceBlock) this.readInterface(view, at + 8, end);
    else if (type === enhancedPacketBlock || type === obsoletePacketBlock) this.readPacket(bytes, view, at + 8, end, type);
    else if (type === simplePacketBlock) this.readSimplePacket(bytes, view, at + 8, end);
    return length;
  }

  private readInterface(view: DataView, at: number, end: number): void {
    if (at + 8 > end) this.failAt(at - 8, 'an interface without a link type');
    const one: Interface = {
      linkType: view.getUint16(at, this.littleEndian), snapLength: view.getUint32(at + 4, this.littleEndian), ticks: 1_000_000n, offset: 0n,
    };
    for (let option = at + 8; option + 4 <= end;) {
      const code = view.getUint16(option, this.littleEndian);
      const length = view.getUint16(option + 2, this.littleEndian);
      if (code === 0 || option + 4 + length > end) break;
      if (code === 9 && length === 1) {
        const resolution = view.getUint8(option + 4);
        one.ticks = (resolution & 0x80) === 0 ? 10n ** BigInt(resolution) : 1n << BigInt(resolution & 0x7f);
      }
      if (code === 14 && length === 8) one.offset = view.getBigInt64(option + 4, this.littleEndian);
      option += 4 + ((length + 3) & ~3);
    }
    this.interfaces.push(one);
  }

  private readPacket(bytes: Uint8Array, view: DataView, at: number, end: number, type: number): void {
    if (at + 20 > end) this.failAt(at - 8, 'a packet block that is too short');
    const number = type === enhancedPacketBlock ? view.getUint32(at, this.littleEndian) : view.getUint16(at, this.littleEndian);
    const from = this.interfaces[number];
    if (from === undefined) this.failAt(at - 8, `a packet of interface ${number}, which was not described`);
    const captured = view.getUint32(at + 12, this.littleEndian);
    if (at + 20 + captured > end) this.failAt(at - 8, `a packet of ${captured} bytes in a shorter block`);
    const [high, low] = [view.getUint32(at + 4, this.littleEndian), view.getUint32(at + 8, this.littleEndian)];
    const time = from.ticks === 1_000_000n && from.offset === 0n && high < 0x100000
      ? this.fromMicroseconds(high * 4_294_967_296 + low)
      : this.fromTicks((BigInt(high) << 32n) | BigInt(low), from);
    this.give(bytes, at + 20, captured, view.getUint32(at + 16, this.littleEndian), time, from.linkType);
  }

  /** A simple packet bears no time: it is counted, and of no use to a connection. */
  private readSimplePacket(bytes: Uint8Array, view: DataView, at: number, end: number): void {
    const from = this.interfaces[0];
    if (from === undefined || at + 4 > end) this.failAt(at - 8, 'a simple packet without an interface');
    const original = view.getUint32(at, this.littleEndian);
    this.give(bytes, at + 4, Math.min(original, end - at - 4), original, NaN, from.linkType);
  }

  private fromMicroseconds(microseconds: number): number {
    const seconds = Math.floor(microseconds / 1e6);
    return this.since(seconds, (microseconds - seconds * 1e6) * 1000);
  }

  private fromTicks(ticks: bigint, { ticks: inSecond, offset }: Interface): number {
    const seconds = ticks / inSecond + offset;
    const rest = ((ticks % inSecond) * 1_000_000_000n) / inSecond;
    return this.since(Number(seconds), Number(rest));
  }

  private since(seconds: number, nanoseconds: number): number {
    if (this.notes.origin < 0) this.notes.origin = seconds;
    const time = (seconds - this.notes.origin) * 1e9 + nanoseconds;
    return Math.abs(time) > exact ? NaN : time;
  }

  private give(bytes: Uint8Array, start: number, captured: number, original: number, time: number, linkType: number): void {
    this.notes.packets++;
    if (Number.isNaN(time)) this.notes.timeless++;
    else this.sink(bytes, start, captured, original, time, linkType);
  }

  private failAt(at: number, found: string): never {
    const read = this.notes.packets;
    return this.fail(`packets were expected, ${found} stands at byte ${this.at + at}, after ${read} ${read === 1 ? 'packet' : 'packets'}`);
  }

  private fail(what: string): never {
    throw new EngineError('CAPTURE_BROKEN', `“${this.name}”: ${what}.`);
  }
}
