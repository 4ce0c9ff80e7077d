import { zeekTimeouts, type CaptureNotes, type PacketReason, type Timeouts } from '../../../src-shared/terms/deriving';
import { EngineError } from '../../../src-shared/terms/errors';
import { CaptureBlocks, type BlockNotes } from './captureBlocks';
import { Connections, defaultLimits, type WireLimits } from './connections';
import { emptyDatagram } from './datagram';
import { Fragments } from './fragments';
import { cutShort, isReadable, linkTypeName, networkHeader, noIp } from './linkLayers';
import { readIp } from './readIp';

/** Datagrams in pieces that may wait at once. */
const mostFragmented = 4096;

/**
 * Capture → connection records, as the bytes come. Every packet is counted: as part of a connection, or by the reason why
 * it is none.
 * @throws CAPTURE_BROKEN for a damaged file, or one of whose packets none can be read since no link type is known
 */
export class PacketReader {
  readonly connections: Connections;
  private blocks: CaptureBlocks;
  /** Of the captures before this one. */
  private before: Pick<BlockNotes, 'packets' | 'timeless' | 'cut'> = { packets: 0, timeless: 0, cut: false };
  private readonly fragments: Fragments;
  private readonly datagram = emptyDatagram();
  private readonly unused = new Map<PacketReason, number>();
  private readonly unknownLinks = new Set<number>();
  private used = 0;
  private pieces = 0;

  constructor(private name: string, timeouts: Timeouts = zeekTimeouts, limits: WireLimits = defaultLimits) {
    this.connections = new Connections(timeouts, limits);
    this.fragments = new Fragments(timeouts.fragments * 1e9, mostFragmented);
    this.blocks = this.open(-1);
  }

  /** The second (Unix time) from which the records' nanoseconds count. */
  get origin(): number {
    return this.blocks.notes.origin;
  }

  get packets(): number {
    return this.before.packets + this.blocks.notes.packets;
  }

  /** The next bytes are of another capture that goes on where this one ends: connections and windows run through. */
  nextFile(name: string): void {
    const { packets, timeless, cut, origin } = this.blocks.end();
    this.before = { packets: this.before.packets + packets, timeless: this.before.timeless + timeless, cut: this.before.cut || cut };
    this.name = name;
    this.blocks = this.open(origin);
  }

  write(chunk: Uint8Array): void {
    this.blocks.write(chunk);
    if (this.unknownLinks.size > 0 && this.used === 0) this.refuseLinks();
  }

  /** After the last bytes: ends what is still open. */
  end(): CaptureNotes {
    const last = this.blocks.end();
    const { before } = this;
    const timeless = before.timeless + last.timeless;
    this.fragments.end();
    this.connections.end();
    if (this.pieces > 0) this.drop('fragment without its others', this.pieces);
    if (timeless > 0) this.drop('no time', timeless);
    return {
      kind: 'capture', format: last.format, packets: this.packets, cut: before.cut || last.cut, used: this.used,
      unused: [...this.unused].map(([reason, packets]) => ({ reason, packets })),
      letGo: this.connections.letGo, late: this.connections.records.late,
    };
  }

  private open(origin: number): CaptureBlocks {
    return new CaptureBlocks(this.name, (bytes, start, captured, original, time, linkType) =>
      this.take(bytes, start, captured, original, time, linkType), origin);
  }

  private take(bytes: Uint8Array, start: number, captured: number, original: number, time: number, linkType: number): void {
    const end = start + captured;
    const at = networkHeader(bytes, start, end, linkType);
    if (at < 0) {
      if (!isReadable(linkType)) this.unknownLinks.add(linkType);
      this.drop(at === cutShort ? 'cut short' : 'no IP', at === noIp || at === cutShort ? 1 : 0);
      return;
    }
    const { datagram } = this;
    datagram.firstTime = datagram.time = time;
    const found = readIp(bytes, at, end, original - (at - start), datagram);
    if (found === 'datagram') this.connect(1);
    else if (found === 'fragment') this.takeFragment(bytes);
    else this.drop(found, 1);
  }

  private takeFragment(bytes: Uint8Array): void {
    this.pieces++;
    const { headerAt, headerEnd } = this.datagram;
    if (!this.fragments.add(bytes, headerAt, Math.max(0, headerEnd - headerAt), this.datagram)) return;
    this.pieces -= this.datagram.packets;
    this.connect(this.datagram.packets);
  }

  private connect(packets: number): void {
    const taken = this.connections.add(this.datagram);
    if (taken === 'taken') this.used += packets;
    else this.drop(taken === 'damaged' ? 'damaged transport header' : taken, packets);
  }

  private drop(reason: PacketReason, packets: number): void {
    this.unused.set(reason, (this.unused.get(reason) ?? 0) + packets);
  }

  private refuseLinks(): never {
    const found = [...this.unknownLinks].map(linkTypeName).join('; ');
    throw new EngineError('CAPTURE_BROKEN',
      `packets of Ethernet, raw IP, cooked, loopback or PPP were expected, those of “${this.name}” have link type ${found}.`);
  }
}
