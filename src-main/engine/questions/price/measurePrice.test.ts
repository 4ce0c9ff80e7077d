import { expect, test } from 'vitest';
import { priceOf } from '../../../../src-shared/format/priceOf';
import { capture, tcpConnection } from '../../wire/packets.fixture';
import { measurePrice } from './measurePrice';

const context = { progress: () => {}, isCancelled: () => false };
const measure = (traffic: Parameters<typeof measurePrice>[0]['traffic'], windows: Parameters<typeof measurePrice>[0]['windows'] = 'host-255-distinct') =>
  measurePrice({ traffic, windows, rounds: 2 }, context);

test('a capture’s features have a price, a state, and a moment when they are known', () => {
  // Each of 50 connections lasts six milliseconds, and they follow one another every tenth of a second.
  const packets = Array.from({ length: 50 }, (_, i) => tcpConnection(i * 100_000, '192.0.2.10', 4000 + i, '198.51.100.80', 80)).flat();
  const price = measure({ name: 'x.pcap', bytes: capture(packets) });
  expect(price.traffic).toMatchObject({ kind: 'capture', connections: 50, packets: 350, seconds: 4.9 });
  expect(price.features).toHaveLength(28);
  const of = (name: string) => price.features.find((feature) => feature.name === name)!;
  expect(of('count')).toMatchObject({ known: 'first-packet', knownAfter: [0, 0, 0, 0, 0], window: 'time', keeps: ['hosts'] });
  expect(of('src_bytes').known).toBe('end');
  for (const seconds of of('src_bytes').knownAfter!) expect(seconds).toBeCloseTo(0.006, 6);
  // All that began before have ended by then: its own end is the last.
  expect(of('serror_rate')).toMatchObject({ known: 'window-end', keeps: ['hosts', 'errors'] });
  for (const seconds of of('serror_rate').knownAfter!) expect(seconds).toBeCloseTo(0.006, 6);
  expect(of('land').stateBytes).toEqual([0, 0, 0]);
  expect(of('count').stateBytes[0]).toBeGreaterThan(0);
  // It needs what no other of its window does; count needs nothing alone.
  expect(of('dst_host_same_src_port_rate').keeps).toContain('ports');
  expect(of('count').marginal).toEqual({ median: 0, low: 0, high: 0 });
  // Seven packets a connection: the same time, shared by seven times as many.
  expect(price.connections!.perConnection.median).toBeCloseTo(7 * price.connections!.perPacket!.median, 3);
});

test('a feature that waits for a longer connection of its window is known when that ends', () => {
  const syn = (port: number, time: number) => tcpConnection(time, '192.0.2.10', port, '198.51.100.80', 80);
  // The first one's last packets come three seconds later.
  const long = syn(1, 0).map((packet, i) => (i < 4 ? packet : { ...packet, time: packet.time + 3_000_000 }));
  const price = measure({ name: 'x.pcap', bytes: capture([...long, ...syn(2, 500_000)].sort((a, b) => a.time - b.time)) });
  const after = (name: string) => price.features.find((feature) => feature.name === name)!.knownAfter!;
  expect(after('src_bytes')[0]).toBeCloseTo(0.006, 6);
  expect(after('rerror_rate')[0]).toBeCloseTo(2.506, 6);
});

test('any set of features has a price, whatever it shares, also under a rule that sorts', () => {
  const line = (i: number): string => JSON.stringify({
    ts: 1000 + i / 10, 'id.orig_h': '192.0.2.1', 'id.orig_p': 1000 + i, 'id.resp_h': `198.51.100.${i % 7}`, 'id.resp_p': 80 + (i % 3), proto: 'tcp', conn_state: 'SF',
  });
  const price = measure({ name: 'conn.log', bytes: Buffer.from(Array.from({ length: 80 }, (_, i) => line(i)).join('\n')) }, 'sorted-255-distinct');
  const names = price.features.map(({ name }) => name);
  for (const one of names) for (const other of names) expect(priceOf([one, other], price), `${one}, ${other}`).not.toBeNull();
  expect(priceOf(names, price)).not.toBeNull();
  expect(price.traffic).toMatchObject({ kind: 'log', connections: 80, packets: null });
  expect(price.connections).toMatchObject({ perPacket: null });
});

test('state grows with the rate where windows hold two seconds, and not where they hold the last of each host', () => {
  // From as many hosts, one after the other: at four times the rate four times as many stand in two seconds.
  const flood = Array.from({ length: 3000 }, (_, i) => ({
    time: i * 4000, from: '192.0.2.10', fromPort: 4000, to: `198.51.${100 + (i >> 8)}.${i & 255}`, toPort: 80, protocol: 6, flags: 'S', sequence: 1,
  }));
  const price = measure({ name: 'x.pcap', bytes: capture(flood) }, 'host-100-share');
  const state = (name: string) => price.features.find((feature) => feature.name === name)!.stateBytes;
  expect(state('count')[2]).toBeGreaterThan(state('count')[0]);
  expect(state('dst_host_count')[2]).toBe(state('dst_host_count')[0]);
});
