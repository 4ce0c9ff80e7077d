import { parseAddress } from './parseAddress';

/** A TCP, UDP or ICMP packet to be built; times are microseconds. */
export type PacketSpec = {
  time: number; from: string; to: string; protocol: number;
  /** TCP and UDP. */
  fromPort?: number; toPort?: number;
  /** Letters of S, A, F, R, P, U. */
  flags?: string; sequence?: number; payload?: number; window?: number;
  /** ICMP's type and code. */
  type?: number; code?: number;
};

const flagBits: { [letter: string]: number } = { F: 1, S: 2, R: 4, P: 8, A: 16, U: 32 };

function transport({ protocol, fromPort = 0, toPort = 0, flags = '', sequence = 0, payload = 0, window = 8192, type = 8, code = 0 }: PacketSpec): Buffer {
  const header = Buffer.alloc(protocol === 6 ? 20 : 8);
  if (protocol === 1 || protocol === 58) {
    header[0] = type;
    header[1] = code;
  } else {
    header.writeUInt16BE(fromPort, 0);
    header.writeUInt16BE(toPort, 2);
    if (protocol === 17) header.writeUInt16BE(8 + payload, 4);
  }
  if (protocol === 6) {
    header.writeUInt32BE(sequence >>> 0, 4);
    header[12] = 0x50;
    header.writeUInt16BE(window, 14);
    header[13] = [...flags].reduce((bits, letter) => bits | flagBits[letter], 0);
  }
  return Buffer.concat([header, Buffer.alloc(payload, 0x61)]);
}

const wordsOf = (address: string): Int32Array => {
  const words = new Int32Array(4);
  parseAddress(address, words);
  return words;
};

/** An IP datagram; `before` are extension headers of IPv6, the first one's number given. */
export function ipPacket(spec: PacketSpec, before: { first: number; bytes: Buffer } | null = null): Buffer {
  const body = transport(spec);
  if (!spec.from.includes(':')) {
    const header = Buffer.alloc(20);
    header[0] = 0x45;
    header.writeUInt16BE(20 + body.length, 2);
    header[8] = 64;
    header[9] = spec.protocol;
    header.writeInt32BE(wordsOf(spec.from)[3], 12);
    header.writeInt32BE(wordsOf(spec.to)[3], 16);
    return Buffer.concat([header, body]);
  }
  const header = Buffer.alloc(40);
  header[0] = 0x60;
  header.writeUInt16BE((before?.bytes.length ?? 0) + body.length, 4);
  header[6] = before?.first ?? spec.protocol;
  wordsOf(spec.from).forEach((word, i) => header.writeInt32BE(word, 8 + i * 4));
  wordsOf(spec.to).forEach((word, i) => header.writeInt32BE(word, 24 + i * 4));
  return Buffer.concat([header, ...(before === null ? [] : [before.bytes]), body]);
}

/** An Ethernet frame around it. */
export const ethernet = (packet: Buffer): Buffer =>
  Buffer.concat([Buffer.alloc(12), Buffer.from(packet[0] >> 4 === 6 ? [0x86, 0xdd] : [0x08, 0x00]), packet]);

/** A pcap file, little-endian, microseconds since 2001-09-09 01:46:40. */
export function pcapOf(frames: { time: number; bytes: Buffer; original?: number }[], linkType = 1): Buffer {
  const header = Buffer.alloc(24);
  header.writeUInt32LE(0xa1b2c3d4, 0);
  header.writeUInt16LE(2, 4);
  header.writeUInt16LE(4, 6);
  header.writeUInt32LE(65_535, 16);
  header.writeUInt32LE(linkType, 20);
  const records = frames.map(({ time, bytes, original }) => {
    const record = Buffer.alloc(16);
    record.writeUInt32LE(1_000_000_000 + Math.floor(time / 1e6), 0);
    record.writeUInt32LE(time % 1e6, 4);
    record.writeUInt32LE(bytes.length, 8);
    record.writeUInt32LE(original ?? bytes.length, 12);
    return Buffer.concat([record, bytes]);
  });
  return Buffer.concat([header, ...records]);
}

/** A capture of these packets on Ethernet. */
export const capture = (specs: PacketSpec[]): Buffer => pcapOf(specs.map((spec) => ({ time: spec.time, bytes: ethernet(ipPacket(spec)) })));

/** A complete TCP connection of seven packets. */
export function tcpConnection(time: number, from: string, fromPort: number, to: string, toPort: number, bytes = 100): PacketSpec[] {
  const there = { from, to, fromPort, toPort, protocol: 6 };
  const back = { from: to, to: from, fromPort: toPort, toPort: fromPort, protocol: 6 };
  return [
    { ...there, time, flags: 'S', sequence: 1000 }, { ...back, time: time + 1000, flags: 'SA', sequence: 5000 },
    { ...there, time: time + 2000, flags: 'A', sequence: 1001 }, { ...there, time: time + 3000, flags: 'PA', sequence: 1001, payload: bytes },
    { ...back, time: time + 4000, flags: 'A', sequence: 5001 }, { ...there, time: time + 5000, flags: 'FA', sequence: 1001 + bytes },
    { ...back, time: time + 6000, flags: 'FA', sequence: 5001 },
  ];
}
