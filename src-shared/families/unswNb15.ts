import { byName } from '../terms/byName';
import type { KnownDefect } from '../terms/datasetSummary';
import { address, binaryLabel, featuresOf, identity, is, label, means, moment, port, rowNumber } from './columnMakers';
import type { Family, FamilyColumn, LabelMap } from './family';
import { byRole, ownCategories, zeroOne } from './mapMakers';

const [flow, basic, content, time] = [featuresOf('flow'), featuresOf('basic'), featuresOf('content'), featuresOf('time')];
const [general, connection] = [featuresOf('general'), featuresOf('connection')];
const timeToLive = { nearLabel: 'the attacks came from hosts with a time to live of their own (Sarhan et al., 2022)' };
const sequence = (name: string, end: string): FamilyColumn =>
  identity(name, 'numeric', `TCP sequence number that the ${end} began with`, 'it is drawn at random for each connection');

/** The features in the groups of the authors' list; names as the partitioned files write them, those of the raw files beside. */
const columns: readonly FamilyColumn[] = [
  rowNumber('id'),
  address('srcip', 'address of the source'),
  port('sport', 'port of the source'),
  address('dstip', 'address of the destination'),
  port('dsport', 'port of the destination'),
  flow.text('proto', 'transport or network protocol, such as tcp, udp or arp', means('protocol')),
  basic.text('state', 'state that the connection ended in, such as FIN, CON or INT', means('state')),
  basic.numeric('dur', 'length of the flow', 's', means('duration')),
  basic.numeric('sbytes', 'bytes from source to destination, headers included', 'bytes', means('bytes out')),
  basic.numeric('dbytes', 'bytes from destination to source, headers included', 'bytes', means('bytes back')),
  basic.numeric('sttl', 'time to live of the packets from the source', undefined, timeToLive),
  basic.numeric('dttl', 'time to live of the packets from the destination', undefined, timeToLive),
  basic.numeric('sloss', 'packets of the source that were sent again or dropped', 'packets'),
  basic.numeric('dloss', 'packets of the destination that were sent again or dropped', 'packets'),
  basic.text('service', 'application protocol, such as http or dns; - where it is none of those known', means('service')),
  basic.numeric('sload', 'bits per second from the source', 'bits/s', is('argus: load out')),
  basic.numeric('dload', 'bits per second from the destination', 'bits/s', is('argus: load back')),
  basic.numeric('spkts', 'packets from source to destination', 'packets', means('packets out')),
  basic.numeric('dpkts', 'packets from destination to source', 'packets', means('packets back')),
  basic.numeric('rate', 'packets per second, both ways', 'packets/s', is('argus: rate')),
  content.numeric('swin', 'TCP window that the source advertised'),
  content.numeric('dwin', 'TCP window that the destination advertised'),
  sequence('stcpb', 'source'),
  sequence('dtcpb', 'destination'),
  content.numeric('smean', 'mean size of the packets from the source', 'bytes', { aliases: ['smeansz'], ...is('argus: packet size out') }),
  content.numeric('dmean', 'mean size of the packets from the destination', 'bytes', { aliases: ['dmeansz'], ...is('argus: packet size back') }),
  content.numeric('trans_depth', 'place of the request in its http connection'),
  content.numeric('response_body_len', 'content that the server’s http service sent, uncompressed', 'bytes', { aliases: ['res_bdy_len'] }),
  time.numeric('sjit', 'jitter of the source’s packets', 'ms'),
  time.numeric('djit', 'jitter of the destination’s packets', 'ms'),
  moment('stime', 'when the flow began, seconds since 1970'),
  moment('ltime', 'when the flow ended, seconds since 1970'),
  time.numeric('sinpkt', 'mean time between the source’s packets', 'ms', { aliases: ['sintpkt'] }),
  time.numeric('dinpkt', 'mean time between the destination’s packets', 'ms', { aliases: ['dintpkt'] }),
  time.numeric('tcprtt', 'time to set the TCP connection up: synack and ackdat together', 's', is('handshake')),
  time.numeric('synack', 'time from SYN to SYN-ACK', 's', is('handshake: SYN to SYN-ACK')),
  time.numeric('ackdat', 'time from SYN-ACK to ACK', 's', is('handshake: SYN-ACK to ACK')),
  general.flag('is_sm_ips_ports', '1 if source and destination have the same address and port'),
  general.numeric('ct_state_ttl', 'number of its range of time to live values, by state', undefined, timeToLive),
  general.numeric('ct_flw_http_mthd', 'http requests in the flow, such as GET and POST'),
  general.flag('is_ftp_login', '1 if an ftp session was opened with user and password'),
  general.numeric('ct_ftp_cmd', 'commands in an ftp session'),
  connection.numeric('ct_srv_src', 'flows of the same service and source among the last 100'),
  connection.numeric('ct_srv_dst', 'flows of the same service and destination among the last 100'),
  connection.numeric('ct_dst_ltm', 'flows to the same destination among the last 100'),
  connection.numeric('ct_src_ltm', 'flows of the same source among the last 100'),
  connection.numeric('ct_src_dport_ltm', 'flows of the same source to the same port among the last 100'),
  connection.numeric('ct_dst_sport_ltm', 'flows to the same destination from the same port among the last 100'),
  connection.numeric('ct_dst_src_ltm', 'flows of the same source to the same destination among the last 100'),
  label('attack_cat', 'Normal, or the category of the attack'),
  binaryLabel('label'),
];

