import { describe, expect, it } from 'vitest';
import { botIot } from '../../../src-shared/families/botIot';
import { edgeIiotset } from '../../../src-shared/families/edgeIiotset';
import type { Family, Layout } from '../../../src-shared/families/family';
import { columnFinder } from '../../../src-shared/families/findFamily';
import { fiveGNidd } from '../../../src-shared/families/fiveGNidd';
import { hikari2021 } from '../../../src-shared/families/hikari2021';
import { litnet2020 } from '../../../src-shared/families/litnet2020';
import { luflow } from '../../../src-shared/families/luflow';
import { netflowNf } from '../../../src-shared/families/netflowNf';
import { tonIot } from '../../../src-shared/families/tonIot';
import { unswNb15 } from '../../../src-shared/families/unswNb15';
import { wustlIiot } from '../../../src-shared/families/wustlIiot';
import { xIiotid } from '../../../src-shared/families/xIiotid';
import { labelOf, levelTexts } from '../columns/dataset';
import { countValues } from '../columns/countTable';
import { familyFile, layoutOf, type Cells } from './familyFile.fixture';
import { cellsOf, readInMemory, type InMemory } from './readInMemory.fixture';

const rowsIn = 24;
const take = (...values: string[]) => (row: number): string => values[row % values.length];
const cells = (entries: [string, (row: number) => string][]): Cells => new Map(entries);
const read = (family: Family, id: string, of: [string, (row: number) => string][], dialect = {}): Promise<InMemory> =>
  readInMemory(familyFile(family, layoutOf(family, id), rowsIn, cells(of), dialect));

/** By name. */
const labelsOf = ({ dataset }: InMemory): [label: string, rows: number, category: string][] => {
  const label = labelOf(dataset);
  const rows = countValues(label, dataset.weights);
  const category = (code: number): string => dataset.categories[dataset.labelCategories[code]];
  return levelTexts(label).map((text, code): [string, number, string] => [text, rows[code], category(code)])
    .sort(([a], [b]) => (a < b ? -1 : 1));
};
const columnOf = ({ layout }: InMemory, name: string) => layout.columns.find((column) => column.name === name)!;
const cellsIn = ({ dataset }: InMemory, name: string): string[] => {
  const at = dataset.columns.findIndex((column) => column.name === name);
  return cellsOf(dataset).map((row) => row[at]);
};
/** In the order of first appearance. */
const distinct = (of: InMemory, name: string): string[] => [...new Set(cellsIn(of, name))];

const families = [unswNb15, netflowNf, tonIot, botIot, litnet2020, wustlIiot, fiveGNidd, hikari2021, luflow, edgeIiotset, xIiotid];
const all: { family: Family; layout: Layout; name: string }[] =
  families.flatMap((family) => family.layouts.map((layout) => ({ family, layout, name: layout.name })));

describe.each(all)('$name', ({ family, layout }) => {
  it('is recognised by its names, its roles and groups are the family’s', async () => {
    const { layout: found } = await readInMemory(familyFile(family, layout, rowsIn));
    expect(found.family).toMatchObject({ id: family.id, layout: layout.name });
    const find = columnFinder(family);
    const labels = family.labels.map(({ column }) => column);
    const label = labels.find((name) => layout.columns.some((column) => find(column)!.name === name))!;
    expect(find(found.format.labelColumn)!.name).toBe(label);
    for (const [at, { name, role, group, about }] of found.columns.entries()) {
      const known = find(layout.columns[at])!;
      const expected = known.name === label ? 'label' : known.identity !== undefined || labels.includes(known.name) ? 'meta' : 'feature';
      expect([name, role], name).toEqual([name, expected]);
      if (expected === 'feature') expect(group, name).toBe(known.group);
      expect(about.description, name).toBe(known.description);
      if (expected === 'meta') expect(about.reason, name).toBe(labels.includes(known.name) ? 'it says what the label says' : known.identity);
    }
  });
});

describe('UNSW-NB15’s partitioned files', () => {
  const partitioned = read(unswNb15, 'unsw-nb15-partitioned', [
    ['id', (row) => String(row + 1)], ['service', take('-', 'http')], ['attack_cat', take('Normal', 'Generic', 'Normal', 'DoS')], ['label', take('0', '1')],
  ], { mark: '\ufeff', lineBreak: '\r\n' });

  it('begin with a mark of byte order and end their lines by CRLF', async () => {
    const file = await partitioned;
    expect(file.layout.family).toMatchObject({ id: 'unsw-nb15' });
    expect(file.layout.columns[0]).toMatchObject({ name: 'id', role: 'meta' });
    expect(labelsOf(file)).toEqual([['DoS', 6, 'DoS'], ['Generic', 6, 'Generic'], ['Normal', 12, 'Normal']]);
  });

  it('write - for a service that is none of those known, which is a level', async () => {
    expect(distinct(await partitioned, 'service')).toEqual(['-', 'http']);
  });
});

