import { byName } from '../terms/byName';
import { flowEnds, flowFeatures, flowGroups, namesOf } from './cicFlowMeter';
import { byAttackFamily } from './cicLabels';
import { featuresOf, label } from './columnMakers';
import type { Family, FamilyColumn, LabelMap } from './family';
import { byRole } from './mapMakers';

/** LycoSTand's names in file order, each with CICFlowMeter's (v4) for the same quantity where it has one. */
const names: readonly (readonly [lycos: string, v4: string])[] = [
  ['flow_id', 'Flow ID'], ['src_addr', 'Src IP'], ['src_port', 'Src Port'], ['dst_addr', 'Dst IP'], ['dst_port', 'Dst Port'],
  ['ip_prot', 'Protocol'], ['timestamp', 'Timestamp'], ['flow_duration', 'Flow Duration'], ['down_up_ratio', 'Down/Up Ratio'],
  ['pkt_len_max', 'Packet Length Max'], ['pkt_len_min', 'Packet Length Min'], ['pkt_len_mean', 'Packet Length Mean'],
  ['pkt_len_var', 'Packet Length Variance'], ['pkt_len_std', 'Packet Length Std'], ['bytes_per_s', 'Flow Bytes/s'],
  ['pkt_per_s', 'Flow Packets/s'], ['fwd_pkt_per_s', 'Fwd Packets/s'], ['bwd_pkt_per_s', 'Bwd Packets/s'],
  ['fwd_pkt_cnt', 'Total Fwd Packet'], ['fwd_pkt_len_tot', 'Total Length of Fwd Packet'], ['fwd_pkt_len_max', 'Fwd Packet Length Max'],
  ['fwd_pkt_len_min', 'Fwd Packet Length Min'], ['fwd_pkt_len_mean', 'Fwd Packet Length Mean'], ['fwd_pkt_len_std', 'Fwd Packet Length Std'],
  ['fwd_pkt_hdr_len_tot', 'Fwd Header Length'], ['fwd_pkt_hdr_len_min', 'Fwd Seg Size Min'], ['fwd_non_empty_pkt_cnt', 'Fwd Act Data Pkts'],
  ['bwd_pkt_cnt', 'Total Bwd packets'], ['bwd_pkt_len_tot', 'Total Length of Bwd Packet'], ['bwd_pkt_len_max', 'Bwd Packet Length Max'],
  ['bwd_pkt_len_min', 'Bwd Packet Length Min'], ['bwd_pkt_len_mean', 'Bwd Packet Length Mean'], ['bwd_pkt_len_std', 'Bwd Packet Length Std'],
  ['bwd_pkt_hdr_len_tot', 'Bwd Header Length'], ['bwd_pkt_hdr_len_min', ''], ['bwd_non_empty_pkt_cnt', ''],
  ['iat_max', 'Flow IAT Max'], ['iat_min', 'Flow IAT Min'], ['iat_mean', 'Flow IAT Mean'], ['iat_std', 'Flow IAT Std'],
  ['fwd_iat_tot', 'Fwd IAT Total'], ['fwd_iat_max', 'Fwd IAT Max'], ['fwd_iat_min', 'Fwd IAT Min'], ['fwd_iat_mean', 'Fwd IAT Mean'],
  ['fwd_iat_std', 'Fwd IAT Std'], ['bwd_iat_tot', 'Bwd IAT Total'], ['bwd_iat_max', 'Bwd IAT Max'], ['bwd_iat_min', 'Bwd IAT Min'],
  ['bwd_iat_mean', 'Bwd IAT Mean'], ['bwd_iat_std', 'Bwd IAT Std'], ['active_max', 'Active Max'], ['active_min', 'Active Min'],
  ['active_mean', 'Active Mean'], ['active_std', 'Active Std'], ['idle_max', 'Idle Max'], ['idle_min', 'Idle Min'],
  ['idle_mean', 'Idle Mean'], ['idle_std', 'Idle Std'], ['flag_SYN', 'SYN Flag Count'], ['flag_fin', 'FIN Flag Count'],
  ['flag_rst', 'RST Flag Count'], ['flag_ack', 'ACK Flag Count'], ['flag_psh', 'PSH Flag Count'], ['fwd_flag_psh', 'Fwd PSH Flags'],
  ['bwd_flag_psh', 'Bwd PSH Flags'], ['flag_urg', 'URG Flag Count'], ['fwd_flag_urg', 'Fwd URG Flags'], ['bwd_flag_urg', 'Bwd URG Flags'],
  ['flag_cwr', 'CWR Flag Count'], ['flag_ece', 'ECE Flag Count'], ['fwd_bulk_bytes_mean', 'Fwd Bytes/Bulk Avg'],
  ['fwd_bulk_pkt_mean', 'Fwd Packet/Bulk Avg'], ['fwd_bulk_rate_mean', 'Fwd Bulk Rate Avg'], ['bwd_bulk_bytes_mean', 'Bwd Bytes/Bulk Avg'],
  ['bwd_bulk_pkt_mean', 'Bwd Packet/Bulk Avg'], ['bwd_bulk_rate_mean', 'Bwd Bulk Rate Avg'], ['fwd_subflow_bytes_mean', 'Subflow Fwd Bytes'],
  ['fwd_subflow_pkt_mean', 'Subflow Fwd Packets'], ['bwd_subflow_bytes_mean', 'Subflow Bwd Bytes'],
  ['bwd_subflow_pkt_mean', 'Subflow Bwd Packets'], ['fwd_tcp_init_win_bytes', 'FWD Init Win Bytes'],
  ['bwd_tcp_init_win_bytes', 'Bwd Init Win Bytes'],
];

