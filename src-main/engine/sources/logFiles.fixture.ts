import { kddFeatures } from '../../../src-shared/families/kdd99';

/** Rows that vary as rows do, the same on every run. */
export const rowsOf = <T>(count: number, row: (i: number) => T): T[] => Array.from({ length: count }, (_, i) => row(i));
const pick = <T>(values: readonly T[], i: number): T => values[i % values.length];

/** A row of KDD's 41 features, whatever comes behind them. */
export function kddRow(i: number): string {
  return kddFeatures.map(({ name, kind }, at) => {
    if (name === 'protocol_type') return pick(['tcp', 'udp', 'icmp'], i);
    if (name === 'service') return pick(['http', 'private', 'ftp_data', 'eco_i'], i);
    if (name === 'flag') return pick(['SF', 'S0', 'REJ'], i);
    return name.endsWith('_rate') ? ((i * 7 + at) % 101 / 100).toFixed(2) : String(kind === 'numeric' && !name.startsWith('is_') ? (i * 13 + at) % (at + 2) : 0);
  }).join(',');
}

export const nslLabels = ['normal', 'neptune', 'satan', 'guess_passwd', 'rootkit'];
/** NSL-KDD: no header, no stop behind the label, difficulty last. */
export const nslLines = (count = 60): string[] => rowsOf(count, (i) => `${kddRow(i)},${pick(nslLabels, i)},${i % 22}`);

/** The same with two classes, as ARFF has it: names in quotes, values bare, one of them missing. */
export function nslArff(count = 60): string {
  const nominal = new Map([['protocol_type', ['tcp', 'udp', 'icmp']], ['service', ['http', 'private', 'ftp_data', 'eco_i']], ['flag', ['SF', 'S0', 'REJ']]]);
  const attributes = kddFeatures.map(({ name }) => `@attribute '${name}' ${nominal.has(name) ? `{${nominal.get(name)!.map((one) => `'${one}'`).join(', ')}}` : 'real'}`);
  const rows = rowsOf(count, (i) => `${i === 3 ? kddRow(i).replace(/^[^,]*/, '?') : kddRow(i)},${pick(['normal', 'anomaly'], i)}`);
  return ['@relation \'KDD\'', ...attributes, '@attribute \'class\' {\'normal\', \'anomaly\'}', '@data', ...rows, ''].join('\n');
}

const binetflow = 'StartTime,Dur,Proto,SrcAddr,Sport,Dir,DstAddr,Dport,State,sTos,dTos,TotPkts,TotBytes,SrcBytes,Label';
const sentences = ['flow=Background-UDP-Established', 'flow=From-Normal-V42-Jist', 'flow=From-Botnet-V42-TCP-CC6-Plain-HTTP', 'flow=To-Background-UDP-DNS',
  'flow=From-Botnet-V42-UDP-DNS'];
/** CTU-13: padded directions, ports of ICMP in hexadecimal, ARP without ports, sentences as labels. */
export const ctu13File = (count = 60): string => [binetflow, ...rowsOf(count, (i) => {
  const proto = pick(['tcp', 'udp', 'icmp', 'arp'], i);
  const ports = proto === 'icmp' ? ['0x0303', '0x5d11'] : proto === 'arp' ? ['', ''] : [String(1024 + i * 17), pick(['80', '53', '443'], i)];
  return [`2011/08/10 09:46:${String(i % 60).padStart(2, '0')}.${100_000 + i}`, (i * 0.37).toFixed(6), proto, `147.32.84.${i % 9}`, ports[0],
    pick(['   ->', '  <->', '  <?>', '   ?>'], i), `10.0.0.${i % 5}`, ports[1], pick(['S_RA', 'CON', 'FSPA_FSPA'], i), '0', i % 3 === 0 ? '' : '0',
    String(1 + i % 40), String(60 + i * 31), String(60 + i * 11), pick(sentences, i)].join(',');
})].join('\n');

