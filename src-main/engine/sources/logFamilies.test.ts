import { afterAll, describe, expect, test } from 'vitest';
import { levelTexts, type CodedNumbers, type TextColumn } from '../columns/dataset';
import { targetClasses } from '../fitting/targetClasses';
import { WorkerPool } from '../pool/workerPool';
import {
  ciddsFile, ctu13File, iot23File, iot23Tabs, iscxFile, kyotoLines, nfdumpFile, nfstreamFile, nslArff, nslLines, ugrLines, zeekFile,
  zeekJson,
} from './logFiles.fixture';
import { readBytes } from './readBytes.fixture';

const pool = new WorkerPool(new URL(process.env.WIRETELL_WORKER!), 2);
afterAll(() => pool.close());

/** What a reader would look at first: what it was taken for, its label, its categories with their rows, its features. */
async function look(content: string, options: Parameters<typeof readBytes>[2] = {}) {
  const { summary, dataset } = await readBytes(content, pool, options);
  const rows = (category: string): number =>
    summary.labels.filter((one) => one.category === category).reduce((sum, one) => sum + one.rows, 0);
  const named = (role: string): string[] => summary.columns.filter((column) => column.role === role).map(({ name }) => name);
  return {
    summary, dataset, rows: summary.rows, family: summary.family?.name, layout: summary.family?.layout,
    label: summary.format.labelColumn, map: summary.labelMap,
    categories: summary.categories.map(({ name, role }) => `${name} (${role}): ${rows(name)}`), features: named('feature'), meta: named('meta'),
    column: (name: string) => dataset.columns.find((column) => column.name === name)!,
    levels: (name: string) => levelTexts(dataset.columns.find((column) => column.name === name) as TextColumn),
    numbers: (name: string) => [...(dataset.columns.find((column) => column.name === name) as CodedNumbers).values],
    attack: () => {
      const { positives, negatives, undecided } = targetClasses(dataset, 'attack');
      return { positives, negatives, undecided };
    },
    rejected: summary.rejected.count,
  };
}

describe('NSL-KDD', () => {
  const expected = {
    family: 'NSL-KDD', layout: 'NSL-KDD', label: 'label', map: 'KDD Cup 99 scoring map', rows: 60, meta: ['difficulty'],
    categories: ['normal (benign): 12', 'probe (scan): 12', 'dos (dos): 12', 'u2r (privilege): 12', 'r2l (remoteAccess): 12'],
  };

  test.each([['\n', 'line feeds'], ['\r', 'lone carriage returns'], ['\r\n', 'both']])('lines that end in %j (%s)', async (end) => {
    const found = await look(nslLines().join(end) + end);
    expect(found).toMatchObject(expected);
    expect(found.features).toHaveLength(41);
  });

  test('under a header that misspells names and calls label and difficulty otherwise', async () => {
    const { kddFeatures } = await import('../../../src-shared/families/kdd99');
    const names = kddFeatures.map(({ name }) => name.replace('src_bytes', 'src_byts').replace('is_host_login', 'is_hot_login').replace('dst_host_srv_count', ' dst_host_srv_count'));
    const found = await look([[...names, 'attack', 'level'].join(','), ...nslLines()].join('\n'));
    expect(found).toMatchObject({ ...expected, label: 'attack', meta: ['level'] });
    expect(found.summary.columns.find(({ name }) => name === 'src_byts')).toMatchObject({ group: 'basic', description: 'data bytes from source to destination' });
  });

  test('as ARFF: two classes, no difficulty, a missing value', async () => {
    const found = await look(nslArff());
    expect(found).toMatchObject({ family: 'NSL-KDD', layout: 'NSL-KDD, ARFF', label: 'class', rows: 60, meta: [],
      categories: ['normal (benign): 30', 'anomaly (other): 30'] });
    expect(found.features).toHaveLength(41);
    expect(found.summary.missingMarks).toEqual([{ column: 'duration', mark: '', rows: 1 }]);
  });
});

