import type { Family, LabelMap } from './family';
import { either, identityOf, label, noFeature, numeric, portTells, text } from './writeColumns';

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
    { name: 'background', role: 'undecided', labels: [], matches: /^(?!.*(?:normal|botnet))/i },
  ],
};

const controlApart: LabelMap = {
  id: 'ctu13-control', name: 'CTU-13, command and control apart', source: readme,
  categories: [
    { name: 'normal', role: 'benign', labels: [], matches: /normal/i },
    { name: 'C&C', role: 'botnet', labels: [], matches: /botnet.*-CC(?![a-z])/i },
    { name: 'botnet', role: 'botnet', labels: [], matches: /botnet(?!.*-CC(?![a-z]))/i },
    { name: 'background', role: 'undecided', labels: [], matches: /^(?!.*(?:normal|botnet))/i },
  ],
};

const flow = ['StartTime', 'Dur', 'Proto', 'SrcAddr', 'Sport', 'Dir', 'DstAddr', 'Dport', 'State', 'sTos', 'dTos', 'TotPkts', 'TotBytes', 'SrcBytes'];

/** CTU-13: flows of Argus, both directions in a row, from thirteen captures in each of which one malware ran beside a university's traffic. */
export const ctu13: Family = {
  id: 'ctu-13',
  name: 'CTU-13',
  citation: 'García, Grill, Stiborek and Zunino, “An empirical comparison of botnet detection methods”, Computers & Security 45, 2014',
  origin: 'Stratosphere Laboratory, “The CTU-13 Dataset”',
  groups: ['connection', 'volume', 'header', 'rate'],
  columns: [
    noFeature('StartTime', 'when the flow began', identityOf.time),
    noFeature('LastTime', 'when its last packet came', identityOf.time),
    numeric('connection', 'Dur', 'length of the flow, in seconds', { unit: 's', meaning: { as: 'duration' } }),
    text('connection', 'Proto', 'transport protocol, such as tcp, udp or icmp', { meaning: { as: 'protocol' } }),
    noFeature('SrcAddr', 'address of the source', identityOf.address),
    noFeature('Sport', 'port of the source; of ICMP its type, in hexadecimal', identityOf.clientPort, null),
    text('connection', 'Dir', 'which way the packets went, as Argus draws it: ->, <->, <?>'),
    noFeature('DstAddr', 'address of the destination', identityOf.address),
    either('connection', 'Dport', 'port of the destination; of ICMP its code, in hexadecimal', { nearLabel: portTells }),
    text('connection', 'State', 'state of the connection: TCP flags of both directions (S_RA), or CON, INT, URP …'),
    numeric('header', 'sTos', 'type of service, source to destination'),
    numeric('header', 'dTos', 'type of service, destination to source'),
    numeric('header', 'SrcWin', 'TCP window announced by the source', { unit: 'bytes' }),
    numeric('header', 'DstWin', 'TCP window announced by the destination', { unit: 'bytes' }),
    numeric('header', 'sHops', 'hops to the source, guessed from its time to live'),
    numeric('header', 'dHops', 'hops to the destination, guessed from its time to live'),
    numeric('header', 'sTtl', 'time to live, source to destination'),
    numeric('header', 'dTtl', 'time to live, destination to source'),
    numeric('rate', 'TcpRtt', 'time that the TCP handshake took', { unit: 's' }),
    numeric('rate', 'SynAck', 'time from SYN to SYN-ACK', { unit: 's' }),
    numeric('rate', 'AckDat', 'time from SYN-ACK to ACK', { unit: 's' }),
    numeric('volume', 'SrcPkts', 'packets from source to destination', { unit: 'packets', meaning: { as: 'packets out' } }),
    numeric('volume', 'DstPkts', 'packets from destination to source', { unit: 'packets', meaning: { as: 'packets back' } }),
    numeric('volume', 'TotPkts', 'packets of both directions', { unit: 'packets' }),
    numeric('volume', 'TotBytes', 'bytes of both directions, headers included', { unit: 'bytes' }),
    numeric('volume', 'SrcBytes', 'bytes from source to destination, headers included', { unit: 'bytes', meaning: { as: 'bytes out' } }),
    numeric('volume', 'DstBytes', 'bytes from destination to source, headers included', { unit: 'bytes', meaning: { as: 'bytes back' } }),
    numeric('volume', 'SAppBytes', 'data bytes from source to destination', { unit: 'bytes', meaning: { as: 'payload out' } }),
    numeric('volume', 'DAppBytes', 'data bytes from destination to source', { unit: 'bytes', meaning: { as: 'payload back' } }),
    numeric('volume', 'TotAppByte', 'data bytes of both directions', { unit: 'bytes' }),
    numeric('rate', 'Rate', 'packets per second, both directions', { unit: 'packets/s' }),
    numeric('rate', 'SrcRate', 'packets per second from source to destination', { unit: 'packets/s' }),
    numeric('rate', 'DstRate', 'packets per second from destination to source', { unit: 'packets/s' }),
    noFeature('srcUdata', 'first bytes that the source sent', 'it is what was said, and names the malware'),
    noFeature('dstUdata', 'first bytes that the destination sent', 'it is what was said, and names the malware'),
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
  target: 'botnet',
  releases: [],
};