const meta = '#separator \\x09\n#set_separator\t,\n#empty_field\t(empty)\n#unset_field\t-\n#path\tconn\n#open\t2018-12-21-18-23-09';
const zeekNames = ['ts', 'uid', 'id.orig_h', 'id.orig_p', 'id.resp_h', 'id.resp_p', 'proto', 'service', 'duration', 'orig_bytes', 'resp_bytes', 'conn_state',
  'local_orig', 'local_resp', 'missed_bytes', 'history', 'orig_pkts', 'orig_ip_bytes', 'resp_pkts', 'resp_ip_bytes', 'tunnel_parents'];
const zeekTypes = ['time', 'string', 'addr', 'port', 'addr', 'port', 'enum', 'string', 'interval', 'count', 'count', 'string', 'bool', 'bool', 'count', 'string',
  'count', 'count', 'count', 'count', 'set[string]'];
const zeekRow = (i: number): string[] => [`${1_545_403_816 + i}.962094`, `Crd${i}XvG`, '192.168.1.195', String(40_000 + i), `185.244.${i % 7}.2`, pick(['80', '23', '6667'], i),
  pick(['tcp', 'udp'], i), pick(['-', 'http', 'irc'], i), i % 4 === 0 ? '-' : (i * 0.01).toFixed(6), i % 4 === 0 ? '-' : String(i * 3), i % 4 === 0 ? '-' : String(i * 5),
  pick(['S0', 'SF', 'REJ'], i), '-', '-', '0', pick(['S', 'ShADadfF'], i), String(1 + i % 9), String(40 + i * 7), String(i % 5), String(i * 3)];
const header = (names: string[], types: string[], last: string, lastTypes: string): string =>
  `${meta}\n#fields\t${names.join('\t')}${last}\n#types\t${types.join('\t')}${lastTypes}`;

export const kinds = [['Malicious', 'PartOfAHorizontalPortScan'], ['benign', '-'], ['Malicious', 'C&C-FileDownload'], ['Benign', '-'], ['Malicious', 'DDoS']] as const;
/** IoT-23: three blanks before each label within the last field; two logs in one file, of which neither is closed. */
export function iot23File(count = 60): string {
  const rows = rowsOf(count, (i) => [...zeekRow(i), `${i % 6 === 0 ? '(empty)' : '-'}   ${pick(kinds, i).join('   ')}`].join('\t'));
  const head = header(zeekNames, zeekTypes, '   label   detailed-label', '   string   string');
  return [head, ...rows.slice(0, count / 2), head, ...rows.slice(count / 2), ''].join('\n');
}
/** As newer captures have it: the labels in fields of their own. */
export const iot23Tabs = (count = 60): string => [header(zeekNames, zeekTypes, '\tlabel\tdetailedlabel', '\tstring\tstring'),
  ...rowsOf(count, (i) => [...zeekRow(i), '-', pick(kinds, i)[0], pick(kinds, i)[1] === '-' ? '(empty)' : pick(kinds, i)[1]].join('\t')), '#close\t2018-12-21-19-00-00', ''].join('\n');
/** Zeek's own log, and one with a label behind it. */
export const zeekFile = (label: boolean, count = 60): string => [header(zeekNames, zeekTypes, label ? '\tlabel' : '', label ? '\tstring' : ''),
  ...rowsOf(count, (i) => [...zeekRow(i), '-', ...label ? [pick(['Benign', 'Malicious', 'Benign'], i)] : []].join('\t')), ''].join('\n');

/** CIDDS: padded with blanks, `1.4 M`, the type and code of ICMP as a port, `---` for what is not there. */
export const ciddsFile = (label: 'class' | 'label', count = 60): string => [
  `Date first seen,Duration,Proto,Src IP Addr,Src Pt,Dst IP Addr,Dst Pt,Packets,Bytes,Flows,Flags,Tos,${label},attackType,attackID,attackDescription`,
  ...rowsOf(count, (i) => {
    const [verdict, type, id] = pick([['normal', '---', '---'], ['attacker', 'portScan', '7'], ['victim', 'dos', '12'], ['suspicious', '---', '---'], ['normal', '---', '---'],
      ['unknown', '---', '---'], ['attacker', 'bruteForce', '9']], i);
    const proto = pick(['TCP  ', 'UDP  ', 'ICMP '], i);
    return [`2017-03-15 00:${String(i % 60).padStart(2, '0')}:16.632`, `   ${(i * 0.013).toFixed(3)}`, proto, pick(['192.168.100.5', 'OPENSTACK_NET', '13743_25', 'ATTACKER1'], i),
      `  ${proto.startsWith('ICMP') ? 0 : 1024 + i}`, `192.168.220.${i % 16}`, proto.startsWith('ICMP') ? '   8.0' : pick(['   445', '    80', '  8082'], i), `    ${1 + i % 30}`,
      i % 20 === 19 ? '   1.4 M' : `   ${66 + i * 21}`, '    1', pick(['.AP...', '....S.', '......'], i), `  ${i % 2 * 32}`, verdict, type, id, id === '---' ? '---' : 'Scan'].join(',');
  })].join('\n');

