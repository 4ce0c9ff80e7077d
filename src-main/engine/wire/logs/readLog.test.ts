import { describe, expect, test } from 'vitest';
import { DeriveLog } from '../deriveLog';

/** The derived table of a log that comes in pieces of seven bytes, as records of what is asked for. */
function derive(text: string, columns: string[]) {
  const log = new DeriveLog('conn.log', { windows: 'host-255-distinct', labelOf: null });
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length; at += 7) log.write(bytes.subarray(at, at + 7));
  const { rows, notes } = log.end();
  const [head, ...lines] = Buffer.concat([...rows]).toString().trimEnd().split('\n').map((line) => line.split(','));
  return { notes, rows: lines.map((cells) => columns.map((name) => cells[head.indexOf(name)]).join(' ')) };
}

const basics = ['start', 'src_ip', 'src_port', 'dst_ip', 'dst_port', 'conn_state', 'duration', 'protocol_type', 'service', 'flag', 'src_bytes', 'dst_bytes'];
const zeekHeader = '#separator \\x09\n#set_separator\t,\n#empty_field\t(empty)\n#unset_field\t-\n#path\tconn\n';
const zeekFields = ['ts', 'uid', 'id.orig_h', 'id.orig_p', 'id.resp_h', 'id.resp_p', 'proto', 'service', 'duration', 'orig_bytes', 'resp_bytes', 'conn_state', 'orig_pkts', 'resp_pkts'];
const line = (...cells: (string | number)[]): string => `${cells.join('\t')}\n`;

describe('Zeek', () => {
  const rows = [
    line('1000000005.000001', 'C1', '192.0.2.1', 4000, '198.51.100.80', 80, 'tcp', 'http', '3.999999', 100, 2000, 'SF', 5, 4),
    line('1000000000.5', 'C2', '2001:db8::1', 4001, '2001:db8::2', 53, 'udp', 'dns', '0.1', 30, '-', 'S0', 1, 0),
    line('1000000002.25', 'C3', '192.0.2.1', 8, '198.51.100.80', 0, 'icmp', '-', '0.75', 56, 56, 'OTH', 1, 1),
    line('1000000001.000000', 'C4', '192.0.2.1', 4002, '198.51.100.80', 81, 'tcp', '-', '-', '-', '-', 'S0', 1, 0),
  ];
  const expected = [
    '1000000000.500000 2001:db8::1 4001 2001:db8::2 53 SF 0 udp domain_u SF 30 0',
    '1000000001.000000 192.0.2.1 4002 198.51.100.80 81 S0 0 tcp private S0 0 0',
    '1000000002.250000 192.0.2.1 0 198.51.100.80 0 SF 0 icmp eco_i SF 64 0',
    '1000000003.000000 198.51.100.80 0 192.0.2.1 0 SF 0 icmp ecr_i SF 64 0',
    '1000000005.000001 192.0.2.1 4000 198.51.100.80 80 SF 3 tcp http SF 100 2000',
  ];

  test('as TSV, in the order of the start; a ping is its request and its reply', () => {
    const text = `${zeekHeader}#fields\t${zeekFields.join('\t')}\n${rows.join('')}#close\t2020\n`;
    expect(derive(text, basics).rows).toEqual(expected);
  });

  test('with its header again, in another order, and without an end', () => {
    const turned = rows.slice(2).map((row) => `${row.trimEnd().split('\t').reverse().join('\t')}\n`).join('');
    const text = `${zeekHeader}#fields\t${zeekFields.join('\t')}\n${rows.slice(0, 2).join('')}${zeekHeader}#fields\t${[...zeekFields].reverse().join('\t')}\n${turned}`;
    expect(derive(text.trimEnd(), basics).rows).toEqual(expected);
  });

  test('as JSON lines, with unset fields left away', () => {
    const text = rows.map((row) => {
      const cells = row.trimEnd().split('\t').map((cell, i) => [zeekFields[i], cell] as const).filter(([, cell]) => cell !== '-');
      return JSON.stringify(Object.fromEntries(cells.map(([name, cell]) => [name, /^[\d.]+$/.test(cell) && !cell.includes('.0.') && cell.split('.').length < 3 ? Number(cell) : cell])));
    }).join('\n');
    expect(derive(text, basics).rows).toEqual(expected);
  });

  test('its history is taken over, cut where it is longer than any connection has', () => {
    const withHistory = (row: string, history: string): string => `${row.trimEnd()}\t${history}\n`;
    const text = `${zeekHeader}#fields\t${zeekFields.join('\t')}\thistory\n${withHistory(rows[0], 'ShADadFf')}${withHistory(rows[1], 'D')}${withHistory(rows[2], '-')}${withHistory(rows[3], 'S'.repeat(40))}`;
    expect(derive(text, ['history']).rows).toEqual(['D', 'S'.repeat(32), '', '', 'ShADadFf']);
  });

  test('what is no connection, or cannot be read, is counted', () => {
    const odd = [line('1000000001.0', 'C5', '192.0.2.1', 0, '192.0.2.2', 0, 'sctp', '-', 1, 1, 1, 'SF', 1, 1),
      line('soon', 'C6', '192.0.2.1', 1, '192.0.2.2', 2, 'tcp', '-', 1, 1, 1, 'SF', 1, 1),
      line('1000000001.0', 'C7', 'host.example', 1, '192.0.2.2', 2, 'tcp', '-', 1, 1, 1, 'SF', 1, 1),
      line('1000000001.0', 'C8', '192.0.2.1', 1, '192.0.2.2', 2, 'tcp', '-', 1, 1, 1, 'BUSY', 1, 1)];
    const { notes, rows: found } = derive(`${zeekHeader}#fields\t${zeekFields.join('\t')}\n${rows[0]}${odd.join('')}`, ['src_ip']);
    expect(found).toEqual(['192.0.2.1']);
    expect(notes).toMatchObject({ lines: 11, otherProtocol: 1, unreadable: 3, firstUnreadable: { line: 9, reason: '“soon” for a time' } });
  });

  test('the labels of IoT-23, three columns in one field, become the label', () => {
    const text = `${zeekHeader}#fields\t${zeekFields.join('\t')}\ttunnel_parents   label   detailed-label\n${rows[0].trimEnd()}\t-   Malicious   PartOfAPortScan\n${rows[3].trimEnd()}\t(empty)   benign   -\n`;
    expect(derive(text, ['dst_port', 'label']).rows).toEqual(['81 benign', '80 Malicious']);
  });
});

