import { address, featuresOf, identity, label, means, moment, port } from './columnMakers';
import type { Family, FamilyColumn, LabelMap } from './family';

const [connection, volume, state] = ['connection', 'volume', 'state'].map(featuresOf);

/** The columns of Zeek's conn.log in the order that it writes them, for the families whose files are such logs. */
export const zeekColumns: readonly FamilyColumn[] = [
  moment('ts', 'when the connection began, in seconds since 1970'),
  identity('uid', 'text', 'Zeek’s name for the connection', 'it names the row'),
  address('id.orig_h', 'address of the host that began it'),
  port('id.orig_p', 'port of the host that began it; of ICMP its type'),
  address('id.resp_h', 'address of the host that answered'),
  port('id.resp_p', 'port of the host that answered; of ICMP its code'),
  connection.text('proto', 'transport protocol: tcp, udp or icmp', means('protocol')),
  connection.text('service', 'protocol of the application as Zeek saw it, such as http or dns', means('service')),
  connection.numeric('duration', 'length of the connection, in seconds', 's', means('duration')),
  volume.numeric('orig_bytes', 'data bytes from originator to responder', 'bytes', means('payload out')),
  volume.numeric('resp_bytes', 'data bytes from responder to originator', 'bytes', means('payload back')),
  state.text('conn_state', 'how the connection ended, such as SF or S0', means('state')),
  state.text('local_orig', 'whether the originator is of the monitored network (T or F)'),
  state.text('local_resp', 'whether the responder is of the monitored network (T or F)'),
  volume.numeric('missed_bytes', 'bytes that Zeek missed in gaps', 'bytes'),
  state.text('history', 'what happened in turn, a letter each: S for a SYN, h for a SYN-ACK, D for data …'),
  volume.numeric('orig_pkts', 'packets from originator to responder', 'packets', means('packets out')),
  volume.numeric('orig_ip_bytes', 'bytes from originator to responder, headers included', 'bytes', means('bytes out')),
  volume.numeric('resp_pkts', 'packets from responder to originator', 'packets', means('packets back')),
  volume.numeric('resp_ip_bytes', 'bytes from responder to originator, headers included', 'bytes', means('bytes back')),
  identity('tunnel_parents', 'text', 'names of the connections that this one was tunnelled in', 'it names other rows'),
];

export const zeekGroups = ['connection', 'volume', 'state'] as const;

/** The column that the Stratosphere Laboratory adds to its logs, and others after it. */
export const addedLabel = label('label', 'benign or malicious');
export const benignOrMalicious: LabelMap = {
  id: 'benign-malicious', name: 'benign or malicious', source: 'Logs of the Stratosphere Laboratory',
  categories: [{ name: 'benign', role: 'benign', labels: ['Benign'] }, { name: 'malicious', role: 'malware', labels: ['Malicious'] }],
};

const names = zeekColumns.map(({ name }) => name);

/** Zeek's conn.log: a row a connection. Zeek itself knows no labels; some logs have a column of them behind the others. */
export const zeekConn: Family = {
  id: 'zeek-conn',
  name: 'Zeek connection log',
  citation: 'Paxson, “Bro: a system for detecting network intruders in real-time”, Computer Networks 31, 1999',
  origin: 'Zeek documentation, “conn.log”',
  groups: zeekGroups,
  columns: [
    ...zeekColumns,
    connection.numeric('ip_proto', 'number of the protocol in the IP header, as newer versions add it'),
    addedLabel,
  ],
  layouts: [
    { id: 'zeek-conn', name: 'Zeek connection log', columns: names, header: 'always' },
    { id: 'zeek-conn-labelled', name: 'Zeek connection log with a label', columns: [...names, 'label'], header: 'always' },
    { id: 'zeek-conn-ip-proto', name: 'Zeek connection log with ip_proto', columns: [...names, 'ip_proto'], header: 'always' },
  ],
  labels: [{ column: 'label', maps: [benignOrMalicious] }],
  factors: { protocol: 'proto', service: 'service', state: 'conn_state' },
  releases: [],
};
