import { byName } from '../terms/byName';
import type { KnownDefect } from '../terms/datasetSummary';
import { address, binaryLabel, featuresOf, identity, label, means, moment, namelessRow, port, rowNumber } from './columnMakers';
import type { Family, FamilyColumn, LabelMap } from './family';
import { byRole, ownCategories, zeroOne } from './mapMakers';

const [record, statistics, windows] = [featuresOf('record'), featuresOf('durations'), featuresOf('windows')];
/** The authors count over every 100 rows of the file, which stand in the order in which the traffic was made. */
const inWindow = (name: string, description: string, unit?: string): FamilyColumn => windows.numeric(name, `${description}, among 100 rows`, unit);
const numberOf = (name: string, of: string): FamilyColumn => record.text(name, `number that stands for the text in ${of}`);

const columns: readonly FamilyColumn[] = [
  namelessRow,
  rowNumber('pkSeqID'),
  moment('stime', 'when the flow began, seconds since 1970'),
  moment('ltime', 'when the flow ended, seconds since 1970'),
  identity('seq', 'numeric', 'number that Argus gave the flow', 'it counts the flows of the capture'),
  address('saddr', 'address of the source'),
  port('sport', 'port of the source'),
  address('daddr', 'address of the destination'),
  port('dport', 'port of the destination'),
  address('smac', 'hardware address of the source'),
  address('dmac', 'hardware address of the destination'),
  address('soui', 'maker of the source’s hardware'),
  address('doui', 'maker of the destination’s hardware'),
  address('sco', 'country of the source’s address'),
  address('dco', 'country of the destination’s address'),
  record.text('flgs', 'what Argus saw in the flow, such as e for Ethernet or s for lost packets'),
  numberOf('flgs_number', 'flgs'),
  record.text('proto', 'transport or network protocol, such as tcp, udp or arp', means('protocol')),
  numberOf('proto_number', 'proto'),
  record.text('state', 'state of the connection, such as CON, RST or INT', means('state')),
  numberOf('state_number', 'state'),
  record.numeric('pkts', 'packets, both ways', 'packets'),
  record.numeric('bytes', 'bytes, both ways, headers included', 'bytes'),
  record.numeric('spkts', 'packets from source to destination', 'packets', means('packets out')),
  record.numeric('dpkts', 'packets from destination to source', 'packets', means('packets back')),
  record.numeric('sbytes', 'bytes from source to destination, headers included', 'bytes', means('bytes out')),
  record.numeric('dbytes', 'bytes from destination to source, headers included', 'bytes', means('bytes back')),
  record.numeric('rate', 'packets per second, both ways', 'packets/s'),
  record.numeric('srate', 'packets per second from the source', 'packets/s'),
  record.numeric('drate', 'packets per second from the destination', 'packets/s'),
  statistics.numeric('dur', 'length of the flow', 's', means('duration')),
  statistics.numeric('mean', 'mean length of the records that make the flow', 's'),
  statistics.numeric('stddev', 'standard deviation of the records’ length', 's'),
  statistics.numeric('sum', 'total length of the records', 's'),
  statistics.numeric('min', 'shortest record', 's'),
  statistics.numeric('max', 'longest record', 's'),
  inWindow('TnBPSrcIP', 'bytes of the same source', 'bytes'),
  inWindow('TnBPDstIP', 'bytes to the same destination', 'bytes'),
  inWindow('TnP_PSrcIP', 'packets of the same source', 'packets'),
  inWindow('TnP_PDstIP', 'packets to the same destination', 'packets'),
  inWindow('TnP_PerProto', 'packets of the same protocol', 'packets'),
  inWindow('TnP_Per_Dport', 'packets to the same port', 'packets'),
  inWindow('AR_P_Proto_P_SrcIP', 'mean rate of the same protocol and source', 'packets/s'),
  inWindow('AR_P_Proto_P_DstIP', 'mean rate of the same protocol and destination', 'packets/s'),
  inWindow('N_IN_Conn_P_SrcIP', 'flows of the same source'),
  inWindow('N_IN_Conn_P_DstIP', 'flows to the same destination'),
  inWindow('AR_P_Proto_P_Sport', 'mean rate of the same protocol and source port', 'packets/s'),
  inWindow('AR_P_Proto_P_Dport', 'mean rate of the same protocol and destination port', 'packets/s'),
  inWindow('Pkts_P_State_P_Protocol_P_DestIP', 'packets of the same state, protocol and destination', 'packets'),
  inWindow('Pkts_P_State_P_Protocol_P_SrcIP', 'packets of the same state, protocol and source', 'packets'),
  binaryLabel('attack'),
  { ...label('category', 'Normal, or the category of the attack'), values: ['ddos', 'dos', 'reconnaissance', 'theft', 'normal'] },
  label('subcategory', 'protocol of a flood, or what a scan or a theft was after'),
];

const authors = 'Koroniotis, Moustafa, Sitnikova and Turnbull, “Towards the development of realistic botnet dataset in the internet of things for network '
  + 'forensic analytics: Bot-IoT dataset”, 2019';
