import { zeekTimeouts, type Timeouts } from '../../../src-shared/terms/deriving';
import type { Datagram } from './datagram';
import { clearRecord } from './clearRecord';
import { keyWords, writeKey } from './connectionKey';
import { ConnectionRecords, type RecordBlock } from './connectionRecords';
import { grown, KeyTable } from './keyTable';
import { icmp6Service, icmpService, tcpService, udpService } from './services';
import { addDatagram, addFlipped } from './tcpHistory';
import { TcpSides } from './tcpSides';
import { ackFlag, stateNumber, synFlag } from './tcpStates';

/** How much may be held at once. */
export type WireLimits = {
  /** Open connections: beyond it the one that has been silent longest among a few is let go. */
  open: number;
  /** Records that wait for an earlier one to end: beyond it the earliest is let go. */
  waiting: number;
};
export const defaultLimits: WireLimits = { open: 1 << 18, waiting: 1 << 20 };

const tcp = 6, udp = 17, icmp = 1, icmp6 = 58;
const none = -1;

/**
 * Packets → connection records. Holds the open connections in columns of a table that is found by addresses, ports and
 * protocol in either direction; a record ends when its connection is closed and quiet, silent for too long, or begun
 * anew with a SYN, and leaves `records` in the order of its start.
 *
 * Bytes of TCP are counted in sequence space: from the first to the last number seen, so that a byte sent twice counts
 * once and one that the capture missed counts as well (as in Zeek). UDP counts payload, ICMP its header too, one record
 * a message.
 */
export class Connections {
  readonly records = new ConnectionRecords();
  /** Open connections that had to be let go before they were over, and those let go since too many records waited for them. */
  letGo = 0;
  now = -Infinity;

  private readonly table = new KeyTable(keyWords);
  private readonly key = new Int32Array(keyWords);
  /** Whether the datagram at hand goes from the greater end of its key to the lesser. */
  private turned = 0;
  private hand = 0;
  /** Columns of the open connections; `record` is −1 where none is. */
  private record = new Float64Array(0);
  private last = new Float64Array(0);
  /** The last moment at which a packet still belongs to it; infinite where none is. */
  private until = new Float64Array(0);
  /** Whether its originator is the greater end of the key. */
  private originator = new Uint8Array(0);
  private readonly tcp = new TcpSides();
  private readonly limits: WireLimits;
  private readonly nanoseconds: { [K in keyof Timeouts]: number };

  constructor(timeouts: Timeouts = zeekTimeouts, limits: WireLimits = defaultLimits) {
    this.limits = limits;
    const whole = (seconds: number): number => Math.floor(seconds * 1e9);
    this.nanoseconds = {
      tcpAttempt: whole(timeouts.tcpAttempt), tcpClosed: whole(timeouts.tcpClosed), tcpIdle: whole(timeouts.tcpIdle),
      udpIdle: whole(timeouts.udpIdle), fragments: whole(timeouts.fragments),
    };
  }

  /** Takes a whole datagram; says why it is no part of a connection, if it is not. */
  add(datagram: Datagram): 'taken' | 'cut short' | 'damaged' | 'other protocol' {
    this.now = Math.max(this.now, datagram.time);
    this.sweep();
    switch (datagram.protocol) {
      case tcp: return this.addTcp(datagram);
      case udp: return this.addUdp(datagram);
      case icmp: case icmp6: return this.addIcmp(datagram);
      default: return 'other protocol';
    }
  }

  /** Ends whatever is still open: the capture is over. */
  end(): void {
    for (let slot = 0; slot < this.table.end; slot++) if (this.record[slot] !== none) this.close(slot);
  }

  /**
   * The next record whose turn has come, −1 if none: the earliest, once it has ended. Where more wait than may, the
   * earliest ends as it stands. The caller reads it, then lets it go (`records.shift()`).
   */
  ready(): number {
    const first = this.records.first();
    if (first < 0) return none;
    const slot = this.records.blockOf(first).open[ConnectionRecords.place(first)];
    if (slot === none) return first;
    if (this.isOver(slot, this.now)) {
      this.close(slot);
      return first;
    }
    if (this.records.size <= this.limits.waiting) return none;
    this.letGo++;
    this.close(slot);
    return first;
  }