describe('UNSW-NB15’s raw files', () => {
  const raw = (header: boolean): Promise<InMemory> => read(unswNb15, 'unsw-nb15-raw', [
    ['sport', take('1390', '0x000b', '-')], ['dsport', take('53', '0x0303')], ['ct_ftp_cmd', take('0', ' ')], ['ct_flw_http_mthd', take('', '0')],
    ['attack_cat', take('', ' Fuzzers ', 'Backdoors', 'Backdoor', '', ' Shellcode ')], ['Label', take('0', '1', '1', '1', '0', '1')],
    ['service', take('-', 'dns')], ['Stime', (row) => String(1_421_927_414 + row)],
  ], { header });

  it.each([[false], [true]])('are recognised without names and with them (%s)', async (header) => {
    const file = await raw(header);
    expect(file.layout).toMatchObject({ family: { id: 'unsw-nb15', layout: 'UNSW-NB15, raw files' }, format: { header, labelColumn: 'attack_cat' } });
    expect(file.rows).toBe(rowsIn);
    expect(labelsOf(file)).toEqual([['Backdoor', 8, 'Backdoor'], ['Fuzzers', 4, 'Fuzzers'], ['Normal', 8, 'Normal'], ['Shellcode', 4, 'Shellcode']]);
    expect(file.dataset.unlabelled ?? 0).toBe(0);
  });

  it('read ports in every notation as numbers, out of models', async () => {
    const file = await raw(false);
    expect(distinct(file, 'sport')).toEqual(['1390', '11', '−']);
    expect([columnOf(file, 'sport').role, columnOf(file, 'Stime').role, columnOf(file, 'Label').role]).toEqual(['meta', 'meta', 'meta']);
  });

  it('leave counts empty where there is nothing to count', async () => {
    const file = await raw(false);
    expect([distinct(file, 'ct_ftp_cmd'), distinct(file, 'ct_flw_http_mthd')]).toEqual([['0', '−'], ['−', '0']]);
  });
});

describe('BoT-IoT', () => {
  it('reads the file with semicolons, whose first column has no name', async () => {
    const file = await read(botIot, 'bot-iot-10-best', [['', (row) => String(row)], ['category', take('DDoS', 'DoS', 'Normal')]], { delimiter: ';' });
    expect(file.layout).toMatchObject({ format: { delimiter: ';' }, family: { layout: 'BoT-IoT, 10 best features' } });
    expect(file.layout.columns[0]).toMatchObject({ name: 'column_1', role: 'meta', about: { reason: 'it counts the rows of the file' } });
    expect(labelsOf(file)).toEqual([['DDoS', 8, 'DDoS'], ['DoS', 8, 'DoS'], ['Normal', 8, 'Normal']]);
  });

  it('knows a name that ends in a blank', async () => {
    const text = familyFile(botIot, layoutOf(botIot, 'bot-iot-5-percent'), rowsIn, cells([['category', take('DDoS', 'Normal')]]));
    const file = await readInMemory(text.replace('subcategory\n', 'subcategory \n'));
    expect(file.layout.columns.at(-1)).toMatchObject({ role: 'meta', about: { reason: 'it says what the label says' } });
  });

  it('reads the full set without names: ports of ICMP in hexadecimal, six columns without a value', async () => {
    const empty = ['smac', 'dmac', 'soui', 'doui', 'sco', 'dco'].map((name): [string, () => string] => [name, () => '']);
    const file = await read(botIot, 'bot-iot-full', [
      ...empty, ['sport', take('0x0303', '80')], ['proto', take('icmp', 'tcp')], ['flgs', take('e', 'e s')], ['state', take('ECO', 'CON')],
      ['attack', take('1', '0')], ['category', take('Reconnaissance', 'Normal')], ['subcategory', take('OS_Fingerprint', 'Normal')],
    ], { header: false });
    expect(file.layout).toMatchObject({ family: { id: 'bot-iot', layout: 'BoT-IoT, full set' }, format: { header: false, labelColumn: 'category' } });
    expect(labelsOf(file)).toEqual([['Normal', 12, 'Normal'], ['Reconnaissance', 12, 'Reconnaissance']]);
    expect(distinct(file, 'smac')).toEqual(['−']);
  });
});

