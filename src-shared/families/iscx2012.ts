import { byName } from '../terms/byName';
import { address, featuresOf, identity, label, means, moment, port } from './columnMakers';
import type { Family, LabelMap } from './family';

const [connection, volume] = ['connection', 'volume'].map(featuresOf);

const attackOrNormal: LabelMap = {
  id: 'iscx-2012', name: 'ISCX 2012, Normal or Attack', source: 'Shiravi et al., 2012',
  categories: [{ name: 'normal', role: 'benign', labels: ['Normal'] }, { name: 'attack', role: 'other', labels: ['Attack'] }],
};

const said = 'it is what was said, nearly one value a row';
const columns = [
  identity('generated', 'text', 'when the file was written', 'it names the file, not the flow'),
  connection.text('appName', 'application as it was recognised, such as HTTPWeb or DNS'),
  volume.numeric('totalSourceBytes', 'bytes from source to destination', 'bytes'),
  volume.numeric('totalDestinationBytes', 'bytes from destination to source', 'bytes'),
  volume.numeric('totalDestinationPackets', 'packets from destination to source', 'packets', means('packets back')),
  volume.numeric('totalSourcePackets', 'packets from source to destination', 'packets', means('packets out')),
  identity('sourcePayloadAsBase64', 'text', 'what the source sent, in Base64', said),
  identity('sourcePayloadAsUTF', 'text', 'what the source sent, as text', said),
  identity('destinationPayloadAsBase64', 'text', 'what the destination sent, in Base64', said),
  identity('destinationPayloadAsUTF', 'text', 'what the destination sent, as text', said),
  connection.text('direction', 'from where to where: L2R for local to remote, L2L, R2L'),
  connection.text('sourceTCPFlagsDescription', 'TCP flags that the source sent, such as F,P,A'),
  connection.text('destinationTCPFlagsDescription', 'TCP flags that the destination sent'),
  address('source', 'address of the source'),
  connection.text('protocolName', 'transport protocol, such as tcp_ip'),
  port('sourcePort', 'port of the source'),
  address('destination', 'address of the destination'),
  port('destinationPort', 'port of the destination'),
  moment('startDateTime', 'when the flow began'),
  moment('stopDateTime', 'when the flow ended'),
  { ...label('Label', 'Normal or Attack'), aliases: ['Tag'] },
] as const;

/** ISCX 2012: flows of a testbed over seven days, in which people's behaviour was played by profiles. */
export const iscx2012: Family = {
  id: 'iscx-2012',
  name: 'ISCX 2012',
  citation: 'Shiravi, Shiravi, Tavallaee and Ghorbani, “Toward developing a systematic approach to generate benchmark datasets for '
    + 'intrusion detection”, Computers & Security 31, 2012',
  origin: 'University of New Brunswick, “Intrusion detection evaluation dataset (ISCXIDS2012)”',
  groups: ['connection', 'volume'],
  columns,
  layouts: [{ id: 'iscx-2012', name: 'ISCX 2012', columns: columns.map(({ name }) => name), header: 'always' }],
  labels: [{ column: 'Label', maps: [attackOrNormal] }],
  factors: { protocol: 'protocolName', service: 'appName' },
  releases: [
    {
      id: 'iscx-2012', name: 'ISCX 2012, six days as CSV', rows: 2_071_657,
      files: ['SatJun12', 'SunJun13', 'MonJun14', 'TueJun15', 'WedJun16', 'ThuJun17'].map((day) => ({ name: `Testbed${day}Flows.csv`, sha256: null })),
      labels: byName([['Normal', 2_002_747], ['Attack', 68_910]]),
      categories: byName([['normal', 2_002_747], ['attack', 68_910]]),
    },
  ],
};
