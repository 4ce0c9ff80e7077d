import { byName } from '../terms/byName';
import { featuresOf, label } from './columnMakers';
import type { Family, LabelMap } from './family';
import { byRole } from './mapMakers';

const rates = featuresOf('rates').numeric;
const flag = featuresOf('flags').numeric;
const protocol = featuresOf('protocols').numeric;
const size = featuresOf('size').numeric;
const timing = featuresOf('timing').numeric;
const bothWays = featuresOf('both ways').numeric;

const flags = ['fin', 'syn', 'rst', 'psh', 'ack', 'ece', 'cwr'].map((name) =>
  flag(`${name}_flag_number`, `share of the window’s packets with ${name.toUpperCase()} set`));
const flagCounts = ['ack', 'syn', 'fin', 'urg', 'rst'].map((name) =>
  flag(`${name}_count`, `packets with ${name.toUpperCase()} set in the same flow, averaged`, 'packets'));
const protocols = (['HTTP', 'HTTPS', 'DNS', 'Telnet', 'SMTP', 'SSH', 'IRC', 'TCP', 'UDP', 'DHCP', 'ARP', 'ICMP', 'IGMP', 'IPv', 'LLC']).map((name) =>
  protocol(name, `share of the window’s packets that are ${name === 'IPv' ? 'IP' : name}`));

const before = [
  timing('flow_duration', 'age of the packet’s flow, averaged'),
  size('Header_Length', 'length of headers, averaged', 'bytes'),
  protocol('Protocol Type', 'protocol numbers of the packets, averaged'),
  timing('Duration', 'time to live of the packets, averaged, in spite of its name', undefined, { aliases: ['Time_To_Live'] }),
  rates('Rate', 'packets a second of the flow', 'packets/s'),
  rates('Srate', 'packets sent a second of the flow', 'packets/s'),
  rates('Drate', 'packets received a second of the flow', 'packets/s'),
];
const sizes = [
  size('Tot sum', 'lengths of the flow’s packets together', 'bytes'),
  size('Min', 'smallest packet of the flow', 'bytes'),
  size('Max', 'largest packet of the flow', 'bytes'),
  size('AVG', 'mean length of the flow’s packets', 'bytes'),
  size('Std', 'spread of the lengths of the flow’s packets', 'bytes'),
  size('Tot size', 'length of the packets, averaged', 'bytes'),
  timing('IAT', 'time since the packet before'),
  bothWays('Number', 'number of the flow’s packets', 'packets'),
  bothWays('Magnitue', 'root of the mean lengths of incoming and outgoing packets together'),
  bothWays('Radius', 'root of the variances of the lengths of incoming and outgoing packets together'),
  bothWays('Covariance', 'how lengths of incoming and outgoing packets vary together'),
  bothWays('Variance', 'variance of the lengths of incoming packets by that of outgoing ones'),
  bothWays('Weight', 'number of incoming packets times that of outgoing ones'),
];

const columns = [...before, ...flags, ...flagCounts, ...protocols, ...sizes];
const without = (...left: string[]): string[] => columns.map(({ name }) => name).filter((name) => !left.includes(name));

const neto = 'Neto et al., “CICIoT2023: A Real-Time Dataset and Benchmark for Large-Scale Attacks in IoT Environment”, 2023';

const floods = (kind: string, names: string): string[] => names.split(' ').map((name) => `${kind}-${name}`);