test('of two logs, one without labels, the rows of that one have none', () => {
  const log = new DeriveLog('first.log', { windows: 'host-255-distinct', labelOf: null });
  const row = line('1000000001.000000', 'C', '192.0.2.1', 4002, '198.51.100.80', 81, 'tcp', '-', '-', '-', '-', 'S0', 1, 0);
  log.write(Buffer.from(`${zeekHeader}#fields\t${zeekFields.join('\t')}\n${row}`));
  log.nextFile('second.log');
  log.write(Buffer.from(`${zeekHeader}#fields\t${zeekFields.join('\t')}\tlabel\n${row.trimEnd()}\tMalicious\n`));
  const lines = Buffer.concat([...log.end().rows]).toString().trimEnd().split('\n');
  expect(lines.map((text) => text.split(',').at(-1))).toEqual(['label', '', 'Malicious']);
});

test('binetflow: dates, padded directions, hexadecimal ports, and states by the flags of both sides', () => {
  const head = 'StartTime,Dur,Proto,SrcAddr,Sport,Dir,DstAddr,Dport,State,sTos,dTos,TotPkts,TotBytes,SrcBytes,Label\n';
  const flow = (time: string, proto: string, port: string, state: string, label: string) =>
    `2011/08/10 09:46:${time},1.026539,${proto},192.0.2.1,1577,   ->,198.51.100.7,${port},${state},0,0,4,276,156,${label}\n`;
  const text = `${head}${flow('59.607825', 'tcp', '80', 'S_RA', 'flow=Background-x')}${flow('53.5', 'udp', '53', 'CON', 'flow=From-Botnet-V42')}`
    + `${flow('54.000000001', 'tcp', '6881', 'FSPA_FSPA', '"a, b"')}${flow('55', 'icmp', '0x0303', 'URP', 'x')}`;
  const columns = ['start', 'dst_port', 'service', 'flag', 'src_bytes', 'dst_bytes', 'duration'];
  expect(derive(text, columns).rows).toEqual([
    '1312969613.500000 53 domain_u SF 156 120 1',
    '1312969614.000000001 6881 other SF 156 120 1',
    '1312969615.000000 0 oth_i SF 164 0 0',
    '1312969619.607825 80 http REJ 156 120 1',
  ]);
});

test.each([
  ['a,b\n1,2\n', /lacks ts, proto, .* on line 1/], ['', /has no header of one/],
  ['#fields\tts\tuid\tquery\n1\tC\tx\n', /lacks proto, id\.orig_h, id\.orig_p, id\.resp_h, id\.resp_p, conn_state on line 1/],
])('%j is no connection log', (text, sentence) => {
  expect(() => derive(text, [])).toThrow(sentence);
});
