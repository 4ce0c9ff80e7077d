import { byName, type Counts } from '../terms/byName';
import type { KnownDefect } from '../terms/datasetSummary';
import { address, binaryLabel, featuresOf, identity, label, means, moment, port } from './columnMakers';
import type { Family, FamilyColumn, FamilyRelease, LabelMap } from './family';
import { byRole, zeroOne } from './mapMakers';

const [protocol, volume, flags, time] = [featuresOf('protocol'), featuresOf('volume'), featuresOf('flags'), featuresOf('time')];
const [sizes, repeats, application] = [featuresOf('packet sizes'), featuresOf('retransmission'), featuresOf('application')];
const timeToLive = { nearLabel: 'in the sets made from UNSW-NB15 the attackers’ packets had values of their own (Sarhan et al., 2022)' };
const between = (way: string, of: string, words: string): FamilyColumn =>
  time.numeric(`${way}_IAT_${of}`, `${words} time between packets, ${way === 'SRC_TO_DST' ? 'source to destination' : 'destination to source'}`, 'ms');

const columns: readonly FamilyColumn[] = [
  moment('FLOW_START_MILLISECONDS', 'when the flow began, milliseconds since 1970'),
  moment('FLOW_END_MILLISECONDS', 'when the flow ended, milliseconds since 1970'),
  address('IPV4_SRC_ADDR', 'address of the source'),
  port('L4_SRC_PORT', 'port of the source'),
  address('IPV4_DST_ADDR', 'address of the destination'),
  port('L4_DST_PORT', 'port of the destination'),
  protocol.text('PROTOCOL', 'number of the IP protocol: 6 is tcp, 17 udp, 1 icmp', means('protocol number')),
  protocol.text('L7_PROTO', 'nDPI’s number of the application protocol, such as 7 for http'),
  volume.numeric('IN_BYTES', 'bytes from source to destination', 'bytes', means('bytes out')),
  volume.numeric('OUT_BYTES', 'bytes from destination to source', 'bytes', means('bytes back')),
  volume.numeric('IN_PKTS', 'packets from source to destination', 'packets', means('packets out')),
  volume.numeric('OUT_PKTS', 'packets from destination to source', 'packets', means('packets back')),
  flags.numeric('TCP_FLAGS', 'all TCP flags of the flow together, as a bit mask'),
  flags.numeric('CLIENT_TCP_FLAGS', 'all TCP flags that the client sent, as a bit mask'),
  flags.numeric('SERVER_TCP_FLAGS', 'all TCP flags that the server sent, as a bit mask'),
  time.numeric('FLOW_DURATION_MILLISECONDS', 'length of the flow', 'ms', means('duration', 1e-3)),
  time.numeric('DURATION_IN', 'time from the first to the last packet of the client', 'ms'),
  time.numeric('DURATION_OUT', 'time from the first to the last packet of the server', 'ms'),
  sizes.numeric('MIN_TTL', 'smallest time to live of the flow', undefined, timeToLive),
  sizes.numeric('MAX_TTL', 'largest time to live of the flow', undefined, timeToLive),
  sizes.numeric('LONGEST_FLOW_PKT', 'longest packet of the flow', 'bytes'),
  sizes.numeric('SHORTEST_FLOW_PKT', 'shortest packet of the flow', 'bytes'),
  sizes.numeric('MIN_IP_PKT_LEN', 'smallest IP packet of the flow', 'bytes'),
  sizes.numeric('MAX_IP_PKT_LEN', 'largest IP packet of the flow', 'bytes'),
  volume.numeric('SRC_TO_DST_SECOND_BYTES', 'bytes per second, source to destination', 'bytes/s'),
  volume.numeric('DST_TO_SRC_SECOND_BYTES', 'bytes per second, destination to source', 'bytes/s'),
  repeats.numeric('RETRANSMITTED_IN_BYTES', 'TCP bytes that the source sent again', 'bytes'),
  repeats.numeric('RETRANSMITTED_IN_PKTS', 'TCP packets that the source sent again', 'packets'),
  repeats.numeric('RETRANSMITTED_OUT_BYTES', 'TCP bytes that the destination sent again', 'bytes'),
  repeats.numeric('RETRANSMITTED_OUT_PKTS', 'TCP packets that the destination sent again', 'packets'),
  volume.numeric('SRC_TO_DST_AVG_THROUGHPUT', 'mean throughput, source to destination', 'bits/s'),
  volume.numeric('DST_TO_SRC_AVG_THROUGHPUT', 'mean throughput, destination to source', 'bits/s'),
  sizes.numeric('NUM_PKTS_UP_TO_128_BYTES', 'packets of at most 128 bytes', 'packets'),
  sizes.numeric('NUM_PKTS_128_TO_256_BYTES', 'packets of 128 to 256 bytes', 'packets'),
  sizes.numeric('NUM_PKTS_256_TO_512_BYTES', 'packets of 256 to 512 bytes', 'packets'),
  sizes.numeric('NUM_PKTS_512_TO_1024_BYTES', 'packets of 512 to 1,024 bytes', 'packets'),
  sizes.numeric('NUM_PKTS_1024_TO_1514_BYTES', 'packets of 1,024 to 1,514 bytes', 'packets'),
  flags.numeric('TCP_WIN_MAX_IN', 'largest TCP window of the source', 'bytes'),
  flags.numeric('TCP_WIN_MAX_OUT', 'largest TCP window of the destination', 'bytes'),
  application.numeric('ICMP_TYPE', 'ICMP type times 256, plus ICMP code'),
  application.numeric('ICMP_IPV4_TYPE', 'ICMP type'),
  identity('DNS_QUERY_ID', 'numeric', 'transaction number of the DNS query', 'it is drawn at random for each query'),
  application.numeric('DNS_QUERY_TYPE', 'type of the DNS query: 1 is A, 2 is NS'),
  application.numeric('DNS_TTL_ANSWER', 'time to live of the first address in the DNS answer', 's'),
  application.numeric('FTP_COMMAND_RET_CODE', 'return code of the client’s ftp command'),
  ...['SRC_TO_DST', 'DST_TO_SRC'].flatMap((way) =>
    [between(way, 'MIN', 'shortest'), between(way, 'MAX', 'longest'), between(way, 'AVG', 'mean'), between(way, 'STDDEV', 'standard deviation of the')]),
  binaryLabel('Label'),
  label('Attack', 'Benign, or the name of the attack'),
  identity('Dataset', 'text', 'dataset that the row comes from', 'it tells which labels a row can have'),
];

