import { byName } from '../terms/byName';
import { address, binaryLabel, featuresOf, identity, label, means, port, rowNumber } from './columnMakers';
import type { Family, FamilyColumn, LabelMap } from './family';
import { ownCategories, zeroOne } from './mapMakers';

const [volume, headers, flags, payload] = ['volume', 'header sizes', 'flags', 'payload'].map(featuresOf);
const [arrival, bulk, activity, windows] = ['inter-arrival times', 'subflows and bulk', 'active and idle times', 'windows'].map(featuresOf);

const ways = [['fwd', 'from source to destination'], ['bwd', 'from destination to source']] as const;
const bothWays = [...ways, ['flow', 'both ways']] as const;
const statistics = [['min', 'smallest'], ['max', 'largest'], ['tot', 'total'], ['avg', 'mean'], ['std', 'standard deviation of the']] as const;
const ofStatistics = (make: (statistic: string, words: string) => FamilyColumn): FamilyColumn[] =>
  statistics.map(([statistic, words]) => make(statistic, words));
const payloadMeaning = (way: string, statistic: string): object =>
  (statistic !== 'tot' || way === 'flow' ? {} : means(way === 'fwd' ? 'payload out' : 'payload back'));

const columns: readonly FamilyColumn[] = [
  rowNumber('row', { aliases: ['', 'column_1'] }),
  rowNumber('Unnamed: 0'),
  identity('uid', 'text', 'Zeek’s name of the connection', 'it names the row'),
  address('originh', 'address of the source'),
  port('originp', 'port of the source'),
  address('responh', 'address of the destination'),
  port('responp', 'port of the destination'),
  volume.numeric('flow_duration', 'length of the flow'),
  ...ways.flatMap(([way, words]) => [
    volume.numeric(`${way}_pkts_tot`, `packets ${words}`, 'packets', means(way === 'fwd' ? 'packets out' : 'packets back')),
    volume.numeric(`${way}_data_pkts_tot`, `packets with data ${words}`, 'packets'),
  ]),
  ...bothWays.map(([way, words]) => volume.numeric(`${way}_pkts_per_sec`, `packets per second ${words}`, 'packets/s')),
  volume.numeric('down_up_ratio', 'packets from the destination for each from the source'),
  volume.numeric('payload_bytes_per_second', 'data bytes per second, both ways', 'bytes/s'),
  ...ways.flatMap(([way, words]) => [['tot', 'all'], ['min', 'smallest'], ['max', 'largest']].map(([statistic, of]) =>
    headers.numeric(`${way}_header_size_${statistic}`, `${of} header bytes ${words}`, 'bytes'))),
  ...['FIN', 'SYN', 'RST', 'ACK', 'CWR', 'ECE'].map((name) => flags.numeric(`flow_${name}_flag_count`, `packets with the ${name} flag, both ways`, 'packets')),
  ...ways.flatMap(([way, words]) => ['PSH', 'URG'].map((name) =>
    flags.numeric(`${way}_${name}_flag_count`, `packets with the ${name} flag ${words}`, 'packets'))),
  ...bothWays.flatMap(([way, words]) => ofStatistics((statistic, of) =>
    payload.numeric(`${way}_pkts_payload.${statistic}`, `${of} payload of the packets ${words}`, 'bytes', payloadMeaning(way, statistic)))),
  ...bothWays.flatMap(([way, words]) => ofStatistics((statistic, of) =>
    arrival.numeric(`${way}_iat.${statistic}`, `${of} time between packets ${words}`))),
  ...ways.flatMap(([way, words]) => [
    bulk.numeric(`${way}_subflow_pkts`, `packets of a subflow ${words}`, 'packets'),
    bulk.numeric(`${way}_subflow_bytes`, `bytes of a subflow ${words}`, 'bytes'),
    bulk.numeric(`${way}_bulk_bytes`, `bytes sent in bulk ${words}`, 'bytes'),
    bulk.numeric(`${way}_bulk_packets`, `packets sent in bulk ${words}`, 'packets'),
    bulk.numeric(`${way}_bulk_rate`, `rate of what was sent in bulk ${words}`),
  ]),
  ...ofStatistics((statistic, of) => activity.numeric(`active.${statistic}`, `${of} time for which the flow was active`)),
  ...ofStatistics((statistic, of) => activity.numeric(`idle.${statistic}`, `${of} time for which the flow was idle`)),
  ...ways.flatMap(([way, words]) => [['init', 'first'], ['last', 'last']].map(([name, of]) =>
    windows.numeric(`${way}_${name}_window_size`, `TCP window of the ${of} packet ${words}`, 'bytes')))
    .filter(({ name }) => name !== 'bwd_last_window_size'),
  label('traffic_category', 'Benign, Background, or the name of the attack'),
  binaryLabel('Label'),
];