const authors = 'Moustafa and Slay, “UNSW-NB15: a comprehensive data set for network intrusion detection systems”, MilCIS 2015';
const survey = 'Goldschmidt and Chudá, “Network Intrusion Datasets: A Survey, Limitations, and Recommendations”, 2025';
const sarhan = 'Sarhan, Layeghy and Portmann, 2022';
const audit = 'IDS2Eval, audit of the partitioned files';

const nineCategories: LabelMap = {
  id: 'unsw-nb15', name: 'UNSW-NB15, nine categories', source: authors,
  categories: ownCategories(['Normal', 'benign'], ['Reconnaissance', 'scan'], ['DoS', 'dos'], ['Exploits', 'remoteAccess'], ['Shellcode', 'remoteAccess'],
    ['Backdoor', 'remoteAccess'], ['Worms', 'malware'], ['Fuzzers', 'other'], ['Generic', 'other'], ['Analysis', 'other']),
};

const nearLabel: KnownDefect = {
  column: null, source: sarhan, message: 'sttl, dttl and ct_state_ttl nearly tell the label: the attacker’s machines had a time to live of their own.',
};

const rawDefects: readonly KnownDefect[] = [
  nearLabel,
  { column: 'attack_cat', source: survey, message: 'Labels are padded with blanks, and one category has two spellings (Backdoor 1,795 rows, Backdoors 534).' },
  { column: 'is_ftp_login', source: survey, message: 'Documented as 0/1, but values up to 4 occur.' },
  { column: 'proto', source: survey,
    message: 'About 131 rare protocols have exactly 137 rows each, all attacks in the same mix; 130 of them are copies but for the category.' },
  { column: 'state', source: survey, message: 'INT alone holds 81.1 % of the attacks.' },
  { column: 'service', source: survey, message: 'pop3, dhcp, ssl, snmp and irc occur nearly only in attacks.' },
  { column: null, source: survey, message: '40.6 % of the udp rows are duplicates.' },
];

const conflicts: KnownDefect = {
  column: null, source: audit, message: 'In both files together, 1,758 rows (0.68 %) have features that occur under another label, too.',
};
const swapped = 'Copies of the two files often have each other’s names: the training set is the one of 175,341 rows.';

