import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { OpenRequest } from '../../src-shared/contract/contract';
import type { Progress } from '../../src-shared/terms/progress';
import type { DatasetSummary } from '../../src-shared/terms/datasetSummary';
import { usualOpening, type Deriving } from '../../src-shared/terms/deriving';
import { EngineError } from '../../src-shared/terms/errors';
import { TestFolder } from '../cli/runCli.fixture';
import { quietly, testEngine } from './engine.fixture';
import { zipOf } from './sources/zipOf.fixture';
import { capture, tcpConnection, type PacketSpec } from './wire/packets.fixture';

const folder = new TestFolder();
let engine: ReturnType<typeof testEngine>;
beforeAll(() => { engine = testEngine(); });
afterAll(async () => {
  await engine.close();
  folder.remove();
});

const client = '192.0.2.10', scanner = '203.0.113.66', server = '198.51.100.80';
/** Web traffic of ten seconds, and from the fifth second on a scanner of many ports that never answers. */
function traffic(): PacketSpec[] {
  const web = Array.from({ length: 40 }, (_, i) => tcpConnection(i * 250_000, client, 4000 + i, server, 80, 100 + i)).flat();
  const scan = Array.from({ length: 60 }, (_, i): PacketSpec =>
    ({ time: 5e6 + i * 10_000, from: scanner, to: server, fromPort: 5000, toPort: 600 + i, protocol: 6, flags: 'S', sequence: 1 }));
  return [...web, ...scan].sort((one, other) => one.time - other.time);
}
const packets = traffic();
const pcap = capture(packets);
const rules = 'from,to,source,destination,port,protocol,label\n2001-09-09T01:46:45Z,2001-09-09T01:46:50Z,203.0.113.0/24,,600-700,tcp,portsweep\n,,10.0.0.0/8,,,,nmap\n';
const labelled: Deriving = { ...usualOpening, labels: { name: 'rules.csv', text: rules, zone: null, otherwise: 'normal' } };

const request = (paths: string[], changes: Partial<OpenRequest> = {}): OpenRequest => ({
  source: { kind: 'files', files: paths.map((path) => engine.files.name(path)) }, sample: null, seed: 1, labelColumn: null, labelCategories: {}, ...changes,
});
const opened = (paths: string[], changes: Partial<OpenRequest> = {}, context = quietly()): Promise<DatasetSummary> =>
  engine.call('dataset.open', request(paths, changes), context);
async function open(paths: string[], changes: Partial<OpenRequest> = {}, context = quietly()): Promise<DatasetSummary> {
  const summary = await opened(paths, changes, context);
  await engine.call('dataset.close', { dataset: summary.dataset }, quietly());
  return summary;
}
const sentenceOf = (opening: Promise<unknown>): Promise<string> => opening.then(() => '', (error: EngineError) => `${error.code}: ${error.detail}`);

