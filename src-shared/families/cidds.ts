import { byName } from '../terms/byName';
import { address, featuresOf, identity, label, means, moment, port } from './columnMakers';
import type { Family, LabelMap } from './family';

const [connection, volume, header] = ['connection', 'volume', 'header'].map(featuresOf);

const report = 'Ring et al., technical reports of CIDDS-001 and CIDDS-002, Coburg University, 2017';
const undecided = { name: 'undecided', role: 'undecided', labels: ['suspicious', 'unknown'] } as const;

const attackOrNormal: LabelMap = {
  id: 'cidds', name: 'CIDDS, attacker and victim as attack', source: report,
  categories: [
    { name: 'normal', role: 'benign', labels: ['normal'] },
    { name: 'attack', role: 'other', labels: ['attacker', 'victim'] },
    undecided,
  ],
};
const sidesApart: LabelMap = {
  id: 'cidds-sides', name: 'CIDDS, attacker and victim apart', source: report,
  categories: [
    { name: 'normal', role: 'benign', labels: ['normal'] },
    { name: 'attacker', role: 'other', labels: ['attacker'] },
    { name: 'victim', role: 'other', labels: ['victim'] },
    undecided,
  ],
};

const types = [
  { name: 'port scan', role: 'scan', labels: ['portScan'] },
  { name: 'ping scan', role: 'scan', labels: ['pingScan'] },
  { name: 'dos', role: 'dos', labels: ['dos'] },
  { name: 'brute force', role: 'bruteForce', labels: ['bruteForce'] },
] as const;
/** Only the external server has rows without a type that are not normal: suspicious and unknown ones. */
const noneIsNormal: LabelMap = {
  id: 'cidds-types', name: 'CIDDS attack types, none as normal (true of OpenStack and CIDDS-002)', source: report,
  categories: [{ name: 'normal', role: 'benign', labels: ['none'] }, ...types],
};
const noneIsUndecided: LabelMap = {
  id: 'cidds-types-only', name: 'CIDDS attack types, none left undecided', source: report,
  categories: [...types, { name: 'no type', role: 'undecided', labels: ['none'] }],
};

const flow = ['Date first seen', 'Duration', 'Proto', 'Src IP Addr', 'Src Pt', 'Dst IP Addr', 'Dst Pt', 'Packets', 'Bytes', 'Flows', 'Flags', 'Tos'];
const attack = ['attackType', 'attackID', 'attackDescription'];

/** CIDDS-001 and CIDDS-002: NetFlow of a small business that was played in OpenStack, one direction a row, and of an outside server. */
export const cidds: Family = {
  id: 'cidds',
  name: 'CIDDS',
  citation: 'Ring, Wunderlich, Grüdl, Landes and Hotho, “Flow-based benchmark data sets for intrusion detection”, ECCWS 2017',
  origin: 'Coburg University, “CIDDS – Coburg Intrusion Detection Data Sets”',
  groups: ['connection', 'volume', 'header'],
  columns: [
    moment('Date first seen', 'when the flow began'),
    connection.numeric('Duration', 'length of the flow, in seconds', 's', means('duration')),
    connection.text('Proto', 'transport protocol: TCP, UDP, ICMP, IGMP or GRE', means('protocol')),
    address('Src IP Addr', 'address of the source, public ones under another name'),
    port('Src Pt', 'port of the source'),
    address('Dst IP Addr', 'address of the destination, public ones under another name'),
    port('Dst Pt', 'port of the destination; of ICMP its type and code, as in 8.0'),
    volume.numeric('Packets', 'packets of the flow, one direction', 'packets', means('packets out')),
    volume.numeric('Bytes', 'bytes of the flow, one direction; from a million on as 1.4 M', 'bytes', { notation: 'units', ...means('bytes out') }),
    volume.numeric('Flows', 'flows in the row: always 1'),
    header.text('Flags', 'TCP flags that occurred, a dot for each that did not: .AP.SF'),
    header.numeric('Tos', 'type of service'),
    { ...label('class', 'normal, attacker, victim; on the external server also suspicious and unknown'), aliases: ['label'] },
    label('attackType', 'kind of attack; --- where it is none'),
    identity('attackID', null, 'number of the attack; --- where it is none', 'it numbers the attacks'),
    identity('attackDescription', 'text', 'how the attack was set up; --- where it is none', 'it is written for attacks alone'),
  ],
  layouts: [
    { id: 'cidds-001', name: 'CIDDS-001', columns: [...flow, 'class', ...attack], header: 'always' },
    { id: 'cidds-002', name: 'CIDDS-002', columns: [...flow, 'label', ...attack], header: 'always' },
  ],
  labels: [
    { column: 'class', maps: [attackOrNormal, sidesApart] },
    { column: 'attackType', maps: [noneIsNormal, noneIsUndecided], spellings: byName([['none', ['---']]]) },
  ],
  missing: ['---'],
  factors: { protocol: 'Proto', state: 'Flags' },
  releases: [
    {
      id: 'cidds-001-openstack', name: 'CIDDS-001, OpenStack', rows: 31_287_933,
      files: [1, 2, 3, 4].map((week) => ({ name: `CIDDS-001-internal-week${week}.csv`, sha256: null })),
      labels: byName([['normal', 28_051_906], ['attacker', 1_656_605], ['victim', 1_579_422]]),
      categories: byName([['normal', 28_051_906], ['attack', 3_236_027]]),
    },
    {
      id: 'cidds-001-external', name: 'CIDDS-001, external server', rows: 671_241, files: [],
      labels: byName([['suspicious', 437_911], ['normal', 134_240], ['unknown', 77_923], ['attacker', 12_260], ['victim', 8_907]]),
      categories: byName([['normal', 134_240], ['attack', 21_167], ['undecided', 515_834]]),
      caution: 'Most rows are suspicious or unknown: whoever reached the server from outside, without anyone knowing what for.',
    },
    {
      id: 'cidds-002', name: 'CIDDS-002', rows: 16_161_183, files: [{ name: 'week1.csv', sha256: null }, { name: 'week2.csv', sha256: null }],
    },
  ],
};
