import { execFileSync, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';
import { readFileSync } from 'node:fs';
import { afterAll, describe, expect, test } from 'vitest';
import type { StudyResult } from '../../src-shared/contract/study';
import { capture, tcpConnection, type PacketSpec } from '../engine/wire/packets.fixture';
import { runCli, TestFolder } from './runCli.fixture';
import { CliProcess } from './spawnCli.fixture';

const folder = new TestFolder();
afterAll(() => folder.remove());

const client = '192.0.2.10', scanner = '203.0.113.66', server = '198.51.100.80';
const web = Array.from({ length: 80 }, (_, i) => tcpConnection(i * 250_000, client, 4000 + i, server, 80, 100 + i)).flat();
const scan = Array.from({ length: 80 }, (_, i): PacketSpec =>
  ({ time: 10e6 + i * 10_000, from: scanner, to: server, fromPort: 5000, toPort: 600 + i, protocol: 6, flags: 'S', sequence: 1 }));
const other: PacketSpec = { time: 1, from: client, to: server, protocol: 47 };
const bytes = capture([...web, ...scan, other].sort((a, b) => a.time - b.time));
const pcap = folder.write('day.pcap', bytes);
const rules = folder.write('rules.csv', 'from,to,source,port,label\n2001-09-09 03:46:45,2001-09-09 03:47:00,203.0.113.0/24,600-700,portsweep\n,,203.0.113.66,700-800,satan\n,,10.0.0.0/8,,nmap\n,,,80,normal\n');

describe('derive', () => {
  test('settings, hashes and counts stand beside the table: rules that met nothing, and connections that several met', async () => {
    const out = folder.at('features.csv');
    const { code, out: told, err } = await runCli(['derive', pcap, '--out', out, '--labels', rules, '--zone', '+02:00', '--windows', 'all-100-share', '--udp-idle', '30']);
    expect(code, err).toBe(0);
    expect(told).toContain('641 packets (pcap), 640 of them in connections; left aside: 1 other protocol.');
    expect(told).toContain('Labels by ');
    expect(told).toContain('Rules that met nothing: satan (line 3), nmap (line 4).');
    const lines = folder.text('features.csv').trimEnd().split('\n');
    expect(lines).toHaveLength(161);
    expect(lines[0]).toMatch(/^start,src_ip,src_port,dst_ip,dst_port,conn_state,history,duration,.*,label$/);
    expect(folder.json('features.csv.json')).toEqual({
      wiretellDerived: 1, version: '0.0.0-test',
      settings: {
        windows: 'all-100-share', timeouts: { tcpAttempt: 5, tcpClosed: 5, tcpIdle: 300, udpIdle: 30, fragments: 300 },
        labels: { name: 'rules.csv', text: folder.text('rules.csv'), zone: '+02:00', otherwise: null },
      },
      files: [{ name: 'day.pcap', bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') }],
      derived: expect.objectContaining({
        connections: 160, columns: lines[0].split(','), lacking: expect.arrayContaining(['hot', 'logged_in']),
        labels: {
          name: 'rules.csv', zone: '+02:00', otherwise: null, several: 0, unmatched: 0,
          rules: [{ line: 2, label: 'portsweep', connections: 80 }, { line: 3, label: 'satan', connections: 0 }, { line: 4, label: 'nmap', connections: 0 }, { line: 5, label: 'normal', connections: 80 }],
        },
      }),
    });
  });

  test('rows that several rules meet get the label of the first, and are told', async () => {
    const overlapping = folder.write('overlapping.csv', 'source,port,label\n203.0.113.0/24,600-650,portsweep\n203.0.113.66,,satan\n');
    const { code, out, err } = await runCli(['derive', pcap, '--out', folder.at('several.csv'), '--labels', overlapping, '--otherwise', 'BENIGN']);
    expect(code, err).toBe(0);
    expect(out).toContain('51 connections met several rules');
    expect(out).toContain('80 connections met no rule and are “BENIGN”.');
    const labels = folder.text('several.csv').trimEnd().split('\n').slice(1).map((line) => line.split(',').at(-1));
    expect(['portsweep', 'satan', 'BENIGN'].map((label) => labels.filter((one) => one === label).length)).toEqual([51, 29, 80]);
  });

  test('packed as its name says; the same rows', async () => {
    const packed = folder.write('day.pcap.gz', gzipSync(bytes));
    for (const [from, out] of [[pcap, 'plain.csv'], [packed, 'packed.csv.gz']]) expect(await runCli(['derive', from, '--out', folder.at(out)])).toMatchObject({ code: 0 });
    expect(gunzipSync(readFileSync(folder.at('packed.csv.gz'))).toString()).toBe(folder.text('plain.csv'));
  });

  test.each([
    ['features.xlsx', [], 'a name that ends in .csv or .csv.gz was expected'],
    ['features.parquet', [], 'DuckDB makes Parquet of it: duckdb -c "COPY \'features.csv\' TO \'features.parquet\'"'],
    ['x.csv', ['--windows', 'last-100'], 'a window rule was expected (host-255-distinct, sorted-255-distinct, all-100-share, all-255-distinct, host-100-share), found “last-100”'],
    ['x.csv', ['--zone', 'Z'], '--zone and --otherwise are for label rules: name them with --labels'],
    ['x.csv', ['--labels', rules], 'bears no time zone'],
    ['x.csv', ['--udp-idle', 'long'], 'a number of seconds was expected, found “long”'],
  ])('%s %j is refused in a sentence, and nothing is written', async (out, args, sentence) => {
    const found = await runCli(['derive', pcap, '--out', folder.at(out), ...args]);
    expect(found).toMatchObject({ code: 1, err: expect.stringContaining(sentence) });
    expect(folder.names()).not.toContain(out);
  });
});

describe.skipIf(process.platform === 'win32')('a capture from a pipe', () => {
  const table = async (): Promise<string> => {
    expect(await runCli(['derive', pcap, '--out', folder.at('file.csv')])).toMatchObject({ code: 0 });
    return folder.text('file.csv');
  };

  test('as standard input, while it comes', async () => {
    const program = new CliProcess(['derive', '-', '--out', folder.at('piped.csv')], { stdio: ['pipe', 'pipe', 'pipe'] });
    for (let at = 0; at < bytes.length; at += 9000) program.child.stdin!.write(bytes.subarray(at, at + 9000));
    program.child.stdin!.end();
    expect([await program.end(), program.err]).toEqual([0, '']);
    expect(folder.text('piped.csv')).toBe(await table());
    expect(folder.json('piped.csv.json')).toMatchObject({ files: [{ name: 'standard input', bytes: bytes.length }] });
  }, 60_000);

  test('as a pipe with a name', async () => {
    execFileSync('mkfifo', [folder.at('pipe')]);
    const writer = spawn('sh', ['-c', `cat "${pcap}" > "${folder.at('pipe')}"`]);
    const program = new CliProcess(['derive', folder.at('pipe'), '--out', folder.at('fifo.csv')]);
    expect([await program.end(), program.err]).toEqual([0, '']);
    writer.kill();
    expect(folder.text('fifo.csv')).toBe(await table());
  }, 60_000);

  test('that never ends is stopped by Ctrl-C, and leaves nothing behind', async () => {
    const program = new CliProcess(['derive', '-', '--out', folder.at('endless.csv')], { stdio: ['pipe', 'pipe', 'pipe'] });
    program.child.stdin!.write(bytes);
    await new Promise((resolve) => { setTimeout(resolve, 1500); });
    program.child.kill('SIGINT');
    expect(await program.end()).toBe(1);
    expect(program.err).toMatch(/^Cancelled: /);
    expect(folder.names().filter((name) => name.includes('endless'))).toEqual([]);
  }, 60_000);
});

describe('a capture as a dataset', () => {
  const labels = ['--labels', rules, '--zone', '+02:00'];

  test('is studied with its rules, reported, and checked without naming them again', async () => {
    const [report, json] = [folder.at('study.pdf'), folder.at('study.json')];
    const studied = await runCli(['study', pcap, ...labels, '--windows', 'kdd99-file', '--target', 'probe', '--report', report, '--json', json]);
    expect(studied, studied.err).toMatchObject({ code: 0, out: expect.stringContaining('Not derivable: hot,') });
    expect(folder.json('study.json')).toMatchObject({
      format: { kind: 'derived', derived: { source: { packets: 641 }, labels: { unmatched: 0 } } },
      settings: { derive: { windows: 'host-255-distinct', logs: true, labels: { name: 'rules.csv', zone: '+02:00', otherwise: null } } },
      overview: { labels: { normal: 80, portsweep: 80 } },
    });
    const checked = await runCli(['check', report, pcap]);
    expect(checked, checked.out + checked.err).toMatchObject({ code: 0, out: expect.stringContaining('The report holds') });
  }, 60_000);

  test('is asked again by a study file, which holds its rules', async () => {
    const { settings, data } = folder.json('study.json') as StudyResult;
    const study = { wiretellSettings: 2, data: data.files.map(({ name, sha256 }) => ({ name, sha256 })), labelColumn: 'label', test: null, settings, report: { title: '', author: '', sections: [] } };
    const [file, again] = [folder.write('study.wiretell.json', JSON.stringify(study)), folder.at('again.json')];
    const studied = await runCli(['study', pcap, '--settings', file, '--json', again]);
    expect(studied, studied.err).toMatchObject({ code: 0 });
    const { overview, format, models } = folder.json('again.json') as StudyResult;
    const before = folder.json('study.json') as StudyResult;
    expect([overview, format, models]).toEqual([before.overview, before.format, before.models]);
  }, 60_000);

  test('without rules shows what is in it, and says in a sentence what a study needs', async () => {
    const overview = await runCli(['overview', pcap]);
    expect(overview, overview.err).toMatchObject({ code: 0, out: expect.stringContaining('No row has a label') });
    expect(overview.out).toContain('641 packets (pcap)');
    expect(await runCli(['study', pcap])).toMatchObject({ code: 1, err: expect.stringContaining('The rows have no labels: classes to tell apart were expected, “day.pcap” has none') });
  }, 60_000);

  test('options that find nothing to derive from are told', async () => {
    const table = folder.write('table.csv', `a,label\n${'1,normal\n2,smurf\n'.repeat(20)}`);
    const found = await runCli(['overview', table, '--windows', 'all-100-share']);
    expect(found).toMatchObject({ code: 1, err: expect.stringContaining('--derive, --windows and --labels are for captures and connection logs; “table.csv” was read as') });
  });
});