const netflowPaper = 'Sarhan, Layeghy, Moustafa and Portmann, “NetFlow Datasets for Machine Learning-Based Network Intrusion Detection Systems”, 2021';
const thirdVersion = 'Luay et al., “Temporal Analysis of NetFlow Datasets for Network Intrusion Detection Systems”, 2025 (arXiv 2503.04404)';
const survey = 'Goldschmidt and Chudá, “Network Intrusion Datasets: A Survey, Limitations, and Recommendations”, 2025';

/** The sets keep the labels of those that they were made from, so the map holds UNSW-NB15's, ToN-IoT's, BoT-IoT's and CSE-CIC-IDS2018's. */
const bySource: LabelMap = {
  id: 'nf', name: 'NF, labels of the source sets', source: netflowPaper,
  categories: [
    { name: 'Benign', role: 'benign', labels: ['Benign'] },
    { name: 'Reconnaissance', role: 'scan', labels: ['Reconnaissance'] },
    { name: 'scanning', role: 'scan', labels: ['scanning'] },
    { name: 'DoS', role: 'dos',
      labels: ['DoS', 'DoS_attacks-Hulk', 'DoS_attacks-GoldenEye', 'DoS_attacks-Slowloris', 'DoS_attacks-SlowHTTPTest'] },
    { name: 'DDoS', role: 'ddos', labels: ['DDoS', 'DDOS_attack-HOIC', 'DDOS_attack-LOIC-UDP', 'DDoS_attacks-LOIC-HTTP'] },
    { name: 'Brute Force', role: 'bruteForce', labels: ['Brute Force', 'FTP-BruteForce', 'SSH-Bruteforce'] },
    { name: 'password', role: 'bruteForce', labels: ['password'] },
    { name: 'Web', role: 'web', labels: ['Brute_Force_-Web', 'Brute_Force_-XSS', 'SQL_Injection'] },
    { name: 'injection', role: 'web', labels: ['injection'] },
    { name: 'xss', role: 'web', labels: ['xss'] },
    { name: 'Backdoor', role: 'remoteAccess', labels: ['Backdoor'] },
    { name: 'Exploits', role: 'remoteAccess', labels: ['Exploits'] },
    { name: 'Shellcode', role: 'remoteAccess', labels: ['Shellcode'] },
    { name: 'Infilteration', role: 'remoteAccess', labels: ['Infilteration'] },
    { name: 'Bot', role: 'botnet', labels: ['Bot'] },
    { name: 'Worms', role: 'malware', labels: ['Worms'] },
    { name: 'ransomware', role: 'malware', labels: ['ransomware'] },
    { name: 'mitm', role: 'spoofing', labels: ['mitm'] },
    { name: 'Theft', role: 'other', labels: ['Theft'] },
    { name: 'Fuzzers', role: 'other', labels: ['Fuzzers'] },
    { name: 'Generic', role: 'other', labels: ['Generic'] },
    { name: 'Analysis', role: 'other', labels: ['Analysis'] },
  ],
};