const own = [
  featuresOf('header').numeric('bwd_pkt_hdr_len_min', 'smallest header of a backward packet', 'bytes'),
  featuresOf('volume').numeric('bwd_non_empty_pkt_cnt', 'backward packets with any payload', 'packets'),
];

const known = new Map([...flowEnds('v4'), ...flowFeatures('v4')].map((column) => [column.name, column]));

function asNamed(lycos: string, v4: string): FamilyColumn {
  const { aliases: _, ...same } = known.get(v4) ?? own.find(({ name }) => name === lycos)!;
  return { ...same, name: lycos, ...(lycos === 'timestamp' && { kind: 'numeric', unit: 'µs', description: 'when the flow began, since 1970' }) };
}

const columns = names.map(([lycos, v4]) => asNamed(lycos, v4));

const rosay = 'Rosay et al., “Network Intrusion Detection: A Comprehensive Analysis of CIC-IDS2017”, 2022';

const map: LabelMap = {
  id: 'lycos-ids2017', name: 'attack families of CIC-IDS2017', source: rosay,
  categories: byAttackFamily({
    Benign: ['benign'],
    DoS: ['dos_hulk', 'dos_goldeneye', 'dos_slowloris', 'dos_slowhttptest'],
    DDoS: ['ddos'],
    PortScan: ['portscan'],
    'Brute Force': ['ftp_patator', 'ssh_patator'],
    'Web Attack': ['webattack_bruteforce', 'webattack_xss', 'webattack_sql_injection'],
    Botnet: ['bot'],
    Heartbleed: ['heartbleed'],
  }),
};

/** CIC-IDS2017 computed anew by LycoSTand and labelled anew; the infiltration is left out. */
export const lycosIds2017: Family = {
  id: 'lycos-ids2017',
  name: 'LYCOS-IDS2017',
  citation: rosay,
  origin: 'Le Mans Université, “LYCOS-IDS2017”',
  groups: flowGroups,
  columns: [...columns, label('label', 'benign, or the name of the attack')],
  layouts: [{ id: 'lycos-ids2017', name: 'LYCOS-IDS2017', columns: [...namesOf(columns), 'label'], header: 'always' }],
  labels: [{ column: 'label', maps: [map, byRole(map)] }],
  factors: { protocol: 'ip_prot' },
  target: 'DoS',
  releases: [{
    id: 'lycos-ids2017', name: 'LYCOS-IDS2017', files: [], rows: 1_837_498,
    labels: byName([['benign', 1_395_675], ['portscan', 160_106], ['dos_hulk', 158_988], ['ddos', 95_683], ['dos_goldeneye', 6_765],
      ['dos_slowloris', 5_674], ['dos_slowhttptest', 4_866], ['ftp_patator', 4_003], ['ssh_patator', 2_959],
      ['webattack_bruteforce', 1_360], ['bot', 735], ['webattack_xss', 661], ['webattack_sql_injection', 12], ['heartbleed', 11]]),
  }],
};