const survey = 'Goldschmidt and Chudá, “Network Intrusion Datasets: A Survey, Limitations, and Recommendations”, 2025';
const audit = 'IDS2Eval, audit of the 5 % files';

const byCategory: LabelMap = {
  id: 'bot-iot', name: 'BoT-IoT, four categories', source: authors,
  categories: ownCategories(['Normal', 'benign'], ['Reconnaissance', 'scan'], ['DoS', 'dos'], ['DDoS', 'ddos'], ['Theft', 'other']),
};
/** A flood’s subcategory is its protocol, whether one host sent it or many: DoS and DDoS cannot be told apart by it. */
const bySubcategory: LabelMap = {
  id: 'bot-iot-subcategories', name: 'BoT-IoT, subcategories', source: authors,
  categories: ownCategories(['Normal', 'benign'], ['Service_Scan', 'scan'], ['OS_Fingerprint', 'scan'], ['UDP', 'dos'], ['TCP', 'dos'], ['HTTP', 'dos'],
    ['Keylogging', 'other'], ['Data_Exfiltration', 'other']),
};

const oneSided: KnownDefect = { column: null, source: authors, message: 'Of ten thousand rows, one is normal: accuracy is about attacks against attacks.' };
const defects: readonly KnownDefect[] = [
  oneSided,
  { column: 'ltime', source: audit, message: 'One threshold on the time when a flow ended gets 97.5 % of the rows right: the attacks were run one after another.' },
  { column: 'saddr', source: audit, message: 'All traffic comes from 21 addresses: a model can learn hosts instead of attacks.' },
];
const rows5 = {
  rows: 3_668_522,
  labels: byName([['DDoS', 1_926_624], ['DoS', 1_650_260], ['Reconnaissance', 91_082], ['Normal', 477], ['Theft', 79]]),
};
const tenBest = ('pkSeqID,proto,saddr,sport,daddr,dport,seq,stddev,N_IN_Conn_P_SrcIP,min,state_number,mean,N_IN_Conn_P_DstIP,drate,srate,max,attack,'
  + 'category,subcategory').split(',');

/** BoT-IoT: Argus records of simulated IoT devices and a botnet, whole, and as 5 % with the authors’ statistics of windows. */
export const botIot: Family = {
  id: 'bot-iot',
  name: 'BoT-IoT',
  citation: authors,
  origin: 'UNSW Research, “The Bot-IoT Dataset”',
  groups: ['record', 'durations', 'windows'],
  windowed: ['windows'],
  columns,
  layouts: [
    {
      id: 'bot-iot-full', name: 'BoT-IoT, full set', header: 'sometimes',
      columns: ('pkSeqID,stime,flgs,proto,saddr,sport,daddr,dport,pkts,bytes,state,ltime,seq,dur,mean,stddev,smac,dmac,sum,min,max,soui,doui,sco,dco,'
        + 'spkts,dpkts,sbytes,dbytes,rate,srate,drate,attack,category,subcategory').split(','),
    },
    {
      id: 'bot-iot-5-percent', name: 'BoT-IoT, 5 % with all features', header: 'always',
      columns: ('pkSeqID,stime,flgs,flgs_number,proto,proto_number,saddr,sport,daddr,dport,pkts,bytes,state,state_number,ltime,seq,dur,mean,stddev,sum,min,'
        + 'max,spkts,dpkts,sbytes,dbytes,rate,srate,drate,TnBPSrcIP,TnBPDstIP,TnP_PSrcIP,TnP_PDstIP,TnP_PerProto,TnP_Per_Dport,AR_P_Proto_P_SrcIP,'
        + 'AR_P_Proto_P_DstIP,N_IN_Conn_P_DstIP,N_IN_Conn_P_SrcIP,AR_P_Proto_P_Sport,AR_P_Proto_P_Dport,Pkts_P_State_P_Protocol_P_DestIP,'
        + 'Pkts_P_State_P_Protocol_P_SrcIP,attack,category,subcategory').split(','),
    },
    { id: 'bot-iot-10-best', name: 'BoT-IoT, 10 best features', columns: ['', ...tenBest], header: 'always' },
    { id: 'bot-iot-10-best-train-test', name: 'BoT-IoT, 10 best features, training and test set', columns: tenBest, header: 'always' },
  ],
  labels: [
    { column: 'category', maps: [byCategory, byRole(byCategory)] },
    { column: 'subcategory', maps: [bySubcategory, byRole(bySubcategory)] },
    { column: 'attack', maps: [zeroOne(authors)] },
  ],
  factors: { protocol: 'proto', state: 'state' },
  releases: [
    {
      id: 'bot-iot-full', name: 'BoT-IoT, full set', rows: 73_370_443, files: [],
      labels: byName([['DDoS', 38_532_480], ['DoS', 33_005_194], ['Reconnaissance', 1_821_639], ['Normal', 9_543], ['Theft', 1_587]]),
      defects: [oneSided, { column: 'smac', source: survey, message: 'smac, dmac, soui, doui, sco and dco have no value in any row.' }],
    },
    { id: 'bot-iot-5-percent', name: 'BoT-IoT, 5 % with all features', files: [], ...rows5, defects },
  ],
};