const wrapped: KnownDefect = {
  column: 'FLOW_DURATION_MILLISECONDS', source: survey,
  message: 'Values of about 4,293,000 to 4,294,967 are lengths that ran over: 2^32 microseconds, less a little, in milliseconds.',
};
const cut: KnownDefect = { column: null, source: thirdVersion, message: 'A long flow is several rows: it is cut after at most 120 seconds.' };

/** A release in one file, of which no hash is known. */
const release = (name: string, rows: number, defects: readonly KnownDefect[], labels?: Counts): FamilyRelease => ({
  id: name.toLowerCase(), name, rows, files: [{ name: `${name}.csv`, sha256: null }], defects, ...(labels !== undefined && { labels }),
});

const first = ('IPV4_SRC_ADDR,L4_SRC_PORT,IPV4_DST_ADDR,L4_DST_PORT,PROTOCOL,L7_PROTO,IN_BYTES,OUT_BYTES,IN_PKTS,OUT_PKTS,TCP_FLAGS,'
  + 'FLOW_DURATION_MILLISECONDS').split(',');
const second = ('IPV4_SRC_ADDR,L4_SRC_PORT,IPV4_DST_ADDR,L4_DST_PORT,PROTOCOL,L7_PROTO,IN_BYTES,IN_PKTS,OUT_BYTES,OUT_PKTS,TCP_FLAGS,CLIENT_TCP_FLAGS,'
  + 'SERVER_TCP_FLAGS,FLOW_DURATION_MILLISECONDS,DURATION_IN,DURATION_OUT,MIN_TTL,MAX_TTL,LONGEST_FLOW_PKT,SHORTEST_FLOW_PKT,MIN_IP_PKT_LEN,'
  + 'MAX_IP_PKT_LEN,SRC_TO_DST_SECOND_BYTES,DST_TO_SRC_SECOND_BYTES,RETRANSMITTED_IN_BYTES,RETRANSMITTED_IN_PKTS,RETRANSMITTED_OUT_BYTES,'
  + 'RETRANSMITTED_OUT_PKTS,SRC_TO_DST_AVG_THROUGHPUT,DST_TO_SRC_AVG_THROUGHPUT,NUM_PKTS_UP_TO_128_BYTES,NUM_PKTS_128_TO_256_BYTES,'
  + 'NUM_PKTS_256_TO_512_BYTES,NUM_PKTS_512_TO_1024_BYTES,NUM_PKTS_1024_TO_1514_BYTES,TCP_WIN_MAX_IN,TCP_WIN_MAX_OUT,ICMP_TYPE,ICMP_IPV4_TYPE,'
  + 'DNS_QUERY_ID,DNS_QUERY_TYPE,DNS_TTL_ANSWER,FTP_COMMAND_RET_CODE').split(',');
const third = ['FLOW_START_MILLISECONDS', 'FLOW_END_MILLISECONDS', ...second, ...columns.map(({ name }) => name).filter((name) => name.includes('_IAT_'))];

