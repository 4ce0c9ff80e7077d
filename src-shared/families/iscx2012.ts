import { byName } from '../terms/byName';
import type { Family, LabelMap } from './family';
import { identityOf, label, noFeature, numeric, portTells, text } from './writeColumns';

const attackOrNormal: LabelMap = {
  id: 'iscx-2012', name: 'ISCX 2012, Normal or Attack', source: 'Shiravi et al., 2012',
  categories: [{ name: 'normal', role: 'benign', labels: ['Normal'] }, { name: 'attack', role: 'other', labels: ['Attack'] }],
};

const said = 'it is what was said, nearly one value a row';
const columns = [
  noFeature('generated', 'when the file was written', 'it names the file, not the flow'),
  text('connection', 'appName', 'application as it was recognised, such as HTTPWeb or DNS'),
  numeric('volume', 'totalSourceBytes', 'bytes from source to destination', { unit: 'bytes' }),
  numeric('volume', 'totalDestinationBytes', 'bytes from destination to source', { unit: 'bytes' }),
  numeric('volume', 'totalDestinationPackets', 'packets from destination to source', { unit: 'packets', meaning: { as: 'packets back' } }),
  numeric('volume', 'totalSourcePackets', 'packets from source to destination', { unit: 'packets', meaning: { as: 'packets out' } }),
  noFeature('sourcePayloadAsBase64', 'what the source sent, in Base64', said),
  noFeature('sourcePayloadAsUTF', 'what the source sent, as text', said),
  noFeature('destinationPayloadAsBase64', 'what the destination sent, in Base64', said),
  noFeature('destinationPayloadAsUTF', 'what the destination sent, as text', said),
  text('connection', 'direction', 'from where to where: L2R for local to remote, L2L, R2L'),
  text('connection', 'sourceTCPFlagsDescription', 'TCP flags that the source sent, such as F,P,A'),
  text('connection', 'destinationTCPFlagsDescription', 'TCP flags that the destination sent'),
  noFeature('source', 'address of the source', identityOf.address),
  text('connection', 'protocolName', 'transport protocol, such as tcp_ip'),
  noFeature('sourcePort', 'port of the source', identityOf.clientPort, 'numeric'),
  noFeature('destination', 'address of the destination', identityOf.address),
  numeric('connection', 'destinationPort', 'port of the destination', { nearLabel: portTells }),
  noFeature('startDateTime', 'when the flow began', identityOf.time),
  noFeature('stopDateTime', 'when the flow ended', identityOf.time),
  label('Label', 'Normal or Attack', { aliases: ['Tag'] }),
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
