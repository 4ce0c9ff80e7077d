import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { zeekTimeouts } from '../../../src-shared/terms/deriving';
import { DeriveCapture, defaultDeriveOptions, type DeriveOptions } from './deriveCapture';
import { capture, ethernet, ipPacket, pcapOf, tcpConnection, type PacketSpec } from './packets.fixture';

/** The derived rows of a capture, as the columns asked for, and its notes. */
function derive(bytes: Uint8Array, columns: string[] = [], options: Partial<DeriveOptions> = {}, piece = 4096) {
  const deriver = new DeriveCapture('x.pcap', { ...defaultDeriveOptions, ...options });
  const parts: Uint8Array[] = [];
  for (let at = 0; at < bytes.length; at += piece) parts.push(deriver.write(bytes.subarray(at, at + piece)));
  const { rows, notes } = deriver.end();
  const [head, ...lines] = Buffer.concat([...parts, ...rows]).toString().trimEnd().split('\n').map((line) => line.split(','));
  return { notes, rows: lines.map((cells) => columns.map((name) => cells[head.indexOf(name)]).join(' ')) };
}

const a = '192.0.2.10', b = '198.51.100.80';
const syn = (time: number, port: number, from = a): PacketSpec => ({ time, from, to: b, fromPort: port, toPort: 80, protocol: 6, flags: 'S', sequence: 1 });

describe('link layers', () => {
  const packet = ipPacket(syn(0, 4000));
  const withHeader = (...header: number[]): Buffer => Buffer.concat([Buffer.from(header), packet]);
  test.each([
    ['raw IP', 101, packet], ['raw IP of BSD', 12, packet], ['IPv4', 228, packet], ['loopback', 0, withHeader(2, 0, 0, 0)], ['loopback, big-endian', 108, withHeader(0, 0, 0, 2)],
    ['PPP', 9, withHeader(0x00, 0x21)], ['PPP with its address', 50, withHeader(0xff, 0x03, 0x00, 0x21)], ['PPP, compressed', 9, withHeader(0x21)],
    ['cooked', 113, Buffer.concat([Buffer.alloc(14), Buffer.from([8, 0]), packet])], ['cooked, second version', 276, Buffer.concat([Buffer.from([8, 0]), Buffer.alloc(18), packet])],
    ['PPPoE', 1, Buffer.concat([Buffer.alloc(12), Buffer.from([0x88, 0x64, 0x11, 0, 0, 1, 0, 42, 0x00, 0x21]), packet])],
    ['three VLAN tags', 1, Buffer.concat([Buffer.alloc(12), Buffer.from([0x88, 0xa8, 0, 1, 0x81, 0, 0, 2, 0x91, 0, 0, 3, 8, 0]), packet])],
  ])('%s', (_, linkType, bytes) => {
    expect(derive(pcapOf([{ time: 0, bytes }], linkType), ['src_ip', 'dst_port', 'flag']).rows).toEqual(['192.0.2.10 80 S0']);
  });

  test.each([[147, '147, USER0'], [9999, '9999']])('%i cannot be followed: it is named', (linkType, named) => {
    expect(() => derive(pcapOf([{ time: 0, bytes: Buffer.alloc(60) }], linkType))).toThrow(
      `packets of Ethernet, raw IP, cooked, loopback or PPP were expected, those of “x.pcap” have link type ${named}.`);
  });
});

describe('IPv6', () => {
  const spec: PacketSpec = { time: 0, from: '2001:db8::1', to: '2001:db8::2', fromPort: 5000, toPort: 53, protocol: 17, payload: 30 };
  // Hop-by-hop, routing and destination options, of eight bytes each, then UDP.
  const chain = Buffer.concat(
    [Buffer.from([43, 0, 0, 0, 0, 0, 0, 0]), Buffer.from([60, 0, 0, 0, 0, 0, 0, 0]), Buffer.from([17, 0, 0, 0, 0, 0, 0, 0])],
  );
  test('a chain of extension headers is followed', () => {
    const bytes = ethernet(ipPacket(spec, { first: 0, bytes: chain }));
    expect(derive(pcapOf([{ time: 0, bytes }]), ['src_ip', 'service', 'src_bytes']).rows).toEqual(['2001:db8::1 domain_u 30']);
  });

  test('a fragment header alone (the first piece is the last) is a whole datagram', () => {
    const bytes = ethernet(ipPacket(spec, { first: 44, bytes: Buffer.from([17, 0, 0, 0, 0, 0, 0, 7]) }));
    expect(derive(pcapOf([{ time: 0, bytes }]), ['service', 'src_bytes']).rows).toEqual(['domain_u 30']);
  });
});

