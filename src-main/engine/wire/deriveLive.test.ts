import { expect, test } from 'vitest';
import { DeriveLog } from './deriveLog';

const line = (port: number, ts: number, state = 'SF'): string =>
  `${JSON.stringify({ ts, 'id.orig_h': '192.0.2.1', 'id.orig_p': port, 'id.resp_h': '198.51.100.2', 'id.resp_p': 80, proto: 'tcp', conn_state: state })}\n`;
const text = (bytes: Uint8Array): string[][] => Buffer.from(bytes).toString().split('\n').filter((row) => row !== '').map((row) => row.split(','));

test('a log that is read live is answered line by line, in the order in which connections end', () => {
  const log = new DeriveLog('conn.log', { windows: 'host-255-distinct', labelOf: null, live: true });
  const [header, first] = text(log.write(Buffer.from(line(1, 100.5))));
  expect(first[header.indexOf('src_port')]).toBe('1');
  // A line that came in two pieces is answered once it is whole.
  const late = line(2, 99.5);
  expect(text(log.write(Buffer.from(late.slice(0, 20))))).toEqual([]);
  const [second] = text(log.write(Buffer.from(late.slice(20))));
  expect([second[header.indexOf('src_port')], second[header.indexOf('count')], second[header.indexOf('start')]]).toEqual(['2', '2', '99.500000']);
  const { rows, notes } = log.end();
  expect([...rows].flatMap(text)).toEqual([]);
  expect([log.connections, notes.lines]).toEqual([2, 2]);
});

test('a log that is read as a whole stands in the order of the connections’ start', () => {
  const log = new DeriveLog('conn.log', { windows: 'host-255-distinct', labelOf: null });
  log.write(Buffer.from(line(1, 100.5) + line(2, 99.5)));
  const [header, ...rows] = [...log.end().rows].flatMap(text);
  expect(rows.map((row) => row[header.indexOf('src_port')])).toEqual(['2', '1']);
  expect(header).not.toContain('label');
});