describe('CTU-13', () => {
  test('sentences as labels, padded directions, ports in hexadecimal or not there', async () => {
    const found = await look(ctu13File());
    expect(found).toMatchObject({ family: 'CTU-13', layout: 'CTU-13, binetflow', label: 'Label', rows: 60, rejected: 0,
      categories: ['normal (benign): 12', 'botnet (botnet): 24', 'background (undecided): 24'],
      features: ['Dur', 'Proto', 'Dir', 'State', 'sTos', 'dTos', 'TotPkts', 'TotBytes', 'SrcBytes'], meta: ['StartTime', 'SrcAddr', 'Sport', 'DstAddr', 'Dport'] });
    expect(found.column('Sport')).toMatchObject({ kind: 'numeric' });
    expect(found.levels('Dir')).toEqual(['->', '<->', '<?>', '?>']);
    expect(found.summary.factors).toEqual({ protocol: 'Proto', service: null, state: 'State' });
    expect(found.summary.target).toBe('attack');
    expect(found.attack()).toEqual({ positives: 24, negatives: 12, undecided: 24 });
  });
});

describe('Zeek', () => {
  const features = ['proto', 'service', 'duration', 'orig_bytes', 'resp_bytes', 'conn_state', 'local_orig', 'local_resp', 'missed_bytes', 'history', 'orig_pkts', 'orig_ip_bytes',
    'resp_pkts', 'resp_ip_bytes'];
  const meta = ['ts', 'uid', 'id.orig_h', 'id.orig_p', 'id.resp_h', 'id.resp_p', 'tunnel_parents'];
  const kinds = ['benign (benign): 24', 'port scan (scan): 12', 'DDoS (ddos): 12', 'C&C (botnet): 12'];

  test('IoT-23: three columns in the last field, two logs in one file, none closed', async () => {
    const found = await look(iot23File());
    expect(found).toMatchObject({ family: 'IoT-23', layout: 'IoT-23, conn.log.labeled', label: 'detailed-label', rows: 60, rejected: 0, categories: kinds, features });
    expect(found.meta).toEqual([...meta, 'label']);
    expect(found.attack()).toEqual({ positives: 36, negatives: 24, undecided: 0 });
    expect(found.summary.labelColumns.sort()).toEqual(['detailed-label', 'label']);
  });

  test('IoT-23 by its other label: benign in whatever case, malicious', async () => {
    expect(await look(iot23File(), { label: 'label' })).toMatchObject({ label: 'label', categories: ['benign (benign): 24', 'malicious (malware): 36'] });
  });

  test('newer captures: the labels in fields of their own', async () => {
    expect(await look(iot23Tabs())).toMatchObject({ family: 'IoT-23', label: 'detailedlabel', categories: kinds, features });
  });

  test('a plain log with a label, and one without, as a second file', async () => {
    expect(await look(zeekFile(true))).toMatchObject({ family: 'Zeek connection log', label: 'label', categories: ['benign (benign): 40', 'malicious (malware): 20'], features });
    expect(await look(zeekFile(false), { mayLack: true })).toMatchObject({ family: 'Zeek connection log', layout: 'Zeek connection log', label: '', features });
  });
});

describe('Zeek as JSON', () => {
  test('a row an object, what is not set left out', async () => {
    const found = await look(zeekJson());
    expect(found).toMatchObject({ family: 'Zeek connection log', label: 'label', rows: 60, rejected: 0,
      categories: ['benign (benign): 40', 'malicious (malware): 20'] });
    expect(found.meta).toEqual(['ts', 'uid', 'id.orig_h', 'id.orig_p', 'id.resp_h', 'id.resp_p']);
    expect(found.column('duration')).toMatchObject({ kind: 'numeric' });
  });
});

