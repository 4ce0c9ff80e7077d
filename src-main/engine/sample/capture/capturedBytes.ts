import { parseAddress } from '../../wire/parseAddress';
import type { Connection } from '../connection';
import type { PlannedPacket } from './plannedPacket';

/** Bytes kept of a packet: all headers, and the beginning of a payload that is nothing but zeros. */
export const snapLength = 96;
/** The second (Unix time) at which the simulation begins: 2001-09-09 01:46:40 UTC. */
export const captureBegins = 1_000_000_000;

const protocols: { [name: string]: number } = { icmp: 1, tcp: 6, udp: 17 };
/** Type and code of the messages that the simulator knows by their services. */
const icmpTypes: { [service: string]: [number, number] } = { eco_i: [8, 0], ecr_i: [0, 0], urp_i: [3, 3] };
const ethernetBytes = 14, ipBytes = 20;
const moreFragments = 0x2000, dontFragment = 0x4000;

/** The header of a pcap file of Ethernet frames, little-endian, in microseconds. */
export function pcapHeader(): Uint8Array {
  const header = Buffer.alloc(24);
  header.writeUInt32LE(0xa1b2c3d4, 0);
  header.writeUInt16LE(2, 4);
  header.writeUInt16LE(4, 6);
  header.writeUInt32LE(snapLength, 16);
  header.writeUInt32LE(1, 20);
  return header;
}

/**
 * A packet as it stands in the file: its record, Ethernet, IPv4 and transport headers with right checksums, and zeros as
 * payload up to where it was snapped.
 * @param identification of its IP datagram: the pieces of one share it
 */
export function packetRecord(packet: PlannedPacket, connection: Connection, identification: number): Buffer {
  const protocol = protocols[connection.protocol];
  const transport = transportHeader(packet, connection, protocol);
  const { piece } = packet;
  const carried = piece?.length ?? transport.length + packet.payload;
  const length = ethernetBytes + ipBytes + carried;
  const record = Buffer.alloc(16 + Math.min(length, snapLength));
  record.writeUInt32LE(captureBegins + Math.floor(packet.time / 1e6), 0);
  record.writeUInt32LE(packet.time % 1e6, 4);
  record.writeUInt32LE(record.length - 16, 8);
  record.writeUInt32LE(length, 12);
  const frame = record.subarray(16);
  writeEthernet(frame, packet.back);
  writeIp(frame.subarray(ethernetBytes), packet, connection, { protocol, identification, carried });
  if (piece === undefined || piece.offset === 0) transport.copy(frame, ethernetBytes + ipBytes, 0, Math.min(transport.length, carried));
  return record;
}

/** Two machines with locally administered addresses: whoever is asked, and whoever asks. */
function writeEthernet(frame: Buffer, back: boolean): void {
  frame.set([2, 0, 0, 0, 0, back ? 1 : 2], 0);
  frame.set([2, 0, 0, 0, 0, back ? 2 : 1], 6);
  frame.writeUInt16BE(0x0800, 12);
}

type Ip = { protocol: number; identification: number; carried: number };

function writeIp(header: Buffer, { back, piece }: PlannedPacket, connection: Connection, { protocol, identification, carried }: Ip): void {
  header[0] = 0x45;
  header.writeUInt16BE(ipBytes + carried, 2);
  header.writeUInt16BE(identification & 0xffff, 4);
  header.writeUInt16BE(piece === undefined ? dontFragment : (piece.more ? moreFragments : 0) | (piece.offset >> 3), 6);
  header[8] = 64;
  header[9] = protocol;
  const [from, to] = endsOf(connection, back);
  header.writeInt32BE(from, 12);
  header.writeInt32BE(to, 16);
  header.writeUInt16BE(checksum(header.subarray(0, ipBytes), 0), 10);
}

function endsOf({ srcHost, dstHost }: Connection, back: boolean): [number, number] {
  const [source, destination] = [srcHost, dstHost].map((host) => {
    const words = new Int32Array(4);
    parseAddress(host, words);
    return words[3];
  });
  return back ? [destination, source] : [source, destination];
}

/** TCP, UDP or ICMP. Zeros weigh nothing in a checksum, so that of the payload needs no bytes. */
function transportHeader(packet: PlannedPacket, connection: Connection, protocol: number): Buffer {
  const header = Buffer.alloc(protocol === protocols.tcp ? 20 : 8);
  if (protocol === protocols.icmp) {
    header.set(icmpTypes[connection.service], 0);
    header.writeUInt16BE(checksum(header, 0), 2);
    return header;
  }
  const { srcPort, dstPort } = connection;
  header.writeUInt16BE(packet.back ? dstPort : srcPort, 0);
  header.writeUInt16BE(packet.back ? srcPort : dstPort, 2);
  if (protocol === protocols.udp) header.writeUInt16BE(8 + packet.payload, 4);
  else writeTcp(header, packet);
  const ends = endsOf(connection, packet.back);
  const pseudo = protocol + header.length + packet.payload + ends.reduce((sum, end) => sum + (end >>> 16) + (end & 0xffff), 0);
  header.writeUInt16BE(checksum(header, pseudo) || 0xffff, protocol === protocols.udp ? 6 : 16);
  return header;
}

const window = 8192;

function writeTcp(header: Buffer, { flags = 0, sequence = 0, acknowledged = 0 }: PlannedPacket): void {
  header.writeUInt32BE(sequence, 4);
  header.writeUInt32BE(acknowledged, 8);
  header[12] = 0x50;
  header[13] = flags;
  header.writeUInt16BE(window, 14);
}

/** The internet's checksum (RFC 1071) of a header whose own is still 0, and of a sum before it. */
function checksum(header: Uint8Array, before: number): number {
  let sum = before;
  for (let i = 0; i < header.length; i += 2) sum += (header[i] << 8) | header[i + 1];
  while (sum > 0xffff) sum = (sum >>> 16) + (sum & 0xffff);
  return ~sum & 0xffff;
}
