import { byName } from '../terms/byName';
import { address, binaryLabel, featuresOf, identity, label, means, moment, port } from './columnMakers';
import type { Family, FamilyColumn, LabelMap } from './family';
import { byRole, ownCategories, zeroOne } from './mapMakers';

const [connection, dns, ssl, http, weird] = ['connection', 'DNS', 'SSL', 'HTTP', 'violations'].map(featuresOf);
/** Free text that the attack scripts and the hosts of the testbed wrote. */
const content = (name: string, description: string): FamilyColumn =>
  identity(name, 'text', description, 'it is text that a host or a tool of the testbed wrote');

const columns: readonly FamilyColumn[] = [
  moment('ts', 'when the connection began, seconds since 1970'),
  address('src_ip', 'address of the source'),
  port('src_port', 'port of the source'),
  address('dst_ip', 'address of the destination'),
  port('dst_port', 'port of the destination'),
  connection.text('proto', 'transport protocol: tcp, udp or icmp', means('protocol')),
  connection.text('service', 'application protocols that Zeek saw; several are joined by ;', means('service')),
  connection.numeric('duration', 'length of the connection', 's', means('duration')),
  connection.numeric('src_bytes', 'data bytes from source to destination, without headers', 'bytes', means('payload out')),
  connection.numeric('dst_bytes', 'data bytes from destination to source, without headers', 'bytes', means('payload back')),
  connection.text('conn_state', 'how the connection ended (Zeek), such as SF, S0 or REJ', means('state')),
  connection.numeric('missed_bytes', 'bytes that the capture missed', 'bytes'),
  connection.numeric('src_pkts', 'packets from source to destination', 'packets', means('packets out')),
  connection.numeric('src_ip_bytes', 'bytes from source to destination, headers included', 'bytes', means('bytes out')),
  connection.numeric('dst_pkts', 'packets from destination to source', 'packets', means('packets back')),
  connection.numeric('dst_ip_bytes', 'bytes from destination to source, headers included', 'bytes', means('bytes back')),
  content('dns_query', 'name that the DNS query asked for'),
  dns.text('dns_qclass', 'class of the DNS query: 1 is internet'),
  dns.text('dns_qtype', 'type of the DNS query: 1 is A, 28 is AAAA'),
  dns.text('dns_rcode', 'code of the DNS answer: 0 is no error'),
  dns.text('dns_AA', 'T if the answering server is responsible for the name'),
  dns.text('dns_RD', 'T if the query asked for recursion'),
  dns.text('dns_RA', 'T if the server offers recursion'),
  dns.text('dns_rejected', 'T if the server rejected the query'),
  ssl.text('ssl_version', 'version of SSL or TLS'),
  ssl.text('ssl_cipher', 'cipher suite that the server chose'),
  ssl.text('ssl_resumed', 'T if an earlier session was taken up'),
  ssl.text('ssl_established', 'T if the handshake succeeded'),
  content('ssl_subject', 'subject of the server’s certificate'),
  content('ssl_issuer', 'issuer of the server’s certificate'),
  http.numeric('http_trans_depth', 'place of the request in its connection'),
  http.text('http_method', 'http method, such as GET or POST'),
  content('http_uri', 'address that the request asked for'),
  content('http_referrer', 'page that the request came from'),
  http.text('http_version', 'version of http'),
  http.numeric('http_request_body_len', 'content that the client sent, uncompressed', 'bytes'),
  http.numeric('http_response_body_len', 'content that the server sent, uncompressed', 'bytes'),
  http.text('http_status_code', 'status code of the answer, such as 200'),
  content('http_user_agent', 'program that sent the request, by its own word'),
  http.text('http_orig_mime_types', 'kinds of content that the client sent'),
  http.text('http_resp_mime_types', 'kinds of content that the server sent'),
  weird.text('weird_name', 'what about the protocol was odd (Zeek’s weird.log)'),
  weird.text('weird_addl', 'more on what was odd'),
  weird.text('weird_notice', 'T if the oddity became a notice'),
  binaryLabel('label'),
  label('type', 'normal, or the kind of attack'),
];

