import { byName } from '../terms/byName';
import { address, binaryLabel, featuresOf, identity, label, moment, port } from './columnMakers';
import type { Family, FamilyColumn, LabelMap } from './family';
import { byRole, ownCategories, zeroOne } from './mapMakers';

const [arp, icmp, http, tcp] = ['ARP', 'ICMP', 'HTTP', 'TCP'].map(featuresOf);
const [udp, dns, mqtt, modbus] = ['UDP', 'DNS', 'MQTT', 'Modbus'].map(featuresOf);
/** The authors leave these out, too. */
const content = (name: string, description: string): FamilyColumn =>
  identity(name, 'text', description, 'it is text that a host or a tool of the testbed wrote');

/** Fields of tshark. Files mix numbers and text in many of them, so the values decide their kind. */
const columns: readonly FamilyColumn[] = [
  moment('frame.time', 'when the packet was captured'),
  address('ip.src_host', 'address of the sender'),
  address('ip.dst_host', 'address of the receiver'),
  address('arp.dst.proto_ipv4', 'address that an ARP message asks for'),
  arp.either('arp.opcode', 'ARP operation: 1 asks, 2 answers'),
  arp.either('arp.hw.size', 'bytes of a hardware address in an ARP message'),
  address('arp.src.proto_ipv4', 'address of the sender of an ARP message'),
  icmp.either('icmp.checksum', 'checksum of an ICMP message'),
  icmp.either('icmp.seq_le', 'running number of an ICMP message'),
  identity('icmp.transmit_timestamp', null, 'when an ICMP timestamp was sent', 'it tells when the capture ran'),
  icmp.either('icmp.unused', 'unused field of an ICMP message'),
  content('http.file_data', 'content that was sent by http'),
  http.either('http.content_length', 'length of the content by the http header', { unit: 'bytes' }),
  content('http.request.uri.query', 'query that an http request carries'),
  http.either('http.request.method', 'http method, such as GET or POST'),
  http.either('http.referer', 'page that the request came from'),
  content('http.request.full_uri', 'whole address that an http request asked for'),
  http.either('http.request.version', 'version of http in the request'),
  http.either('http.response', '1 if the packet is an http answer'),
  http.either('http.tls_port', 'port, where http without encryption came to one for encryption'),
  tcp.either('tcp.ack', 'acknowledgement number, counted from 0'),
  identity('tcp.ack_raw', null, 'acknowledgement number as sent', 'it is counted from a number drawn at random'),
  tcp.either('tcp.checksum', 'checksum of the TCP segment'),
  tcp.either('tcp.connection.fin', '1 if the connection is being closed'),
  tcp.either('tcp.connection.rst', '1 if the connection was reset'),
  tcp.either('tcp.connection.syn', '1 if the packet asks for a connection'),
  tcp.either('tcp.connection.synack', '1 if the packet accepts a connection'),
  port('tcp.dstport', 'TCP port of the receiver'),
  tcp.either('tcp.flags', 'TCP flags as a bit mask'),
  tcp.either('tcp.flags.ack', '1 if the ACK flag is set'),
  tcp.either('tcp.len', 'data bytes of the TCP segment', { unit: 'bytes' }),
  content('tcp.options', 'TCP options, byte by byte'),
  content('tcp.payload', 'data of the TCP segment, byte by byte'),
  tcp.either('tcp.seq', 'sequence number, counted from 0'),
  port('tcp.srcport', 'TCP port of the sender'),
  port('udp.port', 'UDP port of sender or receiver'),
  udp.either('udp.stream', 'number of the UDP conversation'),
  udp.either('udp.time_delta', 'time since the packet before in the UDP conversation', { unit: 's' }),
  dns.either('dns.qry.name', 'name that a DNS query asked for'),
  dns.either('dns.qry.name.len', 'length of the name in a DNS query'),
  dns.either('dns.qry.qu', 'whether the answer to a DNS query is wanted by the asker alone'),
  dns.either('dns.qry.type', 'type of the DNS query: 1 is A, 28 is AAAA'),
  dns.either('dns.retransmission', '1 if the DNS message was sent again'),
  dns.either('dns.retransmit_request', '1 if the DNS query was sent again'),
  dns.either('dns.retransmit_request_in', 'packet that the DNS query was first sent in'),
  mqtt.either('mqtt.conack.flags', 'flags by which an MQTT broker accepts a connection'),
  mqtt.either('mqtt.conflag.cleansess', 'whether an MQTT session begins anew'),
  mqtt.either('mqtt.conflags', 'flags by which an MQTT client asks for a connection'),
  mqtt.either('mqtt.hdrflags', 'flags of the MQTT header'),
  mqtt.either('mqtt.len', 'length of the MQTT message', { unit: 'bytes' }),
  mqtt.either('mqtt.msg_decoded_as', 'how the MQTT message was decoded'),
  content('mqtt.msg', 'content of the MQTT message'),
  mqtt.either('mqtt.msgtype', 'type of the MQTT message'),
  mqtt.either('mqtt.proto_len', 'length of the protocol’s name in an MQTT message'),
  mqtt.either('mqtt.protoname', 'name of the protocol in an MQTT message'),
  mqtt.either('mqtt.topic', 'topic of the MQTT message'),
  mqtt.either('mqtt.topic_len', 'length of the MQTT topic'),
  mqtt.either('mqtt.ver', 'version of MQTT'),
  modbus.either('mbtcp.len', 'length of the Modbus message', { unit: 'bytes' }),
  modbus.either('mbtcp.trans_id', 'number of the Modbus exchange'),
  modbus.either('mbtcp.unit_id', 'number of the Modbus device'),
  binaryLabel('Attack_label'),
  label('Attack_type', 'Normal, or the name of the attack'),
];