/** UNSW-NB15: flows of a testbed in Canberra in 2015, by Argus and Zeek; four raw files, and a training and a test set made from them. */
export const unswNb15: Family = {
  id: 'unsw-nb15',
  name: 'UNSW-NB15',
  citation: authors,
  origin: 'UNSW Research, “The UNSW-NB15 Dataset”',
  groups: ['flow', 'basic', 'content', 'time', 'general', 'connection'],
  windowed: ['connection'],
  columns,
  layouts: [
    {
      id: 'unsw-nb15-raw', name: 'UNSW-NB15, raw files', header: 'sometimes',
      columns: ('srcip,sport,dstip,dsport,proto,state,dur,sbytes,dbytes,sttl,dttl,sloss,dloss,service,Sload,Dload,Spkts,Dpkts,swin,dwin,stcpb,dtcpb,'
        + 'smeansz,dmeansz,trans_depth,res_bdy_len,Sjit,Djit,Stime,Ltime,Sintpkt,Dintpkt,tcprtt,synack,ackdat,is_sm_ips_ports,ct_state_ttl,'
        + 'ct_flw_http_mthd,is_ftp_login,ct_ftp_cmd,ct_srv_src,ct_srv_dst,ct_dst_ltm,ct_src_ ltm,ct_src_dport_ltm,ct_dst_sport_ltm,ct_dst_src_ltm,'
        + 'attack_cat,Label').split(','),
    },
    {
      id: 'unsw-nb15-partitioned', name: 'UNSW-NB15, training and test set', header: 'always',
      columns: ('id,dur,proto,service,state,spkts,dpkts,sbytes,dbytes,rate,sttl,dttl,sload,dload,sloss,dloss,sinpkt,dinpkt,sjit,djit,swin,stcpb,dtcpb,'
        + 'dwin,tcprtt,synack,ackdat,smean,dmean,trans_depth,response_body_len,ct_srv_src,ct_state_ttl,ct_dst_ltm,ct_src_dport_ltm,ct_dst_sport_ltm,'
        + 'ct_dst_src_ltm,is_ftp_login,ct_ftp_cmd,ct_flw_http_mthd,ct_src_ltm,ct_srv_dst,is_sm_ips_ports,attack_cat,label').split(','),
    },
  ],
  labels: [
    { column: 'attack_cat', maps: [nineCategories, byRole(nineCategories)], blank: 'Normal', spellings: byName([['Backdoor', ['Backdoors']]]) },
    { column: 'label', maps: [zeroOne(authors)] },
  ],
  factors: { protocol: 'proto', service: 'service', state: 'state' },
  releases: [
    {
      id: 'unsw-nb15-raw', name: 'UNSW-NB15, raw files', rows: 2_540_047,
      files: ['UNSW-NB15_1.csv', 'UNSW-NB15_2.csv', 'UNSW-NB15_3.csv', 'UNSW-NB15_4.csv'].map((name) => ({ name, sha256: null })),
      labels: byName([['Normal', 2_218_764], ['Generic', 215_481], ['Exploits', 44_525], ['Fuzzers', 24_246], ['DoS', 16_353],
        ['Reconnaissance', 13_987], ['Analysis', 2_677], ['Backdoor', 2_329], ['Shellcode', 1_511], ['Worms', 174]]),
      defects: rawDefects,
    },
    {
      id: 'unsw-nb15-training', name: 'UNSW-NB15, training set', rows: 175_341,
      files: [{ name: 'UNSW_NB15_training-set.csv', sha256: 'bec7dd5ec88dc2a0ccc7a07879d338395ed7421750f675fd0339e07dfe0648fa' }],
      defects: [
        nearLabel, conflicts,
        { column: null, source: audit,
          message: 'Many rows repeat others of their category in all features: Generic 90.2 %, DoS 75.5 %, Analysis 72.9 %, Backdoor 70.6 %, Normal 7.5 %.' },
      ],
      test: 'unsw-nb15-testing', caution: swapped,
    },
    {
      id: 'unsw-nb15-testing', name: 'UNSW-NB15, test set', rows: 82_332,
      files: [{ name: 'UNSW_NB15_testing-set.csv', sha256: '734fe6642edf758f7c94d7d9149426b49d202fe8e7bf0bef47392489c3c0a559' }],
      labels: byName([['Normal', 37_000], ['Generic', 18_871], ['Exploits', 11_132], ['Fuzzers', 6_062], ['DoS', 4_089],
        ['Reconnaissance', 3_496], ['Analysis', 677], ['Backdoor', 583], ['Shellcode', 378], ['Worms', 44]]),
      defects: [
        nearLabel, conflicts,
        { column: null, source: 'the published file', message: '28,386 of the 82,332 rows repeat another row in all features.' },
        { column: null, source: audit,
          message: 'Many rows stand in the training set, too, in all features: of DoS 49.0 %, of Reconnaissance 32.6 %, of Analysis 18.5 %.' },
      ],
      caution: swapped,
    },
  ],
};