describe('CIDDS', () => {
  const features = ['Duration', 'Proto', 'Packets', 'Bytes', 'Flows', 'Flags', 'Tos'];

  test.each([['class', 'CIDDS-001'], ['label', 'CIDDS-002']] as const)('label in %s: %s', async (label, layout) => {
    const found = await look(ciddsFile(label, 70));
    expect(found).toMatchObject({ family: 'CIDDS', layout, label, rows: 70, categories: ['normal (benign): 20', 'attack (other): 30', 'undecided (undecided): 20'], features });
    expect(found.meta).toEqual(['Date first seen', 'Src IP Addr', 'Src Pt', 'Dst IP Addr', 'Dst Pt', 'attackType', 'attackID', 'attackDescription']);
    expect(found.levels('Proto')).toEqual(['ICMP', 'TCP', 'UDP']);
    expect(found.column('Dst Pt')).toMatchObject({ kind: 'numeric' });
    expect(found.numbers('Bytes').filter((bytes) => bytes >= 1e6)).toEqual([1_400_000]);
    expect(found.column('Bytes').notNumbers).toBeNull();
    expect(found.attack()).toEqual({ positives: 30, negatives: 20, undecided: 20 });
  });

  test('by the type of attack, where --- is none', async () => {
    expect(await look(ciddsFile('class', 70), { label: 'attackType' })).toMatchObject({ label: 'attackType', rows: 70,
      categories: ['normal (benign): 40', 'port scan (scan): 10', 'dos (dos): 10', 'brute force (bruteForce): 10'] });
  });
});

describe('without a header', () => {
  test('Kyoto 2006+: tabs, −1 is not 1, the verdicts of detectors no features', async () => {
    const found = await look(kyotoLines().join('\n'));
    expect(found).toMatchObject({ family: 'Kyoto 2006+', label: 'label', rows: 60,
      categories: ['normal (benign): 15', 'known attack (other): 30', 'unknown attack (other): 15'],
      meta: ['ids_detection', 'malware_detection', 'ashula_detection', 'src_ip', 'src_port', 'dst_ip', 'dst_port', 'start_time'] });
    expect(found.attack()).toEqual({ positives: 45, negatives: 15, undecided: 0 });
    expect(found.map).toContain('as documented');
    expect(found.summary.labelMaps.map(({ id }) => id)).toContain('kyoto2006-turned');
    expect(found.features).toHaveLength(15);
  });

  test('UGR’16: the END of the flow first, background as benign', async () => {
    const found = await look(ugrLines().join('\n'));
    expect(found).toMatchObject({ family: 'UGR’16', label: 'label', rows: 64, features: ['td', 'pr', 'flg', 'fwd', 'stos', 'pkt', 'byt'], meta: ['te', 'sa', 'da', 'sp', 'dp'],
      categories: ['background (benign): 16', 'scan (scan): 16', 'dos (dos): 8', 'botnet (botnet): 8', 'spam (other): 8', 'blacklist (other): 8'] });
    expect(found.attack()).toEqual({ positives: 48, negatives: 16, undecided: 0 });
    expect(found.summary.columns[0].description).toBe('when the flow ended');
  });
});

describe('other forms', () => {
  test('nfdump: what stands behind the rows is no row', async () => {
    const found = await look(nfdumpFile(), { mayLack: true });
    expect(found).toMatchObject({ family: 'nfdump CSV', layout: 'nfdump CSV, up to 1.7.4', label: '', rows: 60 });
    expect(found.rejected).toBe(3);
    expect(found.column('ipkt')).toMatchObject({ kind: 'numeric', notNumbers: null });
  });

  test('NFStream: quotes within quotes are escaped, and a joined label is found', async () => {
    const found = await look(nfstreamFile());
    expect(found).toMatchObject({ family: 'NFStream CSV', layout: 'NFStream without statistics', label: 'label', rows: 60, rejected: 0,
      categories: ['benign (benign): 30', 'scan (scan): 30'] });
    expect(found.features).not.toContain('user_agent');
    expect(found.levels('user_agent')).toEqual(['an "odd", one', 'curl/8']);
    expect(found.summary.format.dialect).toMatchObject({ escapes: true });
  });

  test('ISCX 2012: what was said may hold commas and quotes', async () => {
    expect(await look(iscxFile())).toMatchObject({ family: 'ISCX 2012', label: 'Label', rows: 60, rejected: 0, categories: ['normal (benign): 40', 'attack (other): 20'],
      features: ['appName', 'totalSourceBytes', 'totalDestinationBytes', 'totalDestinationPackets', 'totalSourcePackets', 'direction', 'sourceTCPFlagsDescription',
        'destinationTCPFlagsDescription', 'protocolName'] });
  });
});