describe('what the captures with worked answers leave open', () => {
  test('a SYN sent again after the attempt is over is another attempt; the limit is a setting', () => {
    const again = capture([syn(0, 4000), syn(3e6, 4000), syn(7e6, 4000)]);
    expect(derive(again, ['start', 'flag']).rows).toEqual(['1000000000.000000 S0', '1000000007.000000 S0']);
    expect(derive(again, ['start'], { timeouts: { ...zeekTimeouts, tcpAttempt: 60 } }).rows).toEqual(['1000000000.000000']);
  });

  test('silence of more than five minutes ends a connection; the limit is a setting', () => {
    const [first, second, third] = tcpConnection(0, a, 4000, b, 80);
    const late = { ...third, time: 301e6, payload: 10, flags: 'PA' };
    expect(derive(capture([first, second, third, late]), ['flag', 'src_bytes']).rows).toEqual(['S1 0', 'OTH 10']);
    expect(derive(capture([first, second, third, late]), ['flag', 'src_bytes'], { timeouts: { ...zeekTimeouts, tcpIdle: 400 } }).rows).toEqual(['S1 10']);
  });

  test('a connection that begins before and ends after others is given before them', () => {
    const long = tcpConnection(0, a, 4000, b, 23);
    const [last] = long.splice(-1);
    const packets = [...long, ...tcpConnection(1e6, a, 4001, b, 80), { ...last, time: 9e6 }];
    expect(derive(capture(packets), ['src_port', 'duration', 'count']).rows).toEqual(['4000 9 1', '4001 0 2']);
  });

  test('a wild sequence number does not become hundreds of megabytes', () => {
    const [first, second, third] = tcpConnection(0, a, 4000, b, 80);
    const wild = { ...third, time: 5000, flags: 'PA', payload: 10, sequence: 1001 + 0x60000000 };
    expect(derive(capture([first, second, third, wild]), ['src_bytes']).rows).toEqual(['10']);
  });

  test('the history notes what is sent again and windows of zero at the first, 10th, 100th … time, and odd flags once', () => {
    const [first, second, third, data] = tcpConnection(0, a, 4000, b, 80);
    const again = Array.from({ length: 10 }, (_, i) => ({ ...data, time: 10_000 + i }));
    const odd = (time: number, flags: string) => ({ ...data, time, flags, payload: 0 });
    expect(derive(capture([first, second, third, data, ...again, odd(20_000, 'FR'), odd(20_001, 'FR')]), ['history']).rows).toEqual(['ShADTTI']);
    expect(derive(capture([first, second, third, odd(9000, 'SF'), odd(9001, 'FR')]), ['history']).rows).toEqual(['ShAQI']);
    const shut = Array.from({ length: 9 }, (_, i) => ({ ...third, time: 10_000 + i, window: 0 }));
    expect(derive(capture([first, second, { ...third, window: 0 }, data, ...shut]), ['history']).rows).toEqual(['ShAWDW']);
  });

  test('a SYN, a FIN or a RST with another number is written again, in as many letters as there is room for', () => {
    const [first, second, third] = tcpConnection(0, a, 4000, b, 80);
    const fins = Array.from({ length: 40 }, (_, i) => ({ ...third, time: 5000 + i, flags: 'FA', sequence: 2000 + (i >> 1) }));
    expect(derive(capture([first, second, third, ...fins]), ['history']).rows).toEqual([`ShA${'F'.repeat(20)}`]);
    const more = Array.from({ length: 99 }, (_, i) => ({ ...third, time: 5000 + i, flags: 'FA', sequence: 2000 + i }));
    expect(derive(capture([first, second, third, ...more]), ['history']).rows).toEqual([`ShA${'F'.repeat(29)}`]);
  });

  test('of UDP the history says who spoke, of ICMP there is none', () => {
    const there = { time: 0, from: a, to: b, fromPort: 5000, toPort: 53, protocol: 17, payload: 9 };
    const back = { ...there, from: b, to: a, fromPort: 53, toPort: 5000 };
    const packets = [
      there, { ...there, time: 1 }, { ...back, time: 2 }, { ...there, time: 3 }, { ...back, time: 4 },
      { time: 5, from: a, to: b, protocol: 1 },
    ];
    expect(derive(capture(packets), ['protocol_type', 'history']).rows).toEqual(['udp Dd', 'icmp ']);
  });

  test('two files are one stream of traffic', () => {
    const packets = tcpConnection(0, a, 4000, b, 80);
    const deriver = new DeriveCapture('one.pcap');
    deriver.write(capture(packets.slice(0, 4)));
    deriver.nextFile('two.pcap');
    deriver.write(capture(packets.slice(4)));
    const { rows, notes } = deriver.end();
    expect(notes).toMatchObject({ packets: 7, used: 7 });
    expect([...rows]).not.toEqual([]);
    expect(deriver.rows).toBe(1);
  });
});