  private addTcp(datagram: Datagram): 'taken' | 'cut short' | 'damaged' {
    const { header, headerAt: at, length, time } = datagram;
    if (length < 20) return 'damaged';
    if (at + 14 > datagram.headerEnd) return 'cut short';
    const headerBytes = (header[at + 12] >> 4) * 4;
    if (headerBytes < 20 || headerBytes > length) return 'damaged';
    const flags = header[at + 13];
    const sourcePort = (header[at] << 8) | header[at + 1];
    const port = (header[at + 2] << 8) | header[at + 3];
    const payload = length - headerBytes;
    const begins = (flags & (synFlag | ackFlag)) === synFlag;
    let slot = this.find(datagram, sourcePort, port);
    if (slot !== none && (this.isOver(slot, time) || (begins && this.tcp.isClosed(slot)))) {
      this.close(slot);
      slot = none;
    }
    // The sender of a SYN-ACK is the one that was asked, though the question was not captured.
    const answers = slot === none && (flags & (synFlag | ackFlag)) === (synFlag | ackFlag);
    if (slot === none) {
      slot = this.open(datagram, answers);
      const from = answers ? port : sourcePort;
      const to = answers ? sourcePort : port;
      this.describe(slot, from, to, tcpService(from, to));
    }
    const who = answers ? 1 : this.originator[slot] ^ this.turned;
    const block = this.count(slot, who, datagram);
    const place = ConnectionRecords.place(this.record[slot]);
    // A window that was not captured is taken for an open one.
    const window = at + 16 > datagram.headerEnd ? 1 : header[at + 14] | header[at + 15];
    this.tcp.take(slot, who, flags, word(header, at + 4), payload, window, block, place);
    this.last[slot] = Math.max(this.last[slot], time);
    this.until[slot] = this.tcpUntil(slot, block.start[place]);
    return 'taken';
  }

  private addUdp(datagram: Datagram): 'taken' | 'cut short' | 'damaged' {
    const { header, headerAt: at, length, time } = datagram;
    if (length < 8) return 'damaged';
    if (at + 4 > datagram.headerEnd) return 'cut short';
    const sourcePort = (header[at] << 8) | header[at + 1];
    const port = (header[at + 2] << 8) | header[at + 3];
    let slot = this.find(datagram, sourcePort, port);
    if (slot !== none && this.isOver(slot, time)) {
      this.close(slot);
      slot = none;
    }
    if (slot === none) {
      slot = this.open(datagram, false);
      this.describe(slot, sourcePort, port, udpService(port));
    }
    const who = this.originator[slot] ^ this.turned;
    const block = this.count(slot, who, datagram);
    const place = ConnectionRecords.place(this.record[slot]);
    const bytes = who === 0 ? block.sourceBytes : block.destinationBytes;
    bytes[place] += length - 8;
    addDatagram(block, place, who);
    this.last[slot] = Math.max(this.last[slot], time);
    this.until[slot] = this.last[slot] + this.nanoseconds.udpIdle;
    return 'taken';
  }

  /** A message is a record of its own, over as soon as it is there. */
  private addIcmp(datagram: Datagram): 'taken' | 'cut short' | 'damaged' {
    const { header, headerAt: at, length, protocol } = datagram;
    if (length < 4) return 'damaged';
    if (at + 2 > datagram.headerEnd) return 'cut short';
    const record = this.records.add(datagram.firstTime);
    const block = this.records.blockOf(record);
    const place = ConnectionRecords.place(record);
    clearRecord(block, place, datagram);
    block.protocol[place] = protocol;
    block.service[place] = protocol === icmp ? icmpService(header[at], header[at + 1]) : icmp6Service(header[at], header[at + 1]);
    block.state[place] = stateNumber('OTH');
    block.sourceBytes[place] = length;
    block.sourcePackets[place] = datagram.packets;
    block.wrongFragments[place] = datagram.wrong;
    return 'taken';
  }

