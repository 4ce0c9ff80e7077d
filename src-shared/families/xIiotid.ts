import { byName } from '../terms/byName';
import { address, featuresOf, identity, label, means, moment, port } from './columnMakers';
import type { Family, FamilyColumn, LabelMap } from './family';
import { byRole, zeroOne } from './mapMakers';

const [connection, packets, host, actions] = ['connection', 'packets', 'host', 'actions'].map(featuresOf);
const detector = (name: string, description: string): FamilyColumn => identity(name, null, description, 'it is the verdict of another detector');
/** Mean and standard deviation of what a device measured of itself. */
const measured = (of: string, what: string, unit?: string): FamilyColumn[] =>
  [['Avg', 'mean'], ['Std', 'standard deviation of the']].map(([name, words]) => host.numeric(`${name}_${of}`, `${words} ${what}`, unit));

const columns: readonly FamilyColumn[] = [
  moment('Date', 'day on which the connection began'),
  moment('Timestamp', 'when the connection began, seconds since 1970'),
  address('Scr_IP', 'address of the source'),
  port('Scr_port', 'port of the source'),
  address('Des_IP', 'address of the destination'),
  port('Des_port', 'port of the destination'),
  connection.text('Protocol', 'transport protocol: tcp, udp or icmp', means('protocol')),
  connection.text('Service', 'application protocol, such as http, mqtt or modbus', means('service')),
  connection.numeric('Duration', 'length of the connection', 's', means('duration')),
  connection.numeric('Scr_bytes', 'data bytes from source to destination, without headers', 'bytes', means('payload out')),
  connection.numeric('Des_bytes', 'data bytes from destination to source, without headers', 'bytes', means('payload back')),
  connection.text('Conn_state', 'how the connection ended, as a number'),
  connection.numeric('missed_bytes', 'bytes that the capture missed', 'bytes'),
  packets.text('is_syn_only', 'whether there was a packet with SYN alone'),
  packets.text('Is_SYN_ACK', 'whether there was a packet with SYN and ACK'),
  packets.text('is_pure_ack', 'whether there was a packet with ACK alone'),
  packets.text('is_with_payload', 'whether there was a packet with data'),
  packets.text('FIN or RST', 'whether there was a packet with FIN or RST'),
  packets.text('Bad_checksum', 'whether there was a packet with a wrong checksum'),
  packets.text('is_SYN_with_RST', 'whether there was a packet with SYN and RST'),
  connection.numeric('Scr_pkts', 'packets from source to destination', 'packets', means('packets out')),
  connection.numeric('Scr_ip_bytes', 'bytes from source to destination, headers included', 'bytes', means('bytes out')),
  connection.numeric('Des_pkts', 'packets from destination to source', 'packets', means('packets back')),
  connection.numeric('Des_ip_bytes', 'bytes from destination to source, headers included', 'bytes', means('bytes back')),
  detector('anomaly_alert', 'whether Zeek called the connection odd'),
  connection.numeric('total_bytes', 'bytes, both ways', 'bytes'),
  connection.numeric('total_packet', 'packets, both ways', 'packets'),
  connection.numeric('paket_rate', 'packets per second', 'packets/s'),
  connection.numeric('byte_rate', 'bytes per second', 'bytes/s'),
  connection.numeric('Scr_packts_ratio', 'share of the packets that the source sent'),
  connection.numeric('Des_pkts_ratio', 'share of the packets that the destination sent'),
  connection.numeric('Scr_bytes_ratio', 'share of the bytes that the source sent'),
  connection.numeric('Des_bytes_ratio', 'share of the bytes that the destination sent'),
  ...measured('user_time', 'share of time in programs', '%'),
  ...measured('nice_time', 'share of time in programs of low priority', '%'),
  ...measured('system_time', 'share of time in the system', '%'),
  ...measured('iowait_time', 'share of time spent waiting for a disk', '%'),
  ...measured('ideal_time', 'share of idle time', '%'),
  ...measured('tps', 'disk transfers per second'),
  ...measured('rtps', 'disk reads per second'),
  ...measured('wtps', 'disk writes per second'),
  ...measured('ldavg_1', 'load over a minute'),
  ...measured('kbmemused', 'memory in use', 'kB'),
  ...measured('num_Proc/s', 'new processes per second'),
  ...measured('num_cswch/s', 'switches between processes per second'),
  detector('OSSEC_alert', 'whether OSSEC raised an alert'),
  detector('OSSEC_alert_level', 'how serious OSSEC found it'),
  actions.either('Login_attempt', 'whether somebody tried to log in'),
  actions.either('Succesful_login', 'whether a login succeeded'),
  actions.either('File_activity', 'whether files were touched'),
  actions.either('Process_activity', 'whether processes were started or stopped'),
  actions.either('read_write_physical.process', 'whether the physical process was read or steered'),
  actions.either('is_privileged', 'whether somebody had more rights than usual'),
  label('class1', 'Normal, or the name of the attack'),
  label('class2', 'Normal, or the stage of the attack'),
  label('class3', 'Normal or Attack'),
];

