import { address, featuresOf, identity, label, means, moment, port } from './columnMakers';
import type { Family, LabelMap } from './family';

const [connection, volume, header, rate] = ['connection', 'volume', 'header', 'rate'].map(featuresOf);

const readme = 'CTU-13 page of the Stratosphere Laboratory; García et al., 2014';

/**
 * A label is a sentence, such as `flow=From-Botnet-V42-TCP-CC6-Plain-HTTP-Encrypted-Data`: a word in it says what it is. Background
 * is traffic that nobody looked at, and no benign class; its authors advise against evaluating on it.
 */
const byWord: LabelMap = {
  id: 'ctu13', name: 'CTU-13, by the word in the label', source: readme,
  categories: [
    { name: 'normal', role: 'benign', labels: [], matches: /normal/i },
    { name: 'botnet', role: 'botnet', labels: [], matches: /botnet/i },
    { name: 'background', role: 'undecided', labels: [], matches: /background/i },
  ],
};

const controlApart: LabelMap = {
  id: 'ctu13-control', name: 'CTU-13, command and control apart', source: readme,
  categories: [
    { name: 'normal', role: 'benign', labels: [], matches: /normal/i },
    { name: 'C&C', role: 'botnet', labels: [], matches: /botnet.*-CC(?![a-z])/i },
    { name: 'botnet', role: 'botnet', labels: [], matches: /botnet(?!.*-CC(?![a-z]))/i },
    { name: 'background', role: 'undecided', labels: [], matches: /background/i },
  ],
};

const flow = ['StartTime', 'Dur', 'Proto', 'SrcAddr', 'Sport', 'Dir', 'DstAddr', 'Dport', 'State', 'sTos', 'dTos', 'TotPkts', 'TotBytes', 'SrcBytes'];

/** CTU-13: flows of Argus, both directions in a row, from thirteen captures, in each one malware beside the traffic of a university. */
export const ctu13: Family = {
  id: 'ctu-13',
  name: 'CTU-13',
  citation: 'García, Grill, Stiborek and Zunino, “An empirical comparison of botnet detection methods”, Computers & Security 45, 2014',
  origin: 'Stratosphere Laboratory, “The CTU-13 Dataset”',
  groups: ['connection', 'volume', 'header', 'rate'],
  columns: [
    moment('StartTime', 'when the flow began'),
    moment('LastTime', 'when its last packet came'),
    connection.numeric('Dur', 'length of the flow, in seconds', 's', means('duration')),
    connection.text('Proto', 'transport protocol, such as tcp, udp or icmp', means('protocol')),
    address('SrcAddr', 'address of the source'),
    port('Sport', 'port of the source; of ICMP its type, in hexadecimal'),
    connection.text('Dir', 'which way the packets went, as Argus draws it: ->, <->, <?>'),
    address('DstAddr', 'address of the destination'),
    port('Dport', 'port of the destination; of ICMP its code, in hexadecimal'),
    connection.text('State', 'state of the connection: TCP flags of both directions (S_RA), or CON, INT, URP …'),
    header.numeric('sTos', 'type of service, source to destination'),
    header.numeric('dTos', 'type of service, destination to source'),
    header.numeric('SrcWin', 'TCP window announced by the source', 'bytes'),
    header.numeric('DstWin', 'TCP window announced by the destination', 'bytes'),
    header.numeric('sHops', 'hops to the source, guessed from its time to live'),
    header.numeric('dHops', 'hops to the destination, guessed from its time to live'),
    header.numeric('sTtl', 'time to live, source to destination'),
    header.numeric('dTtl', 'time to live, destination to source'),
    rate.numeric('TcpRtt', 'time that the TCP handshake took', 's'),
    rate.numeric('SynAck', 'time from SYN to SYN-ACK', 's'),
    rate.numeric('AckDat', 'time from SYN-ACK to ACK', 's'),
    volume.numeric('SrcPkts', 'packets from source to destination', 'packets', means('packets out')),
    volume.numeric('DstPkts', 'packets from destination to source', 'packets', means('packets back')),
    volume.numeric('TotPkts', 'packets of both directions', 'packets'),
    volume.numeric('TotBytes', 'bytes of both directions, headers included', 'bytes'),
    volume.numeric('SrcBytes', 'bytes from source to destination, headers included', 'bytes', means('bytes out')),
    volume.numeric('DstBytes', 'bytes from destination to source, headers included', 'bytes', means('bytes back')),
    volume.numeric('SAppBytes', 'data bytes from source to destination', 'bytes', means('payload out')),
    volume.numeric('DAppBytes', 'data bytes from destination to source', 'bytes', means('payload back')),
    volume.numeric('TotAppByte', 'data bytes of both directions', 'bytes'),
    rate.numeric('Rate', 'packets per second, both directions', 'packets/s'),
    rate.numeric('SrcRate', 'packets per second from source to destination', 'packets/s'),
    rate.numeric('DstRate', 'packets per second from destination to source', 'packets/s'),
    identity('srcUdata', 'text', 'first bytes that the source sent', 'it is what was said, and names the malware'),
    identity('dstUdata', 'text', 'first bytes that the destination sent', 'it is what was said, and names the malware'),
    label('Label', 'a sentence that says from or to what the flow was: background, normal or botnet'),
  ],
  layouts: [
    { id: 'ctu-13', name: 'CTU-13, binetflow', columns: [...flow, 'Label'], header: 'always' },
    { id: 'ctu-13-content', name: 'CTU-13, binetflow with content', columns: [...flow, 'srcUdata', 'dstUdata', 'Label'], header: 'always' },
    {
      id: 'ctu-13-detailed', name: 'CTU-13, detailed export', header: 'always',
      columns: ['SrcAddr', 'DstAddr', 'Proto', 'Sport', 'Dport', 'State', 'sTos', 'dTos', 'SrcWin', 'DstWin', 'sHops', 'dHops', 'StartTime', 'LastTime',
        'sTtl', 'dTtl', 'TcpRtt', 'SynAck', 'AckDat', 'SrcPkts', 'DstPkts', 'SrcBytes', 'DstBytes', 'SAppBytes', 'DAppBytes', 'Dur', 'TotPkts',
        'TotBytes', 'TotAppByte', 'Rate', 'SrcRate', 'DstRate', 'Label'],
    },
  ],
  labels: [{ column: 'Label', maps: [byWord, controlApart] }],
  factors: { protocol: 'Proto', state: 'State' },
  releases: [],
};