/** Kyoto 2006+: tabs, no header, labels 1, −1 and −2, detectors before them. */
export const kyotoLines = (count = 60): string[] => rowsOf(count, (i) => [(i * 0.11).toFixed(6), pick(['dns', 'other', 'ssh', 'smtp'], i), i * 3, i * 2, i % 40, '0.00', '0.50',
  (i % 11 / 10).toFixed(2), i % 100, i % 90, '0.00', '1.00', '0.00', pick(['SF', 'S0', 'RSTO'], i), i % 9 === 0 ? '384-1-8(1)' : '0', '0', i % 13 === 0 ? '349(1)' : '0', pick(['-1', '-1', '1', '-2'], i),
  `fd95:ec1e:6a61:${(0xf000 + i).toString(16)}:1fa3:15ee:2e7a:0044`, 40_000 + i, 'fd95:ec1e:6a61:9478:7d39:2713:60a1:0514', pick([22, 53, 445], i), `00:00:${String(i % 60).padStart(2, '0')}`, pick(['tcp', 'udp', 'icmp'], i)].join('\t'));

const ugrLabels = ['background', 'dos', 'scan11', 'anomaly-spam', 'background', 'nerisbotnet', 'blacklist', 'anomaly-sshscan'];
/** UGR'16: nfdump's fields without their names, the first of them the END of the flow. */
export const ugrLines = (count = 64): string[] => rowsOf(count, (i) => [`2016-07-27 13:43:${String(i % 60).padStart(2, '0')}`, (i * 0.09).toFixed(3), `42.219.153.${i % 30}`,
  `42.219.155.${i % 20}`, 1024 + i, pick([53, 80, 22], i), pick(['UDP', 'TCP', 'GRE'], i), pick(['.A....', '....S.', '.AP.SF'], i), 0, i % 2 * 72, 1 + i % 8, 72 + i * 13, pick(ugrLabels, i)].join(','));

const nfdumpNames = 'ts,te,td,sa,da,sp,dp,pr,flg,fwd,stos,ipkt,ibyt,opkt,obyt,in,out,sas,das,smk,dmk,dtos,dir,nh,nhb,svln,dvln,ismc,odmc,idmc,osmc,mpls1,mpls2,'
  + 'mpls3,mpls4,mpls5,mpls6,mpls7,mpls8,mpls9,mpls10,cl,sl,al,ra,eng,exid,tr';
/** nfdump's CSV, as it comes: a summary in three lines behind the rows. */
export const nfdumpFile = (count = 60): string => [nfdumpNames, ...rowsOf(count, (i) => [
  `2024-01-02 10:00:${String(i % 60).padStart(2, '0')}`, `2024-01-02 10:01:${String(i % 60).padStart(2, '0')}`, (i * 0.21).toFixed(3), `10.0.0.${i % 9}`, `10.0.1.${i % 7}`,
  1024 + i, pick([80, 53, 443], i), pick(['TCP', 'UDP'], i), pick(['.AP.SF', '......'], i), 0, 0, 1 + i % 9, 60 + i * 40, 0, 0, 1, 2, 0, 0, 0, 0, 0, 0, '0.0.0.0', '0.0.0.0', 0, 0,
  ...rowsOf(4, () => '00:00:00:00:00:00'), ...rowsOf(10, () => '0-0-0'), '0.000', '0.000', '0.000', '0.0.0.0', '0/0', 1, '1970-01-01 01:00:00.000'].join(',')),
'Summary', 'flows,bytes,packets,avg_bps,avg_pps,avg_bpp', `${count},123456,321,1000,2,384`, ''].join('\n');