const authors = 'Al-Hawawreh, Sitnikova and Aboutorab, “X-IIoTID: A Connectivity-Agnostic and Device-Agnostic Intrusion Data Set for Industrial Internet of '
  + 'Things”, IEEE Internet of Things Journal, 2021';
const survey = 'Goldschmidt and Chudá, “Network Intrusion Datasets: A Survey, Limitations, and Recommendations”, 2025';

const stages: LabelMap['categories'] = [
  { name: 'Normal', role: 'benign', labels: ['Normal'] },
  { name: 'Reconnaissance', role: 'scan', labels: ['Generic_scanning', 'Scanning_vulnerability', 'Discovering_resources', 'fuzzing'] },
  { name: 'Weaponization', role: 'bruteForce', labels: ['BruteForce', 'Dictionary', 'insider_malcious'] },
  { name: 'Exploitation', role: 'privilege', labels: ['Reverse_shell', 'MitM'] },
  { name: 'Lateral _movement', role: 'remoteAccess', labels: ['MQTT_cloud_broker_subscription', 'Modbus_register_reading', 'TCP Relay'] },
  { name: 'C&C', role: 'botnet', labels: ['C&C'] },
  { name: 'Exfiltration', role: 'other', labels: ['Exfiltration'] },
  { name: 'Tampering', role: 'other', labels: ['False_data_injection', 'Fake_notification'] },
  { name: 'crypto-ransomware', role: 'malware', labels: ['crypto-ransomware'] },
  { name: 'RDOS', role: 'dos', labels: ['RDOS'] },
];
const byStage: LabelMap = { id: 'x-iiotid', name: 'X-IIoTID, nine stages of attack', source: authors, categories: stages };
const stageItself: LabelMap = {
  id: 'x-iiotid-class2', name: 'X-IIoTID, class2', source: authors, categories: stages.map(({ name, role }) => ({ name, role, labels: [name] })),
};

/** X-IIoTID: connections of an industrial testbed by Zeek, with what the devices and their logs said at the same time. */
export const xIiotid: Family = {
  id: 'x-iiotid',
  name: 'X-IIoTID',
  citation: authors,
  origin: 'IEEE DataPort, “X-IIoTID”',
  groups: ['connection', 'packets', 'host', 'actions'],
  columns,
  layouts: [{
    id: 'x-iiotid', name: 'X-IIoTID', header: 'always',
    columns: columns.map(({ name }) => name).map((name) => ({ 'Std_num_Proc/s': 'Std_num_proc/s', 'Std_num_cswch/s': 'std_num_cswch/s' })[name] ?? name),
  }],
  labels: [
    { column: 'class1', maps: [byStage, byRole(byStage)] },
    { column: 'class2', maps: [stageItself] },
    { column: 'class3', maps: [zeroOne(authors, 'Normal', 'Attack')] },
  ],
  missing: ['?', '-'],
  factors: { protocol: 'Protocol', service: 'Service', state: 'Conn_state' },
  releases: [{
    id: 'x-iiotid', name: 'X-IIoTID', rows: 820_834, files: [],
    labels: byName([['Normal', 421_417], ['RDOS', 141_261], ['Scanning_vulnerability', 52_852], ['Generic_scanning', 50_277], ['BruteForce', 47_241],
      ['MQTT_cloud_broker_subscription', 23_524], ['Discovering_resources', 23_148], ['Exfiltration', 22_134], ['insider_malcious', 17_447],
      ['Modbus_register_reading', 5_953], ['False_data_injection', 5_094], ['C&C', 2_863], ['Dictionary', 2_572], ['TCP Relay', 2_119],
      ['fuzzing', 1_313], ['Reverse_shell', 1_016], ['crypto-ransomware', 458], ['MitM', 117], ['Fake_notification', 28]]),
    categories: byName([['Normal', 421_417], ['RDOS', 141_261], ['Reconnaissance', 127_590], ['Weaponization', 67_260], ['Lateral _movement', 31_596],
      ['Exfiltration', 22_134], ['Tampering', 5_122], ['C&C', 2_863], ['Exploitation', 1_133], ['crypto-ransomware', 458]]),
    defects: [{ column: 'Timestamp', source: survey,
      message: 'All rows of crypto-ransomware and of Fake_notification lack the time, and few others do: its absence tells them.' }],
  }],
};