describe('a capture', () => {
  it('opens as its derived table, whatever it is packed in: who and when is no feature, what was left aside is counted', async () => {
    const names = [folder.write('day.pcap', pcap), folder.write('day.pcap.gz', gzipSync(pcap)), folder.write('day.zip', zipOf([{ path: 'day.pcap', content: pcap }]))];
    const [plain, gzipped, zipped] = await Promise.all(names.map((name) => open([name], { derive: labelled })));
    expect(plain).toMatchObject({
      rows: 100, labelled: true, rejected: { count: 0 },
      format: { id: 'derived', kind: 'derived', name: 'KDD features derived from a capture (pcap)', compression: 'none', labelColumn: 'label' },
      labels: [{ label: 'normal', rows: 40 }, { label: 'portsweep', rows: 60, category: 'probe' }],
    });
    expect(plain.columns.filter(({ role }) => role === 'meta').map(({ name }) => name)).toEqual(['start', 'src_ip', 'src_port', 'dst_ip', 'dst_port', 'conn_state', 'history']);
    expect(plain.columns.filter(({ role }) => role === 'feature')).toHaveLength(28);
    expect(plain.format.derived).toMatchObject({
      connections: 100, windows: 'host-255-distinct', source: { kind: 'capture', packets: packets.length, used: packets.length, unused: [] },
      labels: { name: 'rules.csv', rules: [{ line: 2, connections: 60 }, { line: 3, connections: 0 }], several: 0, unmatched: 40, otherwise: 'normal' },
    });
    for (const other of [gzipped, zipped])
      expect([other.columns, other.preview, other.format.derived]).toEqual([plain.columns, plain.preview, plain.format.derived]);
  });

  it('opens with any window rule, and gives the table that is saved for it', async () => {
    const path = folder.write('windows.pcap', pcap);
    const tables = await Promise.all((['host-255-distinct', 'sorted-255-distinct', 'all-100-share'] as const).map(async (windows) => {
      const settings = { windows, timeouts: usualOpening.timeouts, labels: labelled.labels };
      const file = engine.files.name(folder.at(`${windows}.csv`));
      await engine.call('derive.save', { files: [engine.files.name(path)], settings, gzip: false, file }, quietly());
      const [found, saved] = [await open([path], { derive: { ...labelled, windows } }), await open([file])];
      expect([found.preview, found.labels]).toEqual([saved.preview, saved.labels]);
      return found.preview;
    }));
    expect(tables[2]).not.toEqual(tables[0]);
  });

  it('tells packets on the way, and stops when it is told to', async () => {
    const large = folder.write('large.pcap', capture(Array.from({ length: 4000 }, (_, i) => tcpConnection(i * 1000, client, 1024 + i, server, 80)).flat()));
    const seen: Progress[] = [];
    await open([large], {}, { ...quietly(), progress: (progress) => seen.push(progress) });
    const deriving = seen.filter(({ step }) => step === 'Deriving');
    expect(Math.max(...deriving.map(({ packets: sofar }) => sofar ?? 0))).toBe(28_000);
    expect(deriving.every(({ unit, total }) => unit === 'bytes' && total !== null)).toBe(true);
    const abort = new AbortController();
    await expect(open([large], {}, { signal: abort.signal, progress: () => abort.abort() })).rejects.toMatchObject({ code: 'CANCELLED' });
    expect((await open([large])).rows).toBe(4000);
  });

  it('without rules has no labels: what compares classes says so, everything else works', async () => {
    const { dataset, ...summary } = await opened([folder.write('plain.pcap', pcap)]);
    expect(summary).toMatchObject({ labelled: false, rows: 100, format: { labelColumn: '' } });
    const overview = await engine.call('overview.compute', { dataset }, quietly());
    expect(overview.alerts[0]).toMatchObject({ code: 'unlabelled-rows', message: expect.stringContaining('No row has a label') });
    const correlation = await engine.call('correlation.compute', { dataset, rule: 'off', threshold: 0.6 }, quietly());
    expect(correlation.columns).toContain('dst_host_count');
    const test = { family: 'custom', factor: 'service', levels: null, top: null, filters: [], pairs: false };
    expect(await engine.call('tests.run', { dataset, alpha: 0.05, tests: [{ ...test, outcome: 'flag' }] }, quietly())).toHaveLength(1);
    const sentence = 'UNLABELLED: classes to tell apart were expected, “plain.pcap” has none; overview and correlation do without.';
    for (const [method, asked] of [
      ['tests.run', { alpha: 0.05, tests: [{ ...test, outcome: 'attack' }] }], ['giveaways.find', { seed: 1 }],
      ['selection.pairs', { target: 'dos', balance: 'none', split: '0.2', penalty: 'l1', C: 1, intercept: 'free', seed: 1, metric: 'mcc', features: null }],
    ] as const) expect(await sentenceOf(engine.call(method, { dataset, ...asked }, quietly()))).toBe(sentence);
    await engine.call('dataset.close', { dataset }, quietly());
  });

  it('several of them are one dataset, each derived by itself; rows that no rule meets are left out where all else has no label', async () => {
    const paths = [folder.write('a.pcap', pcap), folder.write('b.pcap', pcap)];
    const { data, unlabelled, labels, columns } = await open(
      paths, { derive: { ...labelled, labels: { ...labelled.labels!, otherwise: null } } },
    );
    expect(data.files.map(({ rows, format }) => [rows, format.derived?.connections])).toEqual([[100, 100], [100, 100]]);
    expect([unlabelled, labels]).toEqual([80, [{ label: 'portsweep', rows: 120, category: 'probe' }]]);
    expect(columns.at(-1)).toMatchObject({ name: 'source_file', role: 'source' });
  });

  it('that holds no connection, is no capture after all, or comes with wrong rules is refused in a sentence', async () => {
    const header = pcap.subarray(0, 24);
    expect(await sentenceOf(open([folder.write('none.pcap', header)]))).toBe('NO_ROWS: connections were expected, “none.pcap” holds none: 0 packets (pcap), 0 of them in connections.');
    expect(await sentenceOf(open([folder.write('short.pcap', header.subarray(0, 9))]))).toBe('CAPTURE_BROKEN: “short.pcap”: a capture was expected, it ends within its header.');
    const damaged = Buffer.from(pcap);
    damaged.writeUInt32LE(0x7fffffff, 24 + 8);
    expect(await sentenceOf(open([folder.write('damaged.pcap', damaged)]))).toMatch(/^CAPTURE_BROKEN: “damaged\.pcap”: packets were expected, a packet of 2147483647 bytes stands at byte 24, after 0 packets\.$/);
    const wrong = (text: string): Deriving => ({ ...labelled, labels: { name: 'rules.csv', text, zone: 'Mars/Olympus', otherwise: null } });
    expect(await sentenceOf(open([folder.at('day.pcap')], { derive: wrong(rules) }))).toMatch(/^BAD_REQUEST: label rules “rules\.csv”: an offset .* found “Mars\/Olympus”/);
    expect(await sentenceOf(open([folder.at('day.pcap')], { derive: { ...wrong('port\n80'), labels: { ...labelled.labels!, text: 'port\n80' } } }))).toMatch(/a header with from, to/);
  });
});