/** NetFlow records of nProbe, made anew from the captures of four datasets, in three versions with more columns each. */
export const netflowNf: Family = {
  id: 'nf',
  name: 'NF datasets',
  citation: `${netflowPaper}; ${thirdVersion}`,
  origin: 'University of Queensland, “Machine Learning-Based NIDS Datasets”',
  groups: ['protocol', 'volume', 'time', 'flags', 'packet sizes', 'retransmission', 'application'],
  columns,
  layouts: [
    { id: 'nf-v1', name: 'NF, version 1', columns: [...first, 'Label', 'Attack'], header: 'always' },
    { id: 'nf-uq-nids-v1', name: 'NF-UQ-NIDS, version 1', columns: [...first, 'Label', 'Attack', 'Dataset'], header: 'always' },
    { id: 'nf-v2', name: 'NF, version 2', columns: [...second, 'Label', 'Attack'], header: 'always' },
    { id: 'nf-uq-nids-v2', name: 'NF-UQ-NIDS, version 2', columns: [...second, 'Label', 'Attack', 'Dataset'], header: 'always' },
    { id: 'nf-v3', name: 'NF, version 3', columns: [...third, 'Label', 'Attack'], header: 'always' },
  ],
  labels: [{ column: 'Attack', maps: [bySource, byRole(bySource)] }, { column: 'Label', maps: [zeroOne(netflowPaper)] }],
  factors: { protocol: 'PROTOCOL', service: 'L7_PROTO' },
  releases: [
    release('NF-UQ-NIDS', 11_994_893, [wrapped], byName([['Benign', 9_208_048], ['DDoS', 763_285], ['Reconnaissance', 482_946], ['injection', 468_575],
      ['DoS', 348_962], ['Brute Force', 291_955], ['password', 156_299], ['xss', 99_944], ['Infilteration', 62_072], ['Exploits', 24_736],
      ['scanning', 21_467], ['Fuzzers', 19_463], ['Backdoor', 19_029], ['Bot', 15_683], ['Generic', 5_570], ['Analysis', 1_995], ['Theft', 1_909],
      ['Shellcode', 1_365], ['mitm', 1_295], ['Worms', 153], ['ransomware', 142]])),
    release('NF-UQ-NIDS-v2', 75_987_976, [
      wrapped,
      { column: 'SRC_TO_DST_SECOND_BYTES', source: survey, message: 'Some values are two numbers written as one, such as 140280 for 140 and 280.' },
    ]),
    release('NF-UNSW-NB15-v3', 2_365_424, [
      cut,
      { column: 'Attack', source: thirdVersion, message: 'The paper’s table gives Backdoor, Shellcode and Analysis each other’s numbers of rows.' },
    ], byName([['Benign', 2_237_731], ['Exploits', 42_748], ['Fuzzers', 33_816], ['Generic', 19_651], ['Reconnaissance', 17_074], ['DoS', 5_980],
      ['Backdoor', 4_659], ['Shellcode', 2_381], ['Analysis', 1_226], ['Worms', 158]])),
    release('NF-ToN-IoT-v3', 27_520_260, [cut], byName([['Benign', 16_792_214], ['ddos', 4_141_256], ['xss', 2_834_435], ['password', 1_594_777],
      ['scanning', 1_358_977], ['injection', 381_777], ['dos', 203_456], ['Backdoor', 203_384], ['mitm', 6_013], ['ransomware', 3_971]])),
    release('NF-BoT-IoT-v3', 16_933_808, [cut], byName([['DoS', 8_034_190], ['DDoS', 7_150_882], ['Reconnaissance', 1_695_132], ['Benign', 51_989],
      ['Theft', 1_615]])),
    release('NF-CICIDS2018-v3', 20_115_529, [
      cut,
      { column: null, source: 'Cantone, Marrocco and Bria, 2024 (arXiv 2402.10974)',
        message: 'The 105,550 rows of DoS_attacks-SlowHTTPTest hold 56 distinct flows.' },
    ], byName([['Benign', 17_514_626], ['DDOS_attack-HOIC', 1_032_311], ['FTP-BruteForce', 386_720], ['DDoS_attacks-LOIC-HTTP', 288_589],
      ['Bot', 207_703], ['SSH-Bruteforce', 188_474], ['Infilteration', 188_152], ['DoS_attacks-SlowHTTPTest', 105_550], ['DoS_attacks-Hulk', 100_076],
      ['DoS_attacks-GoldenEye', 61_300], ['DoS_attacks-Slowloris', 36_040], ['DDOS_attack-LOIC-UDP', 3_450], ['Brute_Force_-Web', 1_618],
      ['Brute_Force_-XSS', 480], ['SQL_Injection', 440]])),
  ],
};
