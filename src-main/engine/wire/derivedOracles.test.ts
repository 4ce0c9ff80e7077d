import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { WindowRuleName } from '../../../src-shared/terms/deriving';
import { DeriveCapture, defaultDeriveOptions } from './deriveCapture';
import { windowFeatureNames } from './windows/windowFeatures';

/*
 * Captures with worked answers, third-party like the data: connections by hand, windows by rescanning. They lie in
 * ../shared beside the repository; without it these tests are skipped.
 */
const folder = new URL('../../../../shared/derive-oracles/captures/', import.meta.url);
const names = existsSync(folder) ? readdirSync(folder).filter((name) => /\.pcap(ng)?$/.test(name)) : [];
if (names.length === 0) test.skip('captures with worked answers: ../shared/derive-oracles is not here', () => {});

type Row = { [column: string]: string };

/** Rows of a comma-separated table; a note in quotes, with commas, stands last and is let be. */
function parseRows(text: string): Row[] {
  const [head, ...lines] = text.trim().split('\n').map((line) => line.split(','));
  return lines.map((cells) => Object.fromEntries(head.map((name, i) => [name, cells[i]])));
}

const tableOf = (name: string, kind: string): Row[] => {
  const path = new URL(name.replace(/\.pcap(ng)?$/, `.${kind}.csv`), folder);
  return existsSync(path) ? parseRows(readFileSync(path, 'utf8')) : [];
};

/** The derived table of a capture that comes in pieces of odd sizes. */
function derive(name: string, windows: WindowRuleName): Row[] {
  const bytes = readFileSync(new URL(name, folder));
  const capture = new DeriveCapture(name, { ...defaultDeriveOptions, windows });
  const parts: Uint8Array[] = [];
  for (let at = 0; at < bytes.length; at += 997) parts.push(capture.write(bytes.subarray(at, at + 997)));
  parts.push(...capture.end().rows);
  return parseRows(Buffer.concat(parts).toString());
}

const zero = 1_000_000_000;
const connectionOf = (row: Row): string[] => [
  (Number(row.start) % zero).toFixed(6), row.duration, row.protocol_type, row.service, row.flag, row.src_bytes, row.dst_bytes, row.land,
  row.wrong_fragment, row.urgent, row.src_ip, row.src_port, row.dst_ip, row.dst_port, row.conn_state ?? row.zeek_conn_state,
];

test.each(names)('%s: every connection, field by field', (name) => {
  const expected = tableOf(name, 'connections');
  const optional = new Set(expected.filter((row) => row.optional === 'yes').map((row) => connectionOf(row).join()));
  const found = derive(name, 'host-255-distinct').map(connectionOf).filter((row) => !optional.has(row.join()));
  expect(found).toEqual(expected.map(connectionOf).filter((row) => !optional.has(row.join())));
});

/** Zeek's letters, worked out beside the packets of `tcp-states`: one connection for each way to begin and end. */
const histories = [
  'S', 'S', 'ShADd', 'Sh', 'ShADdFa', 'ShADdf', 'ShADdFf', 'Sr', 'ShADR', 'ShADdr', 'SR', 'SF', '^hr', '^hf', 'DdA', 'ShR', 'Shr', 'ShADdFfR', 'ShADdFR', 'Sr',
];
test.runIf(names.includes('tcp-states.pcap'))('the history of every way to begin and end', () => {
  expect(derive('tcp-states.pcap', 'host-255-distinct').map((row) => row.history)).toEqual(histories);
});

const rules = ['all-100-share', 'all-255-distinct', 'host-255-distinct', 'sorted-255-distinct'] as const;
test.each(names.flatMap((name) => rules.map((rule) => [name, rule] as const)))('%s: the windows of %s, cell by cell', (name, rule) => {
  const expected = tableOf(name, 'windows').filter((row) => row.definition === rule);
  if (expected.length === 0) return;
  // Windows were worked out without the optional records; where we have one, it is the last and touches no other.
  const optional = new Set(tableOf(name, 'connections').filter((row) => row.optional === 'yes').map((row) => connectionOf(row).join()));
  const found = derive(name, rule).filter((row) => !optional.has(connectionOf(row).join()));
  const cells = (row: Row): string[] => windowFeatureNames.map((feature) => row[feature]);
  expect(found.map(cells)).toEqual(expected.map(cells));
});