describe('the NF sets', () => {
  it('write labels in any letter case, and are one set or several', async () => {
    const file = await read(netflowNf, 'nf-uq-nids-v2', [
      ['Attack', take('Benign', 'DDoS', 'ddos', 'DDoS attacks-LOIC-HTTP')], ['Label', take('0', '1', '1', '1')], ['Dataset', take('NF-BoT-IoT-v2', 'NF-ToN-IoT-v2')],
    ]);
    expect(file.layout.family).toMatchObject({ layout: 'NF-UQ-NIDS, version 2' });
    expect(labelsOf(file)).toEqual([['Benign', 6, 'Benign'], ['DDoS', 12, 'DDoS'], ['DDoS_attacks-LOIC-HTTP', 6, 'DDoS']]);
    expect(columnOf(file, 'Dataset')).toMatchObject({ role: 'meta', about: { reason: 'it tells which labels a row can have' } });
  });

  it('hold what is infinite as missing, and lengths that ran over as they stand', async () => {
    const file = await read(netflowNf, 'nf-v3', [
      ['SRC_TO_DST_SECOND_BYTES', take('inf', '12.5', 'Infinity', '∞')], ['FLOW_DURATION_MILLISECONDS', take('4294967', '15')], ['Attack', take('Benign', 'xss')],
    ]);
    expect(distinct(file, 'SRC_TO_DST_SECOND_BYTES')).toEqual(['−', '12.5']);
    expect(distinct(file, 'FLOW_DURATION_MILLISECONDS')).toEqual(['4294967', '15']);
    expect(columnOf(file, 'PROTOCOL')).toMatchObject({ kind: 'text', role: 'feature' });
  });
});

describe('ToN-IoT', () => {
  it('stays numeric where text strays into the numbers, and keeps joined services as they are', async () => {
    const file = await read(tonIot, 'ton-iot-processed', [
      ['src_bytes', (row) => (row === 5 ? '0.0.0.0' : String(row))], ['service', take('-', 'smtp;ssl', 'ssl;smtp')], ['duration', take('-', '0.5')],
      ['type', take('normal', 'scanning')], ['label', take('0', '1')],
    ]);
    const bytes = file.dataset.columns.find(({ name }) => name === 'src_bytes')!;
    expect(bytes).toMatchObject({ kind: 'numeric', notNumbers: { rows: 1, text: '0.0.0.0' } });
    expect(distinct(file, 'service')).toEqual(['-', 'smtp;ssl', 'ssl;smtp']);
    expect(distinct(file, 'duration')).toEqual(['−', '0.5']);
  });
});

describe('further sets', () => {
  it('take “none” for LITNET-2020’s normal traffic', async () => {
    const file = await read(litnet2020, 'litnet-2020', [['attack_t', take('none', 'tcp_syn_f')], ['attack_a', take('0', '1')]]);
    expect(labelsOf(file)).toEqual([['none', 12, 'none'], ['tcp_syn_f', 12, 'tcp_syn_f']]);
    expect(file.dataset.roles[0]).toBe('benign');
  });

  it('take X-IIoTID’s marks for missing values, in columns of text too', async () => {
    const file = await read(xIiotid, 'x-iiotid', [
      ['Service', take('mqtt', '-', '?')], ['Duration', take('-', '252.1')], ['class1', take('Normal', 'TCP Relay', 'MitM')], ['is_syn_only', take('TRUE', 'False')],
    ]);
    expect(distinct(file, 'Service')).toEqual(['mqtt', '−']);
    expect(distinct(file, 'Duration')).toEqual(['−', '252.1']);
    expect(file.missingMarks.filter(({ column }) => column === 'Service')).toEqual(
      [{ column: 'Service', mark: '-', rows: 8 }, { column: 'Service', mark: '?', rows: 8 }]);
    expect(labelsOf(file)).toEqual([['MitM', 8, 'Exploitation'], ['Normal', 8, 'Normal'], ['TCP Relay', 8, 'Lateral _movement']]);
  });

  it('leave HIKARI-2021’s background apart from normal traffic and attacks', async () => {
    const file = await read(hikari2021, 'hikari-2021', [['traffic_category', take('Benign', 'Background', 'Probing')], ['Label', take('0', '0', '1')]]);
    expect(file.dataset.categories.map((name, at) => [name, file.dataset.roles[at]])).toEqual([['Benign', 'benign'], ['Background', 'undecided'], ['Probing', 'scan']]);
    expect(file.layout.columns.slice(0, 2).map(({ name, role }) => [name, role])).toEqual([['column_1', 'meta'], ['Unnamed: 0', 'meta']]);
  });

  it('let the values decide where Edge-IIoTset mixes numbers and text', async () => {
    const file = await read(edgeIiotset, 'edge-iiotset', [['mqtt.topic', take('0', 'Temperature_and_Humidity')], ['tcp.len', take('0.0', '1448.0')],
      ['Attack_type', take('Normal', 'MITM')]]);
    const kinds = new Map(file.dataset.columns.map(({ name, kind }) => [name, kind]));
    expect([kinds.get('mqtt.topic'), kinds.get('tcp.len')]).toEqual(['text', 'numeric']);
  });
});
