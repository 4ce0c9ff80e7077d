import { byName } from '../terms/byName';
import { address, featuresOf, identity, means, moment, port } from './columnMakers';
import type { Family, LabelMap } from './family';

const [connection, time, host] = ['connection', 'time', 'host'].map(featuresOf);

/** −1 is not 1: a label that is nothing but a number is told by all of it. */
const [one, minusOne, minusTwo] = [/^1(?:\.0*)?$/, /^-1(?:\.0*)?$/, /^-2(?:\.0*)?$/];

const documented: LabelMap = {
  id: 'kyoto2006', name: 'Kyoto 2006+ as documented: 1 normal, −1 known attack, −2 unknown attack',
  source: 'Description of Kyoto 2006+ data; others read the sign the other way round',
  categories: [
    { name: 'normal', role: 'benign', labels: [], matches: one },
    { name: 'known attack', role: 'other', labels: [], matches: minusOne },
    { name: 'unknown attack', role: 'other', labels: [], matches: minusTwo },
  ],
};
const turned: LabelMap = {
  id: 'kyoto2006-turned', name: 'Kyoto 2006+ turned round: −1 no attack, 1 known attack, −2 unknown attack',
  source: 'Goldschmidt and Chudá, “Network Intrusion Datasets”, 2025 (notebook); against the documentation',
  categories: [
    { name: 'no attack', role: 'benign', labels: [], matches: minusOne },
    { name: 'known attack', role: 'other', labels: [], matches: one },
    { name: 'unknown attack', role: 'other', labels: [], matches: minusTwo },
  ],
};

const verdict = 'it is the verdict of a detector, and the label was made from such';
const toHost = 'among the last 100 connections to the same host';
const columns = [
  connection.numeric('duration', 'length of the connection, in seconds', 's', means('duration')),
  connection.text('service', 'protocol of the application, such as dns or ssh', means('service')),
  connection.numeric('src_bytes', 'data bytes from source to destination', 'bytes', means('payload out')),
  connection.numeric('dst_bytes', 'data bytes from destination to source', 'bytes', means('payload back')),
  time.numeric('count', 'connections between the same two hosts in the past two seconds'),
  time.numeric('same_srv_rate', 'share of those to the same service'),
  time.numeric('serror_rate', 'share of those with a SYN error'),
  time.numeric('srv_serror_rate', 'share of connections to the same service with a SYN error, past two seconds'),
  host.numeric('dst_host_count', `connections from the same source ${toHost}`),
  host.numeric('dst_host_srv_count', `connections to the same service ${toHost}`),
  host.numeric('dst_host_same_src_port_rate', `share from the same source port ${toHost}`),
  host.numeric('dst_host_serror_rate', `share with a SYN error ${toHost}`),
  host.numeric('dst_host_srv_serror_rate', `share to the same service with a SYN error ${toHost}`),
  connection.text('flag', 'how the connection ended, such as SF or S0', means('state')),
  identity('ids_detection', null, 'alerts of the intrusion detection system; 0 for none', verdict),
  identity('malware_detection', null, 'malware found in what was sent; 0 for none', verdict),
  identity('ashula_detection', null, 'shellcode and exploits that Ashula found; 0 for none', verdict),
  { name: 'label', group: '', kind: null, values: ['1', '-1', '-2'], description: '1, −1 or −2: normal and two kinds of attack, by the documentation' },
  address('src_ip', 'address of the source, under another name'),
  port('src_port', 'port of the source'),
  address('dst_ip', 'address of the destination, under another name'),
  port('dst_port', 'port of the destination'),
  moment('start_time', 'time of day at which the connection began'),
  connection.text('protocol', 'transport protocol: tcp, udp or icmp', { values: ['tcp', 'udp', 'icmp'], ...means('protocol') }),
] as const;

/** Kyoto 2006+: connections to the honeypots of Kyoto University, a file a day, with features after KDD Cup 99. */
export const kyoto2006: Family = {
  id: 'kyoto2006',
  name: 'Kyoto 2006+',
  citation: 'Song et al., “Statistical analysis of honeypot data and building of Kyoto 2006+ dataset for NIDS evaluation”, BADGERS 2011',
  origin: 'takakura.com, “Traffic Data from Kyoto University’s Honeypots”',
  groups: ['connection', 'time', 'host'],
  windowed: ['time', 'host'],
  columns,
  layouts: [{ id: 'kyoto2006', name: 'Kyoto 2006+', columns: columns.map(({ name }) => name), header: 'sometimes' }],
  labels: [{ column: 'label', maps: [documented, turned] }],
  factors: { protocol: 'protocol', service: 'service', state: 'flag' },
  releases: [
    {
      id: 'kyoto2006-20150101', name: 'Kyoto 2006+, 1 January 2015', rows: 381_105, files: [{ name: '20150101.txt', sha256: null }],
      labels: byName([['-1', 339_593], ['1', 41_495], ['-2', 17]]),
      categories: byName([['normal', 41_495], ['known attack', 339_593], ['unknown attack', 17]]),
      caution: 'Which sign of the label means attack is told in contradictory ways: the map is yours to choose.',
    },
  ],
};