const authors = 'Moustafa, “A new distributed architecture for evaluating AI-based security systems at the edge: Network TON_IoT datasets”, 2021';
const relabelled = 'Raskovalov, Gabdullin and Dolmatov, 2022 (arXiv 2212.13994)';
const flood = 'Flood, Engelen, Aspinall and Desmet, “Bad Design Smells in Benchmark NIDS Datasets”, 2024, its tests run by IDS2Eval';
const survey = 'Goldschmidt and Chudá, “Network Intrusion Datasets: A Survey, Limitations, and Recommendations”, 2025';

const byType: LabelMap = {
  id: 'ton-iot', name: 'ToN-IoT, nine types', source: authors,
  categories: ownCategories(['normal', 'benign'], ['scanning', 'scan'], ['dos', 'dos'], ['ddos', 'ddos'], ['password', 'bruteForce'], ['xss', 'web'],
    ['injection', 'web'], ['backdoor', 'remoteAccess'], ['ransomware', 'malware'], ['mitm', 'spoofing']),
};

const mislabelled = {
  column: null, source: relabelled,
  message: 'The same flow occurs under different attacks, and normal traffic with the router is labelled as an attack.',
};

/** ToN-IoT: connections of an IoT testbed in Canberra, with Zeek’s fields of DNS, SSL and HTTP. */
export const tonIot: Family = {
  id: 'ton-iot',
  name: 'ToN-IoT network',
  citation: authors,
  origin: 'UNSW Research, “The TON_IoT Datasets”',
  groups: ['connection', 'DNS', 'SSL', 'HTTP', 'violations'],
  columns,
  layouts: [
    { id: 'ton-iot-processed', name: 'ToN-IoT, processed network files', columns: columns.map(({ name }) => name), header: 'always' },
    { id: 'ton-iot-train-test', name: 'ToN-IoT, train_test_network', header: 'always',
      columns: columns.map(({ name }) => name).filter((name) => name !== 'ts' && name !== 'http_referrer') },
  ],
  labels: [{ column: 'type', maps: [byType, byRole(byType)] }, { column: 'label', maps: [zeroOne(authors)] }],
  factors: { protocol: 'proto', service: 'service', state: 'conn_state' },
  releases: [
    {
      id: 'ton-iot-processed', name: 'ToN-IoT, processed network files', rows: 22_339_021, files: [],
      labels: byName([['scanning', 7_140_161], ['ddos', 6_165_008], ['dos', 3_375_328], ['xss', 2_108_944], ['password', 1_718_568], ['normal', 796_380],
        ['backdoor', 508_116], ['injection', 452_659], ['ransomware', 72_805], ['mitm', 1_052]]),
      defects: [
        mislabelled,
        { column: 'src_bytes', source: survey, message: 'One file has text among the numbers, such as 0.0.0.0.' },
        { column: 'service', source: survey, message: 'Several services are joined in either order: smtp;ssl and ssl;smtp.' },
      ],
    },
    {
      id: 'ton-iot-train-test', name: 'ToN-IoT, train_test_network', rows: 211_043,
      files: [{ name: 'train_test_network.csv', sha256: '26ddc513552de36de6428b2e578efaed2b57504c716dfba847cc0109a64e1974' }],
      labels: byName([['normal', 50_000], ['scanning', 20_000], ['dos', 20_000], ['ddos', 20_000], ['password', 20_000], ['xss', 20_000],
        ['injection', 20_000], ['backdoor', 20_000], ['ransomware', 20_000], ['mitm', 1_043]]),
      defects: [
        mislabelled,
        { column: 'dst_ip_bytes', source: flood,
          message: 'This column alone tells backdoor from normal traffic with a macro-F1 of 0.999, injection with 0.992 and password with 0.991.' },
        { column: null, source: flood, message: 'Nearly all pairs of rows of backdoor and of scanning are near copies (cosine above 0.95): 99.7 % and 97.0 %.' },
      ],
      caution: 'The documentation speaks of 461,043 rows with 300,000 normal ones: that is another file.',
    },
  ],
};
