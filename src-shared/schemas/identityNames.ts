import { looseName } from './looseName';

/** What a column names of the capture: a host, a port, a moment, the file it came from, or the row itself. */
export type Identity = 'address' | 'port' | 'time' | 'file' | 'id' | 'row-number';

const words = (text: string): string[] => text.split(/\s+/);

/** Without dots, blanks, `_` and `-`, as tools of all kinds write them: Argus, Zeek, tshark, nfdump, NetFlow, CICFlowMeter. */
const names = new Map<string, Identity>([
  ...words('ip srcip dstip sourceip destinationip saddr daddr srcaddr dstaddr sourceaddress destinationaddress idorigh idresph ipsrc ipdst ipsrchost '
    + 'ipdsthost srcipaddr dstipaddr ipv4srcaddr ipv4dstaddr ipv6srcaddr ipv6dstaddr srcmac dstmac smac dmac ethsrc ethdst').map((name) => [name, 'address'] as const),
  ...words('sport dport dsport srcport dstport srcpt dstpt sourceport destinationport idorigp idrespp l4srcport l4dstport tcpsrcport tcpdstport udpsrcport '
    + 'udpdstport').map((name) => [name, 'port'] as const),
  ...words('ts time date stime ltime timestamp starttime lasttime endtime frametime frametimeepoch datefirstseen firstseen lastseen flowstart flowend '
    + 'flowstartmilliseconds flowendmilliseconds bidirectionalfirstseenms bidirectionallastseenms').map((name) => [name, 'time'] as const),
  ['sourcefile', 'file'],
  ...words('uid fuid flowid').map((name) => [name, 'id'] as const),
  ...words('id row rowid rownumber rownames index no nr # unnamed:0').map((name) => [name, 'row-number'] as const),
]);

/** What a column of this name is known to name; `null` for any other name. */
export const identityOf = (name: string): Identity | null => names.get(looseName(name).replaceAll('.', '')) ?? null;

const destinationPorts = new Set(words('dport dsport dstport destport dstpt destinationport idrespp l4dstport tcpdstport udpdstport'));

/** Whether a column of this name holds the port that a connection goes to. */
export const isDestinationPort = (name: string): boolean => destinationPorts.has(looseName(name).replaceAll('.', ''));
