import { EngineError } from '../../../src-shared/contract/errors';
import { CaptureBlocks, type CaptureNotes } from './captureBlocks';
import { Connections, defaultLimits, zeekTimeouts, type Timeouts, type WireLimits } from './connections';
import { emptyDatagram } from './datagram';
import { Fragments } from './fragments';
import { cutShort, isReadable, linkTypeName, networkHeader, noIp } from './linkLayers';
import { readIp } from './readIp';

/** Why a packet became part of no connection. */
export type PacketReason =
  | 'no IP' | 'other protocol' | 'cut short' | 'damaged IP header' | 'damaged transport header' | 'fragment without its others' | 'no time';

export type WireNotes = CaptureNotes & {
  /** Packets that became part of connections; with the reasons below it makes all packets. */
  used: number;
  unused: { reason: PacketReason; packets: number }[];
  /** Connections that were let go before they were over, since more were open (or waited) than may be. */
  letGo: number;
  /** Connections whose first packet stood so late in the file that their place was taken. */
  late: number;
};

/** Datagrams in pieces that may wait at once. */
const mostFragmented = 4096;

/**
 * Capture → connection records, as the bytes come. Every packet is counted: as part of a connection, or by the reason why
 * it is none.
 * @throws CAPTURE_BROKEN for a damaged file, or one of whose packets none can be read since no link type is known
 */
export class PacketReader {
  readonly connections: Connections;
  private readonly blocks: CaptureBlocks;
  private readonly fragments: Fragments;
  private readonly datagram = emptyDatagram();
  private readonly unused = new Map<PacketReason, number>();
  private readonly unknownLinks = new Set<number>();
  private used = 0;
  private pieces = 0;

  constructor(private readonly name: string, timeouts: Timeouts = zeekTimeouts, limits: WireLimits = defaultLimits) {
    this.connections = new Connections(timeouts, limits);
    this.fragments = new Fragments(timeouts.fragments * 1e9, mostFragmented);
    this.blocks = new CaptureBlocks(name, (bytes, start, captured, original, time, linkType) =>
      this.take(bytes, start, captured, original, time, linkType));
  }

  /** The second (Unix time) from which the records' nanoseconds count. */
  get origin(): number {
    return this.blocks.notes.origin;
  }

  get packets(): number {
    return this.blocks.notes.packets;
  }

  write(chunk: Uint8Array): void {
    this.blocks.write(chunk);
    if (this.unknownLinks.size > 0 && this.used === 0) this.refuseLinks();
  }

  /** After the last bytes: ends what is still open. */
  end(): WireNotes {
    const notes = this.blocks.end();
    this.fragments.end();
    this.connections.end();
    if (this.pieces > 0) this.drop('fragment without its others', this.pieces);
    if (notes.timeless > 0) this.drop('no time', notes.timeless);
    return {
      ...notes, used: this.used, unused: [...this.unused].map(([reason, packets]) => ({ reason, packets })),
      letGo: this.connections.letGo, late: this.connections.records.late,
    };
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