const authors = 'Ferrag, Friha, Hamouda, Maglaras and Janicke, “Edge-IIoTset: A New Comprehensive Realistic Cyber Security Dataset of IoT and IIoT '
  + 'Applications”, IEEE Access, 2022';

const fiveThreats: LabelMap = {
  id: 'edge-iiotset', name: 'Edge-IIoTset, five threats', source: authors,
  categories: [
    { name: 'Normal', role: 'benign', labels: ['Normal'] },
    { name: 'Information gathering', role: 'scan', labels: ['Port_Scanning', 'Vulnerability_scanner', 'Fingerprinting'] },
    { name: 'DDoS', role: 'ddos', labels: ['DDoS_UDP', 'DDoS_ICMP', 'DDoS_TCP', 'DDoS_HTTP'] },
    { name: 'Injection', role: 'web', labels: ['SQL_injection', 'XSS', 'Uploading'] },
    { name: 'Malware', role: 'malware', labels: ['Backdoor', 'Password', 'Ransomware'] },
    { name: 'MITM', role: 'spoofing', labels: ['MITM'] },
  ],
};
const fourteenAttacks: LabelMap = {
  id: 'edge-iiotset-attacks', name: 'Edge-IIoTset, fourteen attacks', source: authors,
  categories: ownCategories(['Normal', 'benign'], ['Port_Scanning', 'scan'], ['Vulnerability_scanner', 'scan'], ['Fingerprinting', 'scan'],
    ['DDoS_UDP', 'ddos'], ['DDoS_ICMP', 'ddos'], ['DDoS_TCP', 'ddos'], ['DDoS_HTTP', 'ddos'], ['Password', 'bruteForce'], ['SQL_injection', 'web'],
    ['XSS', 'web'], ['Uploading', 'web'], ['Backdoor', 'remoteAccess'], ['Ransomware', 'malware'], ['MITM', 'spoofing']),
};

/** Edge-IIoTset: packets of a testbed of IoT and industrial devices, one a row, as tshark’s fields. */
export const edgeIiotset: Family = {
  id: 'edge-iiotset',
  name: 'Edge-IIoTset',
  citation: authors,
  origin: 'IEEE DataPort, “Edge-IIoTset”',
  groups: ['ARP', 'ICMP', 'HTTP', 'TCP', 'UDP', 'DNS', 'MQTT', 'Modbus'],
  columns,
  layouts: [{ id: 'edge-iiotset', name: 'Edge-IIoTset', columns: columns.map(({ name }) => name), header: 'always' }],
  labels: [{ column: 'Attack_type', maps: [fiveThreats, fourteenAttacks, byRole(fourteenAttacks)] }, { column: 'Attack_label', maps: [zeroOne(authors)] }],
  factors: {},
  releases: [{
    id: 'edge-iiotset-dnn', name: 'Edge-IIoTset, file for deep learning', rows: 2_219_201, files: [{ name: 'DNN-EdgeIIoT-dataset.csv', sha256: null }],
    labels: byName([['Normal', 1_615_643], ['DDoS_UDP', 121_568], ['DDoS_ICMP', 116_436], ['SQL_injection', 51_203], ['Password', 50_153],
      ['Vulnerability_scanner', 50_110], ['DDoS_TCP', 50_062], ['DDoS_HTTP', 49_911], ['Uploading', 37_634], ['Backdoor', 24_862],
      ['Port_Scanning', 22_564], ['XSS', 15_915], ['Ransomware', 10_925], ['MITM', 1_214], ['Fingerprinting', 1_001]]),
  }],
};
