import { afterAll, describe, expect, it } from 'vitest';
import { columnFinder, familyOf } from '../../../src-shared/families/findFamily';
import { flowLines, headerOf2017, type FlowLabels } from '../cicFiles.fixture';
import { WorkerPool } from '../pool/workerPool';
import { readBytes } from '../sources/readBytes.fixture';

const pool = new WorkerPool(new URL(process.env.WIRETELL_WORKER!), 2);
afterAll(() => pool.close());

const namesIn = (family: string, layout: string): readonly string[] => familyOf(family)!.layouts.find(({ id }) => id === layout)!.columns;
const file = (names: readonly string[], labels: FlowLabels, header = names.join(',')): string =>
  `${[header, ...flowLines(names, labels)].join('\n')}\n`;

/** What one would look at first: what the file was taken for, its labels with their categories, what is no feature. */
async function look(content: string | Uint8Array) {
  const { summary } = await readBytes(content, pool);
  return {
    family: summary.family?.id, layout: summary.family?.layout, confidence: summary.family?.confidence, rows: summary.rows,
    map: summary.labelMap, target: summary.target, unknown: summary.unknownLabels, rejected: summary.rejected, summary,
    labels: summary.labels.map(({ label, rows, category }) => `${label}: ${rows}, ${category}`),
    categories: summary.categories.map(({ name, role }) => `${name} (${role})`),
    leftOut: summary.columns.filter(({ role }) => role !== 'feature').map(({ name }) => name),
  };
}

describe.each([
  ['cic-ids2017', 'cic-ids2017-ml'], ['cic-ids2017', 'cic-ids2017-flows'], ['cse-cic-ids2018', 'cse-cic-ids2018'],
  ['cse-cic-ids2018', 'cse-cic-ids2018-addresses'], ['cic-ids-corrected', 'cic-ids-improved'], ['lycos-ids2017', 'lycos-ids2017'],
  ['cicddos2019', 'cicddos2019'], ['ciciot2023', 'ciciot2023'], ['ciciot2023', 'ciciot2023-merged'],
])('%s, %s', (family, layout) => {
  const { labels: [label], layouts } = familyOf(family)!;
  const [first, second] = label.maps[0].categories.flatMap(({ labels, name }) => labels.slice(0, 1).map((text) => [text, name]));
  const labelled: FlowLabels = [[first[0], 40], [second[0], 30]];

  it('is recognised, and says of every column what the family says', async () => {
    const names = namesIn(family, layout);
    const found = await look(file(names, labelled));
    expect(found).toMatchObject({ family, layout: layouts.find(({ id }) => id === layout)!.name, confidence: 1, rows: 70, unknown: [] });
    expect(found.labels.sort()).toEqual([`${first[0]}: 40, ${first[1]}`, `${second[0]}: 30, ${second[1]}`].sort());
    expect(found.map).toBe(label.maps[0].name);
    const known = columnFinder(familyOf(family)!);
    for (const column of found.summary.columns) {
      const { group, description, unit, identity, meaning, name } = known(column.name)!;
      const role = name === label.column ? 'label' : identity === undefined ? 'feature' : 'meta';
      expect(column, name).toMatchObject({ role, description, ...(unit && { unit }), ...(meaning && { meaning }), ...(role === 'feature' && { group }) });
      if (role === 'meta') expect(column.reason, name).toBe(identity);
    }
  });
});

