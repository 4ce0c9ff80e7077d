import { address, featuresOf, means, moment, port } from './columnMakers';
import type { Family, LabelMap } from './family';

const [connection, volume, header] = ['connection', 'volume', 'header'].map(featuresOf);

const paper = 'Maciá-Fernández et al., “UGR’16”, 2018';
const attacks = [
  { name: 'scan', role: 'scan', labels: ['scan11', 'scan44', 'anomaly-udpscan', 'anomaly-sshscan'] },
  { name: 'dos', role: 'dos', labels: ['dos'] },
  { name: 'botnet', role: 'botnet', labels: ['nerisbotnet'] },
  { name: 'spam', role: 'other', labels: ['anomaly-spam'] },
  { name: 'blacklist', role: 'other', labels: ['blacklist'] },
] as const;

const backgroundIsBenign: LabelMap = {
  id: 'ugr16', name: 'UGR’16, background as benign', source: paper,
  categories: [{ name: 'background', role: 'benign', labels: ['background'] }, ...attacks],
};
const backgroundIsOpen: LabelMap = {
  id: 'ugr16-open', name: 'UGR’16, background undecided', source: `${paper}: background is the provider’s own traffic, in which attacks may hide`,
  categories: [...attacks, { name: 'background', role: 'undecided', labels: ['background'] }],
};

const labels = backgroundIsBenign.categories.flatMap((category) => category.labels);
const columns = [
  moment('te', 'when the flow ended'),
  connection.numeric('td', 'length of the flow, in seconds', 's', means('duration')),
  address('sa', 'address of the source, under another name'),
  address('da', 'address of the destination, under another name'),
  port('sp', 'port of the source'),
  port('dp', 'port of the destination; of ICMP type and code in one number'),
  connection.text('pr', 'transport protocol, such as TCP or UDP', { aliases: ['pro', 'proto'], ...means('protocol') }),
  header.text('flg', 'TCP flags that occurred, a dot for each that did not: .AP.SF'),
  header.numeric('fwd', 'forwarding status'),
  header.numeric('stos', 'type of service', undefined, { aliases: ['tos'] }),
  volume.numeric('pkt', 'packets of the flow, one direction', 'packets', means('packets out')),
  volume.numeric('byt', 'bytes of the flow, one direction', 'bytes', means('bytes out')),
  { name: 'label', group: '', kind: 'text', values: labels, description: 'background, blacklist, or the attack that was played or found' },
] as const;

/** UGR'16: NetFlow of a Spanish internet provider over months, one direction a row, with attacks that were played in. */
export const ugr16: Family = {
  id: 'ugr16',
  name: 'UGR’16',
  citation: 'Maciá-Fernández, Camacho, Magán-Carrión, García-Teodoro and Therón, “UGR’16: A new dataset for the evaluation of '
    + 'cyclostationarity-based network IDSs”, Computers & Security 73, 2018',
  origin: 'Network Engineering & Security Group, University of Granada, “UGR’16”',
  groups: ['connection', 'volume', 'header'],
  columns,
  layouts: [{ id: 'ugr16', name: 'UGR’16', columns: columns.map(({ name }) => name), header: 'sometimes' }],
  labels: [{ column: 'label', maps: [backgroundIsBenign, backgroundIsOpen] }],
  factors: { protocol: 'pr', state: 'flg' },
  releases: [],
};
