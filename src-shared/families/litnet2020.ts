import { byName } from '../terms/byName';
import { address, binaryLabel, featuresOf, identity, label, means, moment, port, rowNumber } from './columnMakers';
import type { Family, FamilyColumn, LabelMap } from './family';
import { byRole, ownCategories, zeroOne } from './mapMakers';

const [record, flags, network, latency] = ['record', 'flags', 'network', 'latency'].map(featuresOf);
const parts = ['year', 'month', 'day', 'hour', 'min', 'second'];
const rules = ('icmp_dst_ip_b icmp_src_ip udp_dst_p tcp_f_s tcp_f_n_a tcp_f_n_f tcp_f_n_r tcp_f_n_p tcp_f_n_u tcp_dst_p tcp_src_dst_f_s tcp_src_tftp '
  + 'tcp_src_kerb tcp_src_rpc tcp_dst_p_src smtp_dst udp_p_r_range p_range_dst udp_src_p_0').split(' ');
const rule = (name: string): FamilyColumn =>
  identity(name, null, 'outcome of a rule for finding an attack', 'the labels were made by it');
const numbers = (from: number, to: number): number[] => Array.from({ length: to - from + 1 }, (_, at) => from + at);

const columns: readonly FamilyColumn[] = [
  rowNumber('ID'),
  ...parts.map((part) => moment(`ts_${part}`, `${part} in which the flow began`)),
  ...parts.map((part) => moment(`te_${part}`, `${part} in which the flow ended`)),
  record.numeric('td', 'length of the flow', 's', means('duration')),
  address('sa', 'address of the source'),
  address('da', 'address of the destination'),
  port('sp', 'port of the source'),
  port('dp', 'port of the destination'),
  record.text('pr', 'transport protocol, such as TCP or UDP', means('protocol')),
  ...numbers(1, 6).map((at) => flags.either(`_flag${at}`, `TCP flag in place ${at} of the six`)),
  network.either('fwd', 'how the router passed the flow on'),
  network.either('stos', 'type of service, source to destination'),
  record.numeric('ipkt', 'packets from source to destination', 'packets', means('packets out')),
  record.numeric('ibyt', 'bytes from source to destination, headers included', 'bytes', means('bytes out')),
  record.numeric('opkt', 'packets from destination to source', 'packets', means('packets back')),
  record.numeric('obyt', 'bytes from destination to source, headers included', 'bytes', means('bytes back')),
  network.either('_in', 'interface by which the flow came in'),
  network.either('out', 'interface by which the flow went out'),
  address('sas', 'network (autonomous system) of the source'),
  address('das', 'network (autonomous system) of the destination'),
  network.either('smk', 'bits of the source’s network mask'),
  network.either('dmk', 'bits of the destination’s network mask'),
  network.either('dtos', 'type of service, destination to source'),
  network.either('_dir', 'direction of the flow: 0 in, 1 out'),
  address('nh', 'address of the next router'),
  address('nhb', 'address of the next router by BGP'),
  network.either('svln', 'virtual network of the source'),
  network.either('dvln', 'virtual network of the destination'),
  address('ismc', 'hardware address of the source, coming in'),
  address('odmc', 'hardware address of the destination, going out'),
  address('idmc', 'hardware address of the destination, coming in'),
  address('osmc', 'hardware address of the source, going out'),
  ...numbers(1, 10).map((at) => network.either(`mpls${at}`, `MPLS label ${at}`)),
  latency.numeric('cl', 'latency of the client', 'ms'),
  latency.numeric('sl', 'latency of the server', 'ms'),
  latency.numeric('al', 'latency of the application', 'ms'),
  address('ra', 'address of the router that sent the record'),
  network.either('eng', 'type and number of the router’s engine'),
  identity('exid', null, 'number of the exporter', 'it names a router of the capture'),
  moment('tr', 'when the record was received'),
  ...rules.map(rule),
  label('attack_t', 'none, or the name of the attack'),
  binaryLabel('attack_a'),
];

const authors = 'Damasevicius et al., “LITNET-2020: An Annotated Real-World Network Flow Dataset for Network Intrusion Detection”, Electronics, 2020';

const byAttack: LabelMap = {
  id: 'litnet-2020', name: 'LITNET-2020, twelve attacks', source: authors,
  categories: ownCategories(['none', 'benign'], ['tcp_udp_win_p', 'scan'], ['tcp_syn_f', 'dos'], ['udp_f', 'dos'], ['icmp_f', 'dos'], ['icmp_smf', 'dos'],
    ['http_f', 'dos'], ['tcp_land', 'dos'], ['tcp_red_w', 'malware'], ['tcp_w32_w', 'malware'], ['udp_reaper_w', 'malware'], ['smtp_b', 'botnet'],
    ['udp_0', 'other']),
};

/** LITNET-2020: NetFlow of Lithuania’s academic network, with attacks that rules found. */
export const litnet2020: Family = {
  id: 'litnet-2020',
  name: 'LITNET-2020',
  citation: authors,
  origin: 'Kaunas University of Technology, “LITNET-2020”',
  groups: ['record', 'flags', 'network', 'latency'],
  columns,
  layouts: [{ id: 'litnet-2020', name: 'LITNET-2020', columns: columns.map(({ name }) => name), header: 'always' }],
  labels: [{ column: 'attack_t', maps: [byAttack, byRole(byAttack)] }, { column: 'attack_a', maps: [zeroOne(authors)] }],
  factors: { protocol: 'pr' },
  releases: [{
    id: 'litnet-2020', name: 'LITNET-2020', rows: 39_603_674, files: [],
    labels: byName([['none', 36_423_860], ['tcp_syn_f', 1_580_016], ['tcp_red_w', 1_255_702], ['icmp_smf', 118_958], ['udp_f', 93_583],
      ['tcp_land', 52_417], ['tcp_w32_w', 24_291], ['icmp_f', 23_256], ['http_f', 22_959], ['tcp_udp_win_p', 6_232], ['udp_reaper_w', 1_176],
      ['smtp_b', 747], ['udp_0', 477]]),
    defects: [{ column: null, source: authors, message: 'The 19 columns before the label are the rules that made it: each tells it.' }],
  }],
};
