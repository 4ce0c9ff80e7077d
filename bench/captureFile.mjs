import { once } from 'node:events';
import { createWriteStream } from 'node:fs';

/**
 * Captures and logs of made-up traffic, always the same: web, mail and name lookups of a few hundred hosts, a port scan, a flood
 * of SYNs from random sources and pings, some of each under way at any time.
 */
const under = 300;
const meanGap = 40;
const headers = 14 + 20;
const [fin, syn, rst, psh, ack] = [1, 2, 4, 8, 16];

/** Uniform whole numbers below a bound, from a seed: Marsaglia's xorshift. */
function seeded(seed) {
  let state = seed | 1;
  return (below) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return Math.floor(((state >>> 0) / 2 ** 32) * below);
  };
}

const client = (random) => 0x0a000000 | (1 + random(400));
const server = (random) => 0xc0a80000 | (1 + random(60));

/** Segments of a connection: who sends (0 its originator), flags, bytes of payload. */
function segments(requests, random) {
  const talk = Array.from({ length: requests }, () => [
    [0, psh | ack, 80 + random(400)], [1, ack, 0], ...Array.from({ length: 1 + random(6) }, () => [1, psh | ack, 60 + random(1000)]),
    [0, ack, 0],
  ]).flat();
  return [[0, syn, 0], [1, syn | ack, 0], [0, ack, 0], ...talk, [0, fin | ack, 0], [1, fin | ack, 0], [0, ack, 0]];
}

/** The next connection to begin. */
function begin(random) {
  const kind = random(100);
  const base = {
    source: client(random), destination: server(random), sourcePort: 1024 + random(60_000), at: 0,
    sequence: [random(2 ** 31), random(2 ** 31)],
  };
  if (kind < 35) return { ...base, protocol: 6, port: [80, 443, 25, 22][random(4)], packets: segments(1 + random(2), random) };
  if (kind < 60) return { ...base, protocol: 17, port: 53, packets: [[0, 0, 30 + random(40)], [1, 0, 60 + random(300)]] };
  if (kind < 78) return { ...base, source: 0x0a0000fe, protocol: 6, port: 1 + random(9000), packets: [[0, syn, 0], [1, rst | ack, 0]] };
  if (kind < 96)
    return { ...base, source: random(2 ** 31) | 0x40000000, destination: 0xc0a80001 | 0, protocol: 6, port: 80, packets: [[0, syn, 0]] };
  return { ...base, protocol: 1, port: 0, packets: [[0, 8, 56], [1, 0, 56]] };
}

/** Writes one packet at `at`, and returns where it ends. */
function writePacket(bytes, view, at, microseconds, one, [who, flags, payload]) {
  const { protocol } = one;
  const transport = protocol === 6 ? 20 : 8;
  const length = headers + transport + payload;
  view.setUint32(at, 1_600_000_000 + Math.floor(microseconds / 1e6), true);
  view.setUint32(at + 4, microseconds % 1e6, true);
  view.setUint32(at + 8, length, true);
  view.setUint32(at + 12, length, true);
  const ip = at + 16 + 14;
  bytes.fill(0, at + 16, at + 16 + length);
  view.setUint16(ip - 2, 0x0800);
  bytes[ip] = 0x45;
  view.setUint16(ip + 2, length - 14);
  bytes[ip + 8] = 64;
  bytes[ip + 9] = protocol;
  view.setInt32(ip + 12, who === 0 ? one.source : one.destination);
  view.setInt32(ip + 16, who === 0 ? one.destination : one.source);
  const to = ip + 20;
  if (protocol === 1) {
    bytes[to] = flags;
    return at + 16 + length;
  }
  view.setUint16(to, who === 0 ? one.sourcePort : one.port);
  view.setUint16(to + 2, who === 0 ? one.port : one.sourcePort);
  if (protocol === 17) {
    view.setUint16(to + 4, 8 + payload);
    return at + 16 + length;
  }
  view.setUint32(to + 4, one.sequence[who] >>> 0);
  view.setUint32(to + 8, one.sequence[1 - who] >>> 0);
  bytes[to + 12] = 5 << 4;
  bytes[to + 13] = flags;
  view.setUint16(to + 14, 8192);
  one.sequence[who] += payload + ((flags & (syn | fin)) === 0 ? 0 : 1);
  return at + 16 + length;
}

/** Writes a Zeek conn.log of so many connections of such traffic. */
export async function writeConnLog(path, connections, seed = 1999) {
  const random = seeded(seed);
  const out = createWriteStream(path);
  const fields = ['ts', 'uid', 'id.orig_h', 'id.orig_p', 'id.resp_h', 'id.resp_p', 'proto', 'service', 'duration', 'orig_bytes', 'resp_bytes', 'conn_state', 'history'];
  let text = `#separator \\x09\n#set_separator\t,\n#empty_field\t(empty)\n#unset_field\t-\n#path\tconn\n#fields\t${fields.join('\t')}\n`;
  let now = 0;
  for (let i = 0; i < connections; i++) {
    now += random(600);
    const { source, destination, sourcePort, protocol, port, packets } = begin(random);
    const sent = [0, 1].map((who) => packets.reduce((sum, [from, , payload]) => sum + (from === who ? payload : 0), 0));
    const [name, service, state, history] = protocol === 17 ? ['udp', 'dns', 'SF', 'Dd'] : protocol === 1 ? ['icmp', '-', 'OTH', '-']
      : packets.length === 1 ? ['tcp', '-', 'S0', 'S'] : packets.length === 2 ? ['tcp', '-', 'REJ', 'Sr'] : ['tcp', 'http', 'SF', 'ShADadFf'];
    text += [(1.6e9 + now / 1e6).toFixed(6), `C${i}`, dotted(source), sourcePort, dotted(destination), port, name, service,
      packets.length === 1 ? '-' : ((packets.length * meanGap * under) / 1e6).toFixed(6), sent[0], sent[1], state, history].join('\t');
    text += '\n';
    if (text.length < 1 << 20) continue;
    if (!out.write(text)) await once(out, 'drain');
    text = '';
  }
  out.end(text);
  await once(out, 'finish');
}

const dotted = (address) => [24, 16, 8, 0].map((shift) => (address >>> shift) & 255).join('.');

/** Writes a capture of so many packets, block by block: it may be larger than memory. */
export async function writeCapture(path, packets, seed = 1999) {
  const random = seeded(seed);
  const out = createWriteStream(path);
  const size = 1 << 20;
  const open = Array.from({ length: under }, () => begin(random));
  let bytes = new Uint8Array(size);
  let view = new DataView(bytes.buffer);
  [0xa1b2c3d4, 0x00040002, 0, 0, 65_535, 1].forEach((word, i) => { view.setUint32(i * 4, word, true); });
  let at = 24;
  let now = 0;
  for (let packet = 0; packet < packets; packet++) {
    now += random(2 * meanGap);
    const place = random(under);
    const one = open[place];
    at = writePacket(bytes, view, at, now, one, one.packets[one.at]);
    if (++one.at === one.packets.length) open[place] = begin(random);
    if (at < size - 2048 && packet + 1 < packets) continue;
    if (!out.write(bytes.subarray(0, at))) await once(out, 'drain');
    bytes = new Uint8Array(size);
    view = new DataView(bytes.buffer);
    at = 0;
  }
  out.end();
  await once(out, 'finish');
}