describe('more than may be held', () => {
  test('open connections are let go, and said; every packet is still counted', () => {
    const flood = Array.from({ length: 300 }, (_, i) => syn(i, 1000 + i, `10.0.${i >> 8}.${i & 255}`));
    const { rows, notes } = derive(capture(flood), ['flag'], { limits: { open: 50, waiting: 1000 } });
    expect(rows).toEqual(Array.from({ length: 300 }, () => 'S0'));
    expect(notes).toMatchObject({ used: 300, letGo: 250 });
  });

  test('where too many wait for an early one, it is let go', () => {
    const early = tcpConnection(0, a, 4000, b, 23).slice(0, 3);
    const others = Array.from({ length: 40 }, (_, i) => tcpConnection(10_000 * (i + 1), a, 5000 + i, b, 80)).flat();
    const { rows, notes } = derive(capture([...early, ...others]), ['src_port'], { limits: { open: 1000, waiting: 10 } }, 64);
    expect(rows).toHaveLength(41);
    expect(rows[0]).toBe('4000');
    expect(notes.letGo).toBeGreaterThan(0);
  });
});

test('a packet that stands late in the file is put where its time belongs, or counted', () => {
  const packets = capture([syn(5e6, 4001), syn(1e6, 4000)]);
  expect(derive(packets, ['src_port']).rows).toEqual(['4000', '4001']);
});

describe('damage', () => {
  const block = (type: number, body: Buffer): Buffer => {
    const length = 12 + body.length;
    const head = Buffer.alloc(8);
    head.writeUInt32LE(type, 0);
    head.writeUInt32LE(length, 4);
    const end = Buffer.alloc(4);
    end.writeUInt32LE(length, 0);
    return Buffer.concat([head, body, end]);
  };
  const section = block(0x0a0d0d0a, Buffer.from('4d3c2b1a01000000ffffffffffffffff', 'hex'));
  const described = block(1, Buffer.from('0100000000000400', 'hex'));
  const packet = (bytes: Buffer, interfaceNumber = 0): Buffer => {
    const head = Buffer.alloc(20);
    head.writeUInt32LE(interfaceNumber, 0);
    head.writeUInt32LE(0x00038d7e, 4);
    head.writeUInt32LE(0xa4c68000, 8);
    head.writeUInt32LE(bytes.length, 12);
    head.writeUInt32LE(bytes.length, 16);
    return block(6, Buffer.concat([head, bytes, Buffer.alloc((4 - (bytes.length % 4)) % 4)]));
  };
  const frame = ethernet(ipPacket(syn(0, 4000)));

  test('a whole pcapng is read, and blocks that are not needed are passed over', () => {
    expect(derive(Buffer.concat([section, described, block(4, Buffer.alloc(8)), packet(frame)]), ['start']).rows).toEqual(['1000000000.000000']);
  });

  test.each([
    ['lengths that differ', Buffer.concat([section, described, packet(frame), packet(frame).fill(0, packet(frame).length - 4)]), /a block whose two lengths differ stands at byte 136, after 1 packet/],
    ['an interface that was not described', Buffer.concat([section, packet(frame)]), /a packet of interface 0, which was not described stands at byte 28, after 0 packets/],
    ['a length beyond reason', pcapOf([{ time: 0, bytes: frame }]).fill(0xff, 32, 36), /a packet of 4294967295 bytes stands at byte 24, after 0 packets/],
    ['a header alone', pcapOf([]).subarray(0, 20), /it ends within its header/],
  ])('%s: a sentence that says where', (_, bytes, sentence) => {
    expect(() => derive(bytes)).toThrow(sentence);
  });

  test('whatever a byte becomes: packets in are used or counted by reason, and nothing hangs', () => {
    const good = [capture([...tcpConnection(0, a, 4000, b, 80), {
      time: 1e6, from: a, to: b, protocol: 1,
    }, { time: 2e6, from: a, to: b, fromPort: 9, toPort: 53, protocol: 17 }]),
      Buffer.concat([section, described, packet(frame), packet(ethernet(ipPacket({ time: 0, from: '2001:db8::1', to: '2001:db8::2', protocol: 58, type: 128 })))])];
    fc.assert(fc.property(
      fc.constantFrom(...good), fc.array(fc.tuple(fc.nat(700), fc.nat(255)), { minLength: 1, maxLength: 12 }),
      fc.integer({ min: 1, max: 64 }),
      (bytes, changes, piece) => {
        const changed = Buffer.from(bytes);
        for (const [at, value] of changes) if (at < changed.length) changed[at] = value;
        try {
          const { notes, rows } = derive(changed, ['start'], {}, piece);
          expect(notes.used + notes.unused.reduce((sum, { packets }) => sum + packets, 0)).toBe(notes.packets);
          expect(rows.length).toBeLessThanOrEqual(notes.used);
        } catch (error) {
          expect(error).toMatchObject({ code: 'CAPTURE_BROKEN' });
        }
      }), { numRuns: 400 });
  });
});