describe('CIC-IDS2017', () => {
  const machineLearning = namesIn('cic-ids2017', 'cic-ids2017-ml');
  const generated = namesIn('cic-ids2017', 'cic-ids2017-flows');

  it('is known by a header with blanks, in which one name stands twice', async () => {
    const header = headerOf2017(machineLearning);
    expect(header.match(/ ?Fwd Header Length,/g)).toHaveLength(2);
    const found = await look(file(machineLearning, [['BENIGN', 60], ['DDoS', 40]], header));
    expect(found).toMatchObject({ layout: 'CIC-IDS2017, MachineLearningCSV', confidence: 1, target: 'attack', leftOut: ['Label'],
      categories: ['Benign (benign)', 'DDoS (ddos)'] });
    expect(found.summary.columns.map(({ name }) => name)).toEqual(machineLearning);
    expect(found.summary.columns[0].nearLabel).toMatch(/few ports/);
  });

  it('has one label for the many ways in which its dash was lost', async () => {
    const found = await look(file(machineLearning, [['BENIGN', 50], ['Web Attack \ufffd XSS', 10], ['Web Attack – XSS', 5], ['web attack xss', 3],
      [' Web Attack - XSS ', 2], ['Web Attack ? Sql Injection', 4]]));
    expect(found.labels).toEqual(['BENIGN: 50, Benign', 'Web Attack – Sql Injection: 4, Web Attack', 'Web Attack – XSS: 20, Web Attack']);
    expect(found.summary.spellings).toContainEqual({ from: 'Web Attack \ufffd XSS', to: 'Web Attack – XSS' });
  });

  it('reads the byte 0x96, counts lines of commas as blank, and takes NaN, Infinity and nothing for missing', async () => {
    const at = generated.indexOf('Flow Bytes/s');
    const odd = new Map([[3, 'Infinity'], [5, 'NaN'], [7, ''], [9, '-Infinity']]);
    const lines = flowLines(generated, [['BENIGN', 50], ['Web Attack \u0096 Brute Force', 20]])
      .map((line, row) => line.split(',').map((cell, i) => (i === at ? odd.get(row) ?? cell : cell)).join(','));
    const text = [headerOf2017(generated), ...lines, ...Array.from({ length: 12 }, () => ','.repeat(84)), ''].join('\r\n');
    const found = await look(Buffer.from(text, 'latin1'));
    expect(found).toMatchObject({ layout: 'CIC-IDS2017, GeneratedLabelledFlows', rows: 70, rejected: { count: 0, blank: 12 },
      labels: ['BENIGN: 50, Benign', 'Web Attack – Brute Force: 20, Web Attack'],
      leftOut: ['Flow ID', 'Source IP', 'Source Port', 'Destination IP', 'Timestamp', 'Label'] });
    expect(found.summary.format.dialect?.encoding).toBe('windows-1252');
    expect(found.summary.missingMarks.map(({ column, mark, rows }) => `${column} ${mark}: ${rows}`).sort())
      .toEqual(['Flow Bytes/s -Infinity: 1', 'Flow Bytes/s : 1', 'Flow Bytes/s Infinity: 1', 'Flow Bytes/s NaN: 1'].sort());
    expect(found.summary.columns[at]).toMatchObject({ kind: 'numeric', unit: 'bytes/s' });
  });

  it('is known without what names the flow and without the copy, as others publish it again, with a class beside the label', async () => {
    const names = [...machineLearning.filter((name) => !/^Destination Port$|\.1$|^Label$/.test(name)), 'Label', 'ClassLabel'];
    const lines = flowLines(names, [['Benign', 50], ['DoS Hulk', 20], ['DDoS', 10]])
      .map((line, row) => line.replace(/[^,]*$/, row < 50 ? 'Benign' : row < 70 ? 'DoS' : 'DDoS'));
    const found = await look([names.join(','), ...lines].join('\n'));
    expect(found).toMatchObject({ family: 'cic-ids2017', layout: 'CIC-IDS2017, MachineLearningCSV', leftOut: ['Label', 'ClassLabel'],
      labels: ['BENIGN: 50, Benign', 'DDoS: 10, DDoS', 'DoS Hulk: 20, DoS'] });
    expect(found.confidence).toBeGreaterThan(0.9);
  });
});

describe('CSE-CIC-IDS2018', () => {
  it('leaves out the header where it stands again, as the first and as the last row, too', async () => {
    const names = namesIn('cse-cic-ids2018', 'cse-cic-ids2018');
    const header = names.join(',');
    const lines = flowLines(names, [['Benign', 40], ['Infilteration', 20], ['DDOS attack-HOIC', 10], ['DoS attacks-Hulk', 10]]);
    const found = await look([header, header, ...lines.slice(0, 30), header, ...lines.slice(30), header].join('\n'));
    expect(found).toMatchObject({ rows: 80, rejected: { count: 3, blank: 0 }, target: 'DoS', leftOut: ['Timestamp', 'Label'],
      categories: ['Benign (benign)', 'DoS (dos)', 'DDoS (ddos)', 'Infiltration (remoteAccess)'] });
    expect(found.rejected.examples.map(({ reason }) => reason)).toEqual(['the header again', 'the header again', 'the header again']);
    expect(found.summary.columns.find(({ name }) => name === 'Tot Fwd Pkts')).toMatchObject({ kind: 'numeric', meaning: { as: 'packets out' } });
  });
});