const authors = 'Ferriyan, Thamrin, Takeda and Murai, “Generating Network Intrusion Detection Dataset Based on Real and Encrypted Synthetic Attack Traffic”, '
  + 'Applied Sciences, 2021';

const attacks = [['Probing', 'scan'], ['Bruteforce', 'bruteForce'], ['Bruteforce-XML', 'bruteForce'], ['XMRIGCC CryptoMiner', 'malware']] as const;
const apart: LabelMap = {
  id: 'hikari-2021', name: 'HIKARI-2021, background apart', source: authors,
  categories: ownCategories(['Benign', 'benign'], ['Background', 'undecided'], ...attacks),
};
/** As the column Label counts. */
const together: LabelMap = {
  id: 'hikari-2021-background-benign', name: 'HIKARI-2021, background is benign', source: authors,
  categories: [{ name: 'Benign', role: 'benign', labels: ['Benign', 'Background'] }, ...ownCategories(...attacks)],
};

/** HIKARI-2021: encrypted attacks and traffic of a real network, by Zeek, with features much like CICFlowMeter’s. */
export const hikari2021: Family = {
  id: 'hikari-2021',
  name: 'HIKARI-2021',
  citation: authors,
  origin: 'Zenodo, “HIKARI-2021”',
  groups: ['volume', 'header sizes', 'flags', 'payload', 'inter-arrival times', 'subflows and bulk', 'active and idle times', 'windows'],
  columns,
  layouts: [{
    id: 'hikari-2021', name: 'HIKARI-2021', header: 'always',
    columns: (',Unnamed: 0,uid,originh,originp,responh,responp,flow_duration,fwd_pkts_tot,bwd_pkts_tot,fwd_data_pkts_tot,bwd_data_pkts_tot,'
      + 'fwd_pkts_per_sec,bwd_pkts_per_sec,flow_pkts_per_sec,down_up_ratio,fwd_header_size_tot,fwd_header_size_min,fwd_header_size_max,'
      + 'bwd_header_size_tot,bwd_header_size_min,bwd_header_size_max,flow_FIN_flag_count,flow_SYN_flag_count,flow_RST_flag_count,fwd_PSH_flag_count,'
      + 'bwd_PSH_flag_count,flow_ACK_flag_count,fwd_URG_flag_count,bwd_URG_flag_count,flow_CWR_flag_count,flow_ECE_flag_count,fwd_pkts_payload.min,'
      + 'fwd_pkts_payload.max,fwd_pkts_payload.tot,fwd_pkts_payload.avg,fwd_pkts_payload.std,bwd_pkts_payload.min,bwd_pkts_payload.max,'
      + 'bwd_pkts_payload.tot,bwd_pkts_payload.avg,bwd_pkts_payload.std,flow_pkts_payload.min,flow_pkts_payload.max,flow_pkts_payload.tot,'
      + 'flow_pkts_payload.avg,flow_pkts_payload.std,fwd_iat.min,fwd_iat.max,fwd_iat.tot,fwd_iat.avg,fwd_iat.std,bwd_iat.min,bwd_iat.max,bwd_iat.tot,'
      + 'bwd_iat.avg,bwd_iat.std,flow_iat.min,flow_iat.max,flow_iat.tot,flow_iat.avg,flow_iat.std,payload_bytes_per_second,fwd_subflow_pkts,'
      + 'bwd_subflow_pkts,fwd_subflow_bytes,bwd_subflow_bytes,fwd_bulk_bytes,bwd_bulk_bytes,fwd_bulk_packets,bwd_bulk_packets,fwd_bulk_rate,'
      + 'bwd_bulk_rate,active.min,active.max,active.tot,active.avg,active.std,idle.min,idle.max,idle.tot,idle.avg,idle.std,fwd_init_window_size,'
      + 'bwd_init_window_size,fwd_last_window_size,traffic_category,Label').split(','),
  }],
  labels: [{ column: 'traffic_category', maps: [apart, together] }, { column: 'Label', maps: [zeroOne(authors)] }],
  factors: {},
  releases: [{
    id: 'hikari-2021', name: 'HIKARI-2021', rows: 555_278, files: [],
    labels: byName([['Benign', 347_431], ['Background', 170_151], ['Probing', 23_388], ['Bruteforce', 5_884], ['Bruteforce-XML', 5_145],
      ['XMRIGCC CryptoMiner', 3_279]]),
  }],
};
