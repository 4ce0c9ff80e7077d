import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { DeriveCapture, defaultDeriveOptions } from '../../wire/deriveCapture';
import { LabelConnections } from '../../wire/labels/labelConnections';
import { readLabelRules } from '../../wire/labels/labelRules';
import { serviceNames, tcpService, udpService } from '../../wire/services';
import type { Connection } from '../connection';
import { sampleCapture, type SampleCapture } from './sampleCapture';
import { rulesCsv, rulesJson, sampleRules } from './sampleRules';
import { secondsOf } from './tcpPackets';

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

function derive(bytes: Uint8Array, rules: string) {
  let origin = (): number => 0;
  const labels = new LabelConnections(readLabelRules(rules, 'rules', null, 'normal'), () => origin());
  const capture = new DeriveCapture('sample.pcap', { ...defaultDeriveOptions, labelOf: (block, i) => labels.labelOf(block, i) });
  origin = () => capture.origin;
  const parts: Uint8Array[] = [];
  for (let at = 0; at < bytes.length; at += 1 << 16) parts.push(capture.write(bytes.subarray(at, at + (1 << 16))));
  const { rows, notes } = capture.end();
  const [head, ...lines] = Buffer.concat([...parts, ...rows]).toString().trimEnd().split('\n').map((line) => line.split(','));
  return { notes, labels: labels.summary(), rows: lines.map((cells) => Object.fromEntries(head.map((name, i) => [name, cells[i]]))) };
}

const nameless = new Set(['private', 'other']);
/** What packets can tell of a connection: its service without a name by the port, no seconds that nobody answered. */
function told(connection: Connection): string {
  const {
    protocol, service, flag, srcPort, dstPort, srcBytes, dstBytes, land, wrongFragment, urgent, srcHost, dstHost, duration,
  } = connection;
  const byPort = protocol === 'icmp' ? service : serviceNames[protocol === 'tcp' ? tcpService(srcPort, dstPort) : udpService(dstPort)];
  const seconds = protocol === 'icmp' ? 0 : protocol === 'udp' ? duration : ['S0', 'S1', 'OTH'].includes(flag) ? 0 : secondsOf(connection);
  return [
    srcHost, srcPort, dstHost, dstPort, seconds, protocol, nameless.has(service) ? byPort : service, flag, srcBytes, dstBytes, land, wrongFragment, urgent, connection.label.replace('.', ''),
  ].join();
}
const derivedOf = (row: { [name: string]: string }): string => [
  row.src_ip, row.src_port, row.dst_ip, row.dst_port, row.duration, row.protocol_type, row.service, row.flag, row.src_bytes, row.dst_bytes,
  row.land,
  row.wrong_fragment, row.urgent, row.label,
].join();

describe('the capture of the whole sample', () => {
  let capture: SampleCapture;
  let found: ReturnType<typeof derive>;
  beforeAll(() => {
    capture = sampleCapture(1999, 30_000);
    found = derive(capture.bytes, rulesCsv(sampleRules(capture.connections)));
  }, 60_000);

  test('derives back to the sample: end points, basic features and labels of every connection, in its order', () => {
    expect(found.rows.map(derivedOf)).toEqual(capture.connections.filter((one) => !capture.joined.has(one)).map(told));
    expect(capture.joined.size).toBeLessThan(30);
    expect(found.notes).toMatchObject({ packets: capture.packets, used: capture.packets, unused: [], cut: false, letGo: 0, late: 0 });
  });

  test('what packets cannot tell is little: ports without a name, and attempts that take long', () => {
    const { connections } = capture;
    const other = connections.filter((one) => nameless.has(one.service) && !told(one).includes(`,${one.service},`));
    expect(other.length).toBeLessThan(connections.length * 0.05);
    expect(connections.filter((one) => one.protocol === 'tcp' && secondsOf(one) !== one.duration).length).toBeLessThan(30);
  });

  test('every rule meets something, none meets what another one of another label does', () => {
    expect(found.labels.rules.filter(({ connections }) => connections === 0)).toEqual([]);
    expect(found.labels.rules.length).toBeLessThan(600);
  });
});

test('the same seed gives the same bytes and rules, another seed others', () => {
  const [one, again, other] = [7, 7, 8].map((seed) => sampleCapture(seed, 1000));
  expect(sha256(again.bytes)).toBe(sha256(one.bytes));
  expect(sha256(other.bytes)).not.toBe(sha256(one.bytes));
  expect(rulesJson(sampleRules(again.connections))).toBe(rulesJson(sampleRules(one.connections)));
});

test('rules as JSON say the same as CSV, and themselves what all else is', () => {
  const { bytes, connections } = sampleCapture(3, 1000);
  const rules = sampleRules(connections);
  const labelsOf = (text: string): string[] => derive(bytes, text).rows.map(({ label }) => label);
  expect(labelsOf(rulesJson(rules))).toEqual(labelsOf(rulesCsv(rules)));
  expect(readLabelRules(rulesJson(rules), 'x', null, null).otherwise).toBe('normal');
});