const map: LabelMap = {
  id: 'ciciot2023', name: 'seven groups of CICIoT2023', source: neto,
  categories: [
    { name: 'Benign', role: 'benign', labels: ['BenignTraffic'] },
    { name: 'DDoS', role: 'ddos', labels: floods('DDoS', 'ICMP_Flood UDP_Flood TCP_Flood PSHACK_Flood SYN_Flood RSTFINFlood SynonymousIP_Flood '
      + 'ICMP_Fragmentation UDP_Fragmentation ACK_Fragmentation HTTP_Flood SlowLoris') },
    { name: 'DoS', role: 'dos', labels: floods('DoS', 'UDP_Flood TCP_Flood SYN_Flood HTTP_Flood') },
    { name: 'Recon', role: 'scan', labels: [...floods('Recon', 'HostDiscovery OSScan PortScan PingSweep'), 'VulnerabilityScan'] },
    { name: 'Web', role: 'web', labels: ['BrowserHijacking', 'CommandInjection', 'SqlInjection', 'XSS', 'Backdoor_Malware',
      'Uploading_Attack'] },
    { name: 'Brute Force', role: 'bruteForce', labels: ['DictionaryBruteForce'] },
    { name: 'Spoofing', role: 'spoofing', labels: ['MITM-ArpSpoofing', 'DNS_Spoofing'] },
    { name: 'Mirai', role: 'botnet', labels: floods('Mirai', 'greeth_flood udpplain greip_flood') },
  ],
};

/** CICIoT2023: 33 attacks in a network of 105 devices; rows are averages over windows of packets, not flows. */
export const cicIot2023: Family = {
  id: 'ciciot2023',
  name: 'CICIoT2023',
  citation: neto,
  origin: 'University of New Brunswick, “CIC IoT dataset 2023”',
  groups: ['rates', 'flags', 'protocols', 'size', 'timing', 'both ways'],
  columns: [...columns, label('label', 'BenignTraffic, or the name of the attack')],
  layouts: [
    { id: 'ciciot2023', name: 'CICIoT2023', columns: [...without('IGMP'), 'label'], header: 'always' },
    { id: 'ciciot2023-merged', name: 'CICIoT2023, merged files', header: 'always',
      columns: [...without('flow_duration', 'Srate', 'Drate', 'urg_count', 'Magnitue', 'Radius', 'Covariance', 'Weight')
        .map((name) => (name === 'Duration' ? 'Time_To_Live' : name)), 'Label'] },
  ],
  labels: [{ column: 'label', maps: [map, byRole(map)], spellings: byName([['BenignTraffic', ['BENIGN']]]) }],
  factors: {},
  target: 'DDoS',
  releases: [{
    id: 'ciciot2023', name: 'CICIoT2023', files: [], rows: 46_686_579,
    labels: byName([['DDoS-ICMP_Flood', 7_200_504], ['DDoS-UDP_Flood', 5_412_287], ['DDoS-TCP_Flood', 4_497_667],
      ['DDoS-PSHACK_Flood', 4_094_755], ['DDoS-SYN_Flood', 4_059_190], ['DDoS-RSTFINFlood', 4_045_285],
      ['DDoS-SynonymousIP_Flood', 3_598_138], ['DoS-UDP_Flood', 3_318_595], ['DoS-TCP_Flood', 2_671_445], ['DoS-SYN_Flood', 2_028_834],
      ['BenignTraffic', 1_098_195], ['Mirai-greeth_flood', 991_866], ['Mirai-udpplain', 890_576], ['Mirai-greip_flood', 751_682],
      ['DDoS-ICMP_Fragmentation', 452_489], ['MITM-ArpSpoofing', 307_593], ['DDoS-UDP_Fragmentation', 286_925],
      ['DDoS-ACK_Fragmentation', 285_104], ['DNS_Spoofing', 178_911], ['Recon-HostDiscovery', 134_378], ['Recon-OSScan', 98_259],
      ['Recon-PortScan', 82_284], ['DoS-HTTP_Flood', 71_864], ['VulnerabilityScan', 37_382], ['DDoS-HTTP_Flood', 28_790],
      ['DDoS-SlowLoris', 23_426], ['DictionaryBruteForce', 13_064], ['BrowserHijacking', 5_859], ['CommandInjection', 5_409],
      ['SqlInjection', 5_245], ['XSS', 3_846], ['Backdoor_Malware', 3_218], ['Recon-PingSweep', 2_262], ['Uploading_Attack', 1_252]]),
    defects: [{ column: null, source: neto, message: 'Rows are averages over 10 or 100 packets, not flows: neighbours in a capture resemble each other.' }],
  }],
};