const nfstreamNames = ['id', 'expiration_id', 'src_ip', 'src_mac', 'src_oui', 'src_port', 'dst_ip', 'dst_mac', 'dst_oui', 'dst_port', 'protocol', 'ip_version', 'vlan_id',
  ...['bidirectional', 'src2dst', 'dst2src'].flatMap((way) => ['first_seen_ms', 'last_seen_ms', 'duration_ms', 'packets', 'bytes'].map((what) => `${way}_${what}`)),
  'application_name', 'application_category_name', 'application_is_guessed', 'application_confidence', 'requested_server_name', 'client_fingerprint',
  'server_fingerprint', 'user_agent', 'content_type', 'label'];
/** NFStream's CSV with a label that somebody joined: quotes within quotes are written `\\"`, and commas stand among them. */
export const nfstreamFile = (count = 60): string => [nfstreamNames.join(','), ...rowsOf(count, (i) => {
  const first = 1_700_000_000_000 + i * 1_000;
  const way = (share: number) => [first, first + i * 7, i * 7, 1 + i % (9 * share), 60 + i * 13 * share];
  return [i, 0, `"10.1.0.${i % 9}"`, '"02:00:00:00:00:01"', '"02:00:00"', 40_000 + i, `"10.2.0.${i % 6}"`, '"02:00:00:00:00:02"', '"02:00:00"', pick([443, 80, 53], i), pick([6, 17], i), 4, 0,
    ...way(2), ...way(1), ...way(1), `"${pick(['TLS', 'HTTP', 'DNS'], i)}"`, `"${pick(['Web', 'Network'], i)}"`, i % 2, 6, '""', '', '', i % 5 === 0 ? '"an \\"odd\\", one"' : '"curl/8"', '""',
    pick(['benign', 'scan'], i)].join(',');
}), ''].join('\n');

const iscxNames = 'generated,appName,totalSourceBytes,totalDestinationBytes,totalDestinationPackets,totalSourcePackets,sourcePayloadAsBase64,sourcePayloadAsUTF,'
  + 'destinationPayloadAsBase64,destinationPayloadAsUTF,direction,sourceTCPFlagsDescription,destinationTCPFlagsDescription,source,protocolName,sourcePort,destination,destinationPort,'
  + 'startDateTime,stopDateTime,Label';
/** ISCX 2012 as CSV: what was said stands in quotes, with commas and quotes in it. */
export const iscxFile = (count = 60): string => [iscxNames, ...rowsOf(count, (i) => ['3/11/2014 16:49', pick(['HTTPWeb', 'DNS', 'SSH'], i), 64 + i * 12, i * 30, i % 12, 1 + i % 9,
  i % 3 === 0 ? `R0VUIC9${i}` : '', i % 3 === 0 ? `"GET /a,${i} ""x"""` : '', '', '', pick(['L2R', 'L2L', 'R2L'], i), '"F,P,A"', '"S,A"', `192.168.4.${i % 9}`, pick(['tcp_ip', 'udp_ip'], i), 1266 + i,
  `192.168.5.${i % 4}`, pick([80, 53, 22], i), `6/15/2010 23:${10 + i % 40}`, `6/16/2010 0:0${i % 9}`, pick(['Normal', 'Normal', 'Attack'], i)].join(',')), ''].join('\n');

/** Zeek's log as JSON, a label joined: what is not set is left out. */
export const zeekJson = (count = 60): string => rowsOf(count, (i) => {
  const cells = zeekRow(i);
  const entries = zeekNames.flatMap((name, at) => (cells[at] === undefined || cells[at] === '-' ? []
    : [[name, /^(time|interval|count|port)$/.test(zeekTypes[at]) ? Number(cells[at]) : cells[at]] as const]));
  return `${JSON.stringify(Object.fromEntries([...entries, ['label', pick(['Benign', 'Malicious', 'Benign'], i)]]))}\n`;
}).join('');