describe('the corrected releases', () => {
  it('count attempts as benign by default', async () => {
    const found = await look(file(namesIn('cic-ids-corrected', 'cic-ids-improved'),
      [['BENIGN', 40], ['DoS Hulk', 20], ['DoS Hulk - Attempted', 9], ['Infiltration - Portscan', 7]]));
    expect(found).toMatchObject({ map: 'attack families, attempts benign', categories: ['Benign (benign)', 'DoS (dos)', 'Infiltration (remoteAccess)'],
      labels: ['BENIGN: 40, Benign', 'DoS Hulk: 20, DoS', 'DoS Hulk - Attempted: 9, Benign', 'Infiltration - Portscan: 7, Infiltration'] });
    expect(found.summary.labelMaps.map(({ name }) => name)).toEqual(['attack families, attempts benign', 'attack families, attempts as attacks',
      'attack families, attempts apart', 'attack families, attempts benign, by kind of attack', 'the labels themselves']);
  });

  it('of which the first has the columns of any capture, and is known by its labels', async () => {
    const found = await look(file([...namesIn('cicflowmeter', 'cicflowmeter'), 'Label'],
      [['BENIGN', 40], ['FTP-Patator', 20], ['FTP-Patator - Attempted', 9], ['SSH-Patator', 7], ['SSH-Patator - Attempted', 4]]));
    expect(found).toMatchObject({ family: 'cicflowmeter', map: 'attack families, attempts benign', unknown: [],
      categories: ['Benign (benign)', 'Brute Force (bruteForce)'] });
  });
});

describe('CICDDoS2019', () => {
  it('has one label for what its two days write differently, and no running number among its features', async () => {
    const names = namesIn('cicddos2019', 'cicddos2019');
    const header = names.map((name) => (/^(?:Unnamed: 0|Flow ID|SimillarHTTP)$/.test(name) ? name : ` ${name}`)).join(',');
    const found = await look(file(names, [['BENIGN', 20], ['DrDoS_MSSQL', 20], ['MSSQL', 10], ['UDP-lag', 5], ['UDPLag', 5], ['WebDDoS', 3]], header));
    expect(found).toMatchObject({ family: 'cicddos2019', confidence: 1, target: 'Reflection',
      labels: ['BENIGN: 20, Benign', 'MSSQL: 30, Reflection', 'UDP-lag: 10, Exploitation', 'WebDDoS: 3, WebDDoS'],
      leftOut: ['Unnamed: 0', 'Flow ID', 'Source IP', 'Source Port', 'Destination IP', 'Timestamp', 'SimillarHTTP', 'Inbound', 'Label'] });
  });
});

describe('CICIoT2023', () => {
  it('knows the labels of the merged files in upper case, and takes an empty or infinite rate for missing', async () => {
    const names = namesIn('ciciot2023', 'ciciot2023-merged');
    const at = names.indexOf('Rate');
    const lines = flowLines(names, [['BENIGN', 20], ['DDOS-ICMP_FLOOD', 20], ['MIRAI-UDPPLAIN', 10]])
      .map((line, row) => line.split(',').map((cell, i) => (i === at && row < 2 ? ['', 'inf'][row] : cell)).join(','));
    const found = await look([names.join(','), ...lines].join('\n'));
    expect(found).toMatchObject({ layout: 'CICIoT2023, merged files', target: 'DDoS', leftOut: ['Label'],
      labels: ['BenignTraffic: 20, Benign', 'DDoS-ICMP_Flood: 20, DDoS', 'Mirai-udpplain: 10, Mirai'] });
    expect(found.summary.missingMarks.map(({ mark }) => mark).sort()).toEqual(['', 'inf']);
    expect(found.summary.columns.find(({ name }) => name === 'Time_To_Live')?.description).toMatch(/^time to live/);
  });
});

describe('captures by CICFlowMeter', () => {
  it('have the labels that somebody gave them; “No Label” is none', async () => {
    const found = await look(file([...namesIn('cicflowmeter', 'cicflowmeter'), 'Label'], [['No Label', 5], ['BENIGN', 40], ['my malware', 20]]));
    expect(found).toMatchObject({ family: 'cicflowmeter', rows: 60, map: 'the labels themselves', unknown: [],
      categories: ['BENIGN (benign)', 'my malware (malware)'], leftOut: ['Flow ID', 'Src IP', 'Src Port', 'Dst IP', 'Timestamp', 'Label'] });
    expect(found.summary.unlabelled).toBe(5);
  });

  it('by the Python port count times in seconds, and take a label that was joined', async () => {
    const found = await look(file([...namesIn('cicflowmeter-python', 'cicflowmeter-python'), 'label'], [['benign', 40], ['scan', 20]]));
    expect(found).toMatchObject({ family: 'cicflowmeter-python', leftOut: ['src_ip', 'dst_ip', 'src_port', 'timestamp', 'label'] });
    expect(found.summary.columns.find(({ name }) => name === 'flow_duration')).toMatchObject({ unit: 's', meaning: { as: 'duration' } });
  });

  it('without a label open as a second file alone', async () => {
    const names = namesIn('cicflowmeter-python', 'cicflowmeter-python');
    await expect(readBytes(file(names, [['', 40]]), pool)).rejects.toMatchObject({ code: 'NO_LABEL' });
    const { summary } = await readBytes(file(names, [['', 40]]), pool, { mayLack: true });
    expect(summary).toMatchObject({ labelled: false, rows: 40, family: { id: 'cicflowmeter-python' } });
  });
});
