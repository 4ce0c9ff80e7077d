import { describe, expect, it } from 'vitest';
import { readInMemory } from '../../read/readInMemory.fixture';
import { layoutOf } from '../../read/familyFile.fixture';
import { cicIds2017 } from '../../../../src-shared/families/cicIds2017';
import { unswNb15 } from '../../../../src-shared/families/unswNb15';
import { zeekConn } from '../../../../src-shared/families/zeekConn';
import type { Family } from '../../../../src-shared/families/family';
import type { Dataset } from '../dataset';
import { brokenPatterns, invariantsOf, patternsThatBreak } from './brokenPatterns';

type Row = { [column: string]: string | number };

/** A file of a family: each row as a sound one with some cells changed. */
async function table(family: Family, layout: string, sound: Row, changed: Row[]): Promise<Dataset> {
  const { columns } = layoutOf(family, layout);
  const line = (row: Row, at: number): string => columns.map((name) => ({ ...sound, ...row })[name] ?? (/^(id|uid|flow ?id)$/i.test(name) ? at : 0)).join(',');
  const rows = [...changed, ...Array.from({ length: 20 }, () => ({}))];
  return (await readInMemory([columns.join(','), ...rows.map(line)].join('\n'))).dataset;
}

/** The rows that break each rule, by its id; those that none breaks are left out. */
const brokenIn = (dataset: Dataset): { [id: string]: number[] } => Object.fromEntries(invariantsOf(dataset).flatMap((one) => {
  const broken = brokenPatterns(one, dataset.patterns);
  return broken === null ? [] : [[one.id, [...dataset.rowPatterns.keys()].filter((row) => broken[dataset.rowPatterns[row]] === 1)]];
}));

const flow: Row = {
  'Flow Duration': 2_000_000, 'Total Fwd Packets': 4, 'Total Backward Packets': 2, 'Total Length of Fwd Packets': 400, 'Total Length of Bwd Packets': 200,
  'Fwd Packet Length Max': 200, 'Fwd Packet Length Min': 20, 'Fwd Packet Length Mean': 100, 'Fwd Packet Length Std': 70,
  'Bwd Packet Length Max': 150, 'Bwd Packet Length Min': 50, 'Bwd Packet Length Mean': 100, 'Flow Bytes/s': 300, 'Flow Packets/s': 3,
  'Fwd Packets/s': 2, 'Bwd Packets/s': 1, 'Min Packet Length': 20, 'Max Packet Length': 200, 'Packet Length Mean': 100, 'Packet Length Std': 70,
  'Packet Length Variance': 4900, 'Init_Win_bytes_forward': -1, 'Label': 'BENIGN', 'Protocol': 6,
};

describe('what must hold in flows of CICFlowMeter', () => {
  it('holds in a sound row, and each fault is found where it is', async () => {
    const dataset = await table(cicIds2017, 'cic-ids2017-flows', flow, [
      { 'Packet Length Mean': 85 }, { 'Fwd Packet Length Mean': 250 }, { 'Packet Length Variance': 5100 }, { 'Flow Bytes/s': 310 },
      { 'Flow Bytes/s': 'Infinity' }, { 'Flow Duration': -1 }, { 'Init_Win_bytes_forward': -2 }, { 'Total Backward Packets': 0, 'Flow Packets/s': 2, 'Bwd Packets/s': 0 },
      { 'Flow Duration': 0, 'Flow Bytes/s': 'NaN', 'Flow Packets/s': 'NaN' }, { 'Packet Length Mean': 100.9, 'Flow Packets/s': 3.02 },
    ]);
    expect(brokenIn(dataset)).toEqual({
      negative: [5, 6], 'ordered: fwd packet length': [1], 'variance: packet length': [2],
      'mean: fwd packet length': [1], 'mean: bwd packet length': [7], 'mean: packet length': [0, 7], 'rate: payload a second': [3],
      'packets of payload back': [7],
    });
    expect([...patternsThatBreak(dataset, null)].filter((is) => is === 1)).toHaveLength(7);
    expect([...patternsThatBreak(dataset, 'negative')].filter((is) => is === 1)).toHaveLength(2);
    expect(() => patternsThatBreak(dataset, 'nothing')).toThrow(/an invariant of this dataset was expected, not “nothing”/);
  });
});

describe('what must hold in records of Argus', () => {
  /** The figures of a row as Argus writes them: its rates leave the first packet out. */
  const record: Row = {
    dur: 0.121478, proto: 'tcp', state: 'FIN', spkts: 6, dpkts: 4, sbytes: 258, dbytes: 172, rate: 74.08749, sload: 14_158.94238, dload: 8495.365234,
    smean: 43, dmean: 43, tcprtt: 0.2, synack: 0.15, ackdat: 0.05, attack_cat: 'Normal', label: 0, service: '-',
  };
  it('holds as Argus defines it, and not otherwise', async () => {
    const found = brokenIn(await table(unswNb15, 'unsw-nb15-partitioned', record, [
      { tcprtt: 0.21 }, { rate: 82.3 }, { sload: 16_990 }, { smean: 50 }, { proto: 'udp' }, { is_ftp_login: 4 }, { dpkts: 0, rate: 41.16, dload: 0, dmean: 0 },
    ]));
    expect(found).toEqual({
      handshake: [0], 'argus: rate': [1], 'argus: load out': [2], 'argus: packet size out': [3], 'tcp state': [4], flag: [5],
      'packets of bytes back': [6], 'argus: packet size back': [6],
    });
  });
});

describe('what must hold in connections of Zeek', () => {
  it('is said by payload, bytes, packets and state', async () => {
    const sound = { proto: 'tcp', conn_state: 'SF', orig_bytes: 100, orig_ip_bytes: 180, orig_pkts: 2, resp_bytes: 50, resp_ip_bytes: 90, resp_pkts: 1, label: 'Benign' };
    const found = brokenIn(await table(zeekConn, 'zeek-conn-labelled', sound, [{ orig_bytes: 200 }, { resp_pkts: 0 }, { conn_state: 'S0' }, { orig_bytes: '-' }]));
    expect(found).toEqual({ 'payload out': [0], 'packets of payload back': [1], 'packets of bytes back': [1], 'answer without reply': [2] });
  });
});

it('of a table of no family is not known', async () => {
  const { dataset } = await readInMemory('a,bytes,label\n1,-2,x\n3,3,y\n4,5,x\n');
  expect(invariantsOf(dataset)).toEqual([]);
});