const zeekLine = (i: number, label = ''): string =>
  `${1_000_000_000 + i}.5\tC${i}\t192.0.2.1\t${4000 + i}\t198.51.100.80\t80\ttcp\t-\t0.5\t${i}\t9\t${i % 3 === 0 ? 'S0' : 'SF'}\tShADadFf${label}\n`;
const zeekFields = 'ts uid id.orig_h id.orig_p id.resp_h id.resp_p proto service duration orig_bytes resp_bytes conn_state history'.split(' ').join('\t');
const zeekLog = (label: (i: number) => string, fields = zeekFields): string =>
  `#separator \\x09\n#fields\t${fields}\n${Array.from({ length: 30 }, (_, i) => zeekLine(i, label(i))).join('')}`;

describe('a connection log', () => {
  it('is a table by default, and says that its features can be derived', async () => {
    const path = folder.write('conn.log.labeled', zeekLog((i) => `\t${i % 3 === 0 ? 'Malicious' : 'Benign'}`, `${zeekFields}\tlabel`));
    expect(await open([path])).toMatchObject({ rows: 30, format: { kind: 'zeek', derivable: true } });
    const derived = await open([path], { derive: { ...usualOpening, logs: true } });
    expect(derived).toMatchObject({ rows: 30, labelled: true, format: { kind: 'derived', name: 'KDD features derived from a Zeek conn.log', derived: { connections: 30, lacking: expect.arrayContaining(['wrong_fragment', 'urgent', 'hot']) } } });
    expect(derived.format.derivable).toBeUndefined();
    expect(derived.labels.map(({ label, rows }) => [label, rows])).toEqual([['Benign', 20], ['Malicious', 10]]);
  });

  it('without labels is refused as a table with the other way named, and opens that way', async () => {
    const path = folder.write('conn.log', zeekLog(() => ''));
    expect(await sentenceOf(open([path]))).toMatch(/^CONNECTION_LOG: “conn\.log” has no label column .* its connections give KDD's features/);
    expect(await open([path], { derive: { ...usualOpening, logs: true } })).toMatchObject({ rows: 30, labelled: false });
  });

  it('and only a connection log is derived from where logs are: other tables stay tables', async () => {
    const table = folder.write('table.csv', `a,b,label\n${Array.from({ length: 30 }, (_, i) => `${i},${i % 7},${i % 2 === 0 ? 'normal' : 'smurf'}\n`).join('')}`);
    const summary = await open([table], { derive: { ...usualOpening, logs: true } });
    expect(summary.format).toMatchObject({ kind: 'delimited' });
    expect(summary.format.derivable).toBeUndefined();
  });
});

it('whatever a byte of a capture becomes, it opens, or a sentence says why not', async () => {
  const whole = readFileSync(folder.at('day.pcap'));
  const mutated = fc.tuple(
    fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { minLength: 1, maxLength: 12 }), fc.nat(whole.length),
  );
  let n = 0;
  await fc.assert(fc.asyncProperty(mutated, async ([changes, length]) => {
    const bytes = Buffer.from(whole);
    for (const [at, value] of changes) bytes[at] = value;
    const path = folder.write(`m${n++}.pcap`, bytes.subarray(0, Math.max(30, length)));
    const found = await open([path], { derive: labelled }).catch((error: unknown) => error as EngineError);
    if (found instanceof EngineError) expect(found.code).not.toBe('INTERNAL');
    else {
      const { source } = found.format.derived!;
      if (source.kind === 'capture') expect(source.used + source.unused.reduce((sum, { packets: some }) => sum + some, 0)).toBe(source.packets);
    }
  }), { numRuns: 60, seed: 1999 });
}, 60_000);
