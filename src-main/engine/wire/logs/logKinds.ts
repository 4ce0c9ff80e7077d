import { connectionStates, type ConnectionState } from '../tcpStates';

/** A kind of connection log: its columns by what they say, and what its words mean. */
export type LogKind = {
  id: 'zeek' | 'binetflow';
  title: string;
  /** Names in lower case, the first that the log has counts. Those of `needed` must be there. */
  columns: { [K in LogColumn]?: string[] };
  needed: LogColumn[];
  /** Bro's state of a TCP connection; `undefined` for a word that is none. */
  state: (word: string) => ConnectionState | undefined;
  /** What its figures are, where they are not a capture's. */
  note: string;
};

export type LogColumn =
  | 'time' | 'duration' | 'protocol' | 'source' | 'sourcePort' | 'destination' | 'destinationPort' | 'state' | 'direction'
  | 'sourceBytes' | 'destinationBytes' | 'totalBytes' | 'sourcePackets' | 'destinationPackets' | 'history' | 'label' | 'detail';

const isState = (word: string): word is ConnectionState => (connectionStates as readonly string[]).includes(word);

/** Zeek's and Bro's conn.log, as TSV or JSON; IoT-23's with its labels. */
export const zeekLog: LogKind = {
  id: 'zeek', title: 'Zeek conn.log',
  columns: {
    time: ['ts'], duration: ['duration'], protocol: ['proto'], source: ['id.orig_h', 'id_orig_h'], sourcePort: ['id.orig_p', 'id_orig_p'],
    destination: ['id.resp_h', 'id_resp_h'], destinationPort: ['id.resp_p', 'id_resp_p'], state: ['conn_state'], sourceBytes: ['orig_bytes'],
    destinationBytes: ['resp_bytes'], sourcePackets: ['orig_pkts'], destinationPackets: ['resp_pkts'], history: ['history'], label: ['label'], detail: ['detailed-label'],
  },
  needed: ['time', 'protocol', 'source', 'sourcePort', 'destination', 'destinationPort', 'state'],
  state: (word) => (isState(word) ? word : undefined),
  note: 'wrong_fragment and urgent cannot be had from a connection log; the messages of one ping stand as one record a direction.',
};

/**
 * Argus' bidirectional flows, as CTU-13 has them. The state is what each side's flags were, `source_destination`: S, A, P,
 * F, R. Bytes are of whole frames.
 */
export const binetflow: LogKind = {
  id: 'binetflow', title: 'Argus binetflow',
  columns: {
    time: ['starttime', 'stime'], duration: ['dur'], protocol: ['proto'], source: ['srcaddr', 'saddr'], sourcePort: ['sport'],
    destination: ['dstaddr', 'daddr'], destinationPort: ['dport'], state: ['state'], direction: ['dir'], sourceBytes: ['srcbytes'],
    totalBytes: ['totbytes'], label: ['label'],
  },
  needed: ['time', 'protocol', 'source', 'destination', 'state'],
  state: argusState,
  note: 'wrong_fragment and urgent cannot be had from flow records; src_bytes and dst_bytes count whole frames, not payload.',
};

/** Bro's state by the flags of both sides, e.g. `FSPA_FSPA` SF, `S_` S0, `S_RA` REJ; argus' older words likewise. */
function argusState(word: string): ConnectionState | undefined {
  const [from, to] = word.toUpperCase().split('_');
  if (to === undefined) return ({ CON: 'S1', FIN: 'SF', RST: 'RSTO', REQ: 'S0', ACC: 'S1', CLO: 'SF' } as { [word: string]: ConnectionState | undefined })[from];
  const has = (flags: string, flag: string): boolean => flags.includes(flag);
  const answered = has(to, 'S') || (has(to, 'A') && !has(to, 'R')) || has(to, 'F') || has(to, 'P');
  if (has(to, 'R')) return answered ? 'RSTR' : has(from, 'S') ? 'REJ' : 'RSTRH';
  if (has(from, 'R')) return answered ? 'RSTO' : has(from, 'S') ? 'RSTOS0' : 'OTH';
  if (has(from, 'F') && has(to, 'F')) return 'SF';
  if (has(from, 'F')) return answered ? 'S2' : has(from, 'S') ? 'SH' : 'OTH';
  if (has(to, 'F')) return from === '' ? 'SHR' : 'S3';
  if (has(from, 'S')) return answered ? 'S1' : 'S0';
  return 'OTH';
}

export const logKinds = [zeekLog, binetflow];
