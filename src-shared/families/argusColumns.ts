import { address, featuresOf, identity, is, means, moment, port } from './columnMakers';
import type { FamilyColumn } from './family';

const [protocol, volume, rates, timing, tcp] = ['protocol', 'volume', 'rates', 'timing', 'TCP'].map(featuresOf);
const { numeric } = volume;
const packets = (name: string, description: string, more = {}): FamilyColumn => numeric(name, description, 'packets', more);
const bytes = (name: string, description: string, more = {}): FamilyColumn => numeric(name, description, 'bytes', more);
const random = 'it is drawn at random for each connection';
const packetNumber = 'hosts count it up from packet to packet';

/** What Argus records of a flow, under the names that its own tools give it. */
const columns: readonly FamilyColumn[] = [
  moment('StartTime', 'when the flow began'),
  moment('LastTime', 'when the flow ended'),
  address('SrcAddr', 'address of the source'),
  port('Sport', 'port of the source'),
  address('DstAddr', 'address of the destination'),
  port('Dport', 'port of the destination'),
  identity('Seq', 'numeric', 'number that Argus gave the record', 'it counts the records of the capture'),
  identity('Offset', 'numeric', 'where the record stands in Argus’ file', 'it tells the place in the capture'),
  protocol.text('Proto', 'transport or network protocol, such as tcp, udp or arp', means('protocol')),
  protocol.text('State', 'state of the connection, such as CON, RST or INT', means('state')),
  protocol.text('Cause', 'why Argus wrote the record, such as Start, Status or Shutdown'),
  protocol.either('sTos', 'type of service byte of the source’s packets'),
  protocol.either('dTos', 'type of service byte of the destination’s packets'),
  protocol.text('sDSb', 'differentiated services of the source’s packets, such as cs0'),
  protocol.text('dDSb', 'differentiated services of the destination’s packets, such as cs0'),
  protocol.numeric('sTtl', 'time to live of the source’s packets'),
  protocol.numeric('dTtl', 'time to live of the destination’s packets'),
  protocol.numeric('sHops', 'hops to the source, guessed from the time to live'),
  protocol.numeric('dHops', 'hops to the destination, guessed from the time to live'),
  protocol.either('sVid', 'virtual network that the source’s packets came from'),
  protocol.either('dVid', 'virtual network that the destination’s packets came from'),
  identity('sIpId', 'numeric', 'IP identification of the source’s packets', packetNumber),
  identity('dIpId', 'numeric', 'IP identification of the destination’s packets', packetNumber),
  packets('TotPkts', 'packets, both ways'),
  packets('SrcPkts', 'packets from source to destination', means('packets out')),
  packets('DstPkts', 'packets from destination to source', means('packets back')),
  bytes('TotBytes', 'bytes, both ways, headers included'),
  bytes('SrcBytes', 'bytes from source to destination, headers included', means('bytes out')),
  bytes('DstBytes', 'bytes from destination to source, headers included', means('bytes back')),
  bytes('TotAppByte', 'data bytes, both ways, without headers'),
  bytes('SAppBytes', 'data bytes from source to destination, without headers', means('payload out')),
  bytes('DAppBytes', 'data bytes from destination to source, without headers', means('payload back')),
  bytes('sMeanPktSz', 'mean size of the packets from the source'),
  bytes('dMeanPktSz', 'mean size of the packets from the destination'),
  packets('Loss', 'packets that were sent again or dropped, both ways'),
  packets('SrcLoss', 'packets of the source that were sent again or dropped'),
  packets('DstLoss', 'packets of the destination that were sent again or dropped'),
  volume.numeric('pLoss', 'share of packets that were sent again or dropped', '%'),
  bytes('SrcGap', 'bytes missing in the source’s data stream'),
  bytes('DstGap', 'bytes missing in the destination’s data stream'),
  rates.numeric('Load', 'bits per second, both ways', 'bits/s'),
  rates.numeric('SrcLoad', 'bits per second from the source', 'bits/s'),
  rates.numeric('DstLoad', 'bits per second from the destination', 'bits/s'),
  rates.numeric('Rate', 'packets per second, both ways', 'packets/s'),
  rates.numeric('SrcRate', 'packets per second from the source', 'packets/s'),
  rates.numeric('DstRate', 'packets per second from the destination', 'packets/s'),
  timing.numeric('Dur', 'length of the flow', 's', means('duration')),
  timing.numeric('RunTime', 'time for which the flow was active', 's'),
  timing.numeric('IdleTime', 'time since the last packet', 's'),
  timing.numeric('Mean', 'mean length of the records that make the flow', 's'),
  timing.numeric('Sum', 'total length of the records that make the flow', 's'),
  timing.numeric('Min', 'shortest record of the flow', 's'),
  timing.numeric('Max', 'longest record of the flow', 's'),
  timing.numeric('SIntPkt', 'mean time between the source’s packets', 'ms'),
  timing.numeric('DIntPkt', 'mean time between the destination’s packets', 'ms'),
  timing.numeric('SrcJitter', 'jitter of the source’s packets', 'ms'),
  timing.numeric('DstJitter', 'jitter of the destination’s packets', 'ms'),
  timing.numeric('SrcJitAct', 'jitter of the source’s packets while it was active', 'ms'),
  timing.numeric('DstJitAct', 'jitter of the destination’s packets while it was active', 'ms'),
  tcp.numeric('TcpRtt', 'time to set the TCP connection up', 's', is('handshake')),
  tcp.numeric('SynAck', 'time from SYN to SYN-ACK', 's', is('handshake: SYN to SYN-ACK')),
  tcp.numeric('AckDat', 'time from SYN-ACK to ACK', 's', is('handshake: SYN-ACK to ACK')),
  tcp.numeric('SrcWin', 'TCP window that the source advertised', 'bytes'),
  tcp.numeric('DstWin', 'TCP window that the destination advertised', 'bytes'),
  identity('SrcTCPBase', 'numeric', 'TCP sequence number that the source began with', random),
  identity('DstTCPBase', 'numeric', 'TCP sequence number that the destination began with', random),
];

export const argusGroups: readonly string[] = ['protocol', 'volume', 'rates', 'timing', 'TCP'];

/** The columns of Argus that a file has, among others. */
export const argusColumns = (names: readonly string[]): FamilyColumn[] => columns.filter(({ name }) => names.includes(name));