  /** A new connection of the key at hand; `answers`: its sender is the one that was asked. */
  private open(datagram: Datagram, answers: boolean): number {
    if (this.table.size >= this.limits.open) this.letOneGo();
    const slot = this.table.add(this.key);
    if (this.table.capacity > this.record.length) this.grow();
    const record = this.records.add(datagram.firstTime);
    const block = this.records.blockOf(record);
    const place = ConnectionRecords.place(record);
    clearRecord(block, place, datagram, answers);
    if (answers) addFlipped(block, place);
    block.protocol[place] = datagram.protocol;
    block.open[place] = slot;
    this.record[slot] = record;
    this.last[slot] = datagram.time;
    this.originator[slot] = answers ? 1 - this.turned : this.turned;
    this.tcp.begin(slot);
    return slot;
  }

  private describe(slot: number, sourcePort: number, destinationPort: number, service: number): void {
    const record = this.record[slot];
    const block = this.records.blockOf(record);
    const place = ConnectionRecords.place(record);
    block.sourcePort[place] = sourcePort;
    block.destinationPort[place] = destinationPort;
    block.service[place] = service;
  }

  /** Counts a datagram's packets, times and wrong pieces. */
  private count(slot: number, who: number, datagram: Datagram): RecordBlock {
    const record = this.record[slot];
    const block = this.records.blockOf(record);
    const place = ConnectionRecords.place(record);
    if (datagram.firstTime < block.start[place]) this.records.startEarlier(record, datagram.firstTime);
    if (datagram.time > block.end[place]) block.end[place] = datagram.time;
    const packets = who === 0 ? block.sourcePackets : block.destinationPackets;
    packets[place] += datagram.packets;
    block.wrongFragments[place] += datagram.wrong;
    return block;
  }

  /** Writes the record's last word and frees the place. */
  private close(slot: number): void {
    const record = this.record[slot];
    const block = this.records.blockOf(record);
    const place = ConnectionRecords.place(record);
    block.open[place] = none;
    block.state[place] = stateNumber(block.protocol[place] === tcp ? this.tcp.stateOf(slot) : udpState(block, place));
    this.table.remove(slot);
    this.record[slot] = none;
    this.until[slot] = Infinity;
  }

  /** Whether a connection was over before `time`, by its timeouts. */
  private isOver(slot: number, time: number): boolean {
    return time > this.until[slot];
  }

  private tcpUntil(slot: number, start: number): number {
    const { tcp: sides, nanoseconds: limits } = this;
    const last = this.last[slot];
    if (sides.isClosed(slot)) return last + limits.tcpClosed;
    const idle = last + limits.tcpIdle;
    return sides.isUnanswered(slot) ? Math.min(idle, start + limits.tcpAttempt) : idle;
  }

  /** Looks at the next few places: all that are over end before long, whether or not a packet asks for them again. */
  private sweep(): void {
    for (let steps = 0; steps < 2 && this.table.size > 0; steps++) {
      this.hand = this.hand + 1 < this.table.end ? this.hand + 1 : 0;
      if (this.isOver(this.hand, this.now)) this.close(this.hand);
    }
  }

  /** Of the next sixteen places, the connection that has been silent longest goes. */
  private letOneGo(): void {
    let quietest = none;
    for (let steps = 0; steps < 16 || quietest === none; steps++) {
      this.hand = this.hand + 1 < this.table.end ? this.hand + 1 : 0;
      if (this.record[this.hand] !== none && (quietest === none || this.last[this.hand] < this.last[quietest])) quietest = this.hand;
    }
    this.letGo++;
    this.close(quietest);
  }

  /** The connection that a datagram belongs to, −1 if there is none; leaves its key and direction at hand. */
  private find(datagram: Datagram, sourcePort: number, port: number): number {
    this.turned = writeKey(this.key, datagram, sourcePort, port);
    return this.table.find(this.key);
  }

  private grow(): void {
    const length = this.table.capacity;
    this.record = grown(this.record, length);
    this.last = grown(this.last, length);
    this.until = grown(this.until, length);
    this.originator = grown(this.originator, length);
    this.tcp.grow(length);
  }
}

function udpState(block: RecordBlock, place: number): 'SF' | 'S0' | 'SHR' {
  if (block.destinationPackets[place] === 0) return 'S0';
  return block.sourcePackets[place] === 0 ? 'SHR' : 'SF';
}

const word = (bytes: Uint8Array, at: number): number =>
  (bytes[at] << 24) | (bytes[at + 1] << 16) | (bytes[at + 2] << 8) | bytes[at + 3];
