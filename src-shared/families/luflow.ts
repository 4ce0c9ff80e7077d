import { address, featuresOf, label, means, moment, port } from './columnMakers';
import type { Family, LabelMap } from './family';
import { ownCategories } from './mapMakers';

const [volume, time, content] = [featuresOf('volume'), featuresOf('time'), featuresOf('content')];

const authors = 'Mills, Marnerides, Broadbent and Race, “Practical Intrusion Detection of Emerging Threats”, 2021; LUFlow Network Intrusion Detection Data Set';

const byIntelligence: LabelMap = {
  id: 'luflow', name: 'LUFlow', source: authors, categories: ownCategories(['benign', 'benign'], ['malicious', 'other'], ['outlier', 'undecided']),
};

/** LUFlow: flows of a university’s honeypots and services by Joy, a file a day, labelled by threat intelligence. */
export const luflow: Family = {
  id: 'luflow',
  name: 'LUFlow',
  citation: authors,
  origin: 'GitHub and Kaggle, “LUFlow Network Intrusion Detection Data Set”',
  groups: ['volume', 'time', 'content'],
  columns: [
    address('src_ip', 'network (autonomous system) of the source, in place of its address'),
    port('src_port', 'port of the source'),
    address('dest_ip', 'network (autonomous system) of the destination, in place of its address'),
    port('dest_port', 'port of the destination'),
    moment('time_start', 'when the flow began'),
    moment('time_end', 'when the flow ended'),
    volume.text('proto', 'number of the IP protocol: 6 is tcp, 17 udp, 1 icmp', means('protocol number')),
    volume.numeric('bytes_in', 'bytes from source to destination', 'bytes'),
    volume.numeric('bytes_out', 'bytes from destination to source', 'bytes'),
    volume.numeric('num_pkts_in', 'packets from source to destination', 'packets', means('packets out')),
    volume.numeric('num_pkts_out', 'packets from destination to source', 'packets', means('packets back')),
    time.numeric('duration', 'length of the flow'),
    time.numeric('avg_ipt', 'mean time between packets'),
    content.numeric('entropy', 'entropy of the data, in bits for each byte: from 0 to 8', 'bits/byte'),
    content.numeric('total_entropy', 'entropy of all bytes of the data together'),
    label('label', 'benign, malicious, or outlier where nobody knows'),
  ],
  layouts: [{
    id: 'luflow', name: 'LUFlow', header: 'always',
    columns: ('avg_ipt,bytes_in,bytes_out,dest_ip,dest_port,entropy,num_pkts_out,num_pkts_in,proto,src_ip,src_port,time_end,time_start,total_entropy,'
      + 'label,duration').split(','),
  }],
  labels: [{ column: 'label', maps: [byIntelligence] }],
  factors: { protocol: 'proto' },
  releases: [],
};
