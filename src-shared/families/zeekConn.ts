import type { Family, FamilyColumn } from './family';
import { identityOf, noFeature, numeric, portTells, text } from './writeColumns';

/** The columns of Zeek's conn.log in the order that it writes them, for the families whose files are such logs. */
export const zeekColumns: readonly FamilyColumn[] = [
  noFeature('ts', 'when the connection began, in seconds since 1970', identityOf.time, 'numeric', { unit: 's' }),
  noFeature('uid', 'Zeek’s name for the connection', 'it names the row'),
  noFeature('id.orig_h', 'address of the host that began it', identityOf.address),
  noFeature('id.orig_p', 'port of the host that began it; of ICMP its type', identityOf.clientPort, 'numeric'),
  noFeature('id.resp_h', 'address of the host that answered', identityOf.address),
  numeric('connection', 'id.resp_p', 'port of the host that answered; of ICMP its code', { nearLabel: portTells }),
  text('connection', 'proto', 'transport protocol: tcp, udp or icmp', { meaning: { as: 'protocol' } }),
  text('connection', 'service', 'protocol of the application as Zeek saw it, such as http or dns', { meaning: { as: 'service' } }),
  numeric('connection', 'duration', 'length of the connection, in seconds', { unit: 's', meaning: { as: 'duration' } }),
  numeric('volume', 'orig_bytes', 'data bytes from originator to responder', { unit: 'bytes', meaning: { as: 'payload out' } }),
  numeric('volume', 'resp_bytes', 'data bytes from responder to originator', { unit: 'bytes', meaning: { as: 'payload back' } }),
  text('state', 'conn_state', 'how the connection ended, such as SF or S0', { meaning: { as: 'state' } }),
  text('state', 'local_orig', 'whether the originator is of the monitored network (T or F)'),
  text('state', 'local_resp', 'whether the responder is of the monitored network (T or F)'),
  numeric('volume', 'missed_bytes', 'bytes that Zeek missed in gaps', { unit: 'bytes' }),
  text('state', 'history', 'what happened in turn, a letter each: S for a SYN, h for a SYN-ACK, D for data …'),
  numeric('volume', 'orig_pkts', 'packets from originator to responder', { unit: 'packets', meaning: { as: 'packets out' } }),
  numeric('volume', 'orig_ip_bytes', 'bytes from originator to responder, headers included', { unit: 'bytes', meaning: { as: 'bytes out' } }),
  numeric('volume', 'resp_pkts', 'packets from responder to originator', { unit: 'packets', meaning: { as: 'packets back' } }),
  numeric('volume', 'resp_ip_bytes', 'bytes from responder to originator, headers included', { unit: 'bytes', meaning: { as: 'bytes back' } }),
  noFeature('tunnel_parents', 'names of the connections that this one was tunnelled in', 'it names other rows'),
];

export const zeekGroups = ['connection', 'volume', 'state'] as const;

const names = zeekColumns.map(({ name }) => name);

/** Zeek's conn.log: a row a connection. Zeek knows no labels; whoever adds some decides what they mean. */
export const zeekConn: Family = {
  id: 'zeek-conn',
  name: 'Zeek connection log',
  citation: 'Paxson, “Bro: a system for detecting network intruders in real-time”, Computer Networks 31, 1999',
  origin: 'Zeek documentation, “conn.log”',
  groups: zeekGroups,
  columns: [...zeekColumns, numeric('connection', 'ip_proto', 'number of the protocol in the IP header, as newer versions add it')],
  layouts: [
    { id: 'zeek-conn', name: 'Zeek connection log', columns: names, header: 'always' },
    { id: 'zeek-conn-ip-proto', name: 'Zeek connection log with ip_proto', columns: [...names, 'ip_proto'], header: 'always' },
  ],
  labels: [],
  missing: ['(empty)'],
  factors: { protocol: 'proto', service: 'service', state: 'conn_state' },
  releases: [],
};
