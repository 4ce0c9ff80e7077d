import { flowEnds, flowFeatures, flowGroups } from './cicFlowMeter';
import type { Family } from './family';

/** The port writes its columns in an order of its own. */
const columns = ('src_ip dst_ip src_port dst_port protocol timestamp flow_duration flow_byts_s flow_pkts_s fwd_pkts_s bwd_pkts_s tot_fwd_pkts '
  + 'tot_bwd_pkts totlen_fwd_pkts totlen_bwd_pkts fwd_pkt_len_max fwd_pkt_len_min fwd_pkt_len_mean fwd_pkt_len_std bwd_pkt_len_max '
  + 'bwd_pkt_len_min bwd_pkt_len_mean bwd_pkt_len_std pkt_len_max pkt_len_min pkt_len_mean pkt_len_std pkt_len_var fwd_header_len '
  + 'bwd_header_len fwd_seg_size_min fwd_act_data_pkts flow_iat_mean flow_iat_max flow_iat_min flow_iat_std fwd_iat_tot fwd_iat_max '
  + 'fwd_iat_min fwd_iat_mean fwd_iat_std bwd_iat_tot bwd_iat_max bwd_iat_min bwd_iat_mean bwd_iat_std fwd_psh_flags bwd_psh_flags '
  + 'fwd_urg_flags bwd_urg_flags fin_flag_cnt syn_flag_cnt rst_flag_cnt psh_flag_cnt ack_flag_cnt urg_flag_cnt ece_flag_cnt down_up_ratio '
  + 'pkt_size_avg init_fwd_win_byts init_bwd_win_byts active_max active_min active_mean active_std idle_max idle_min idle_mean idle_std '
  + 'fwd_byts_b_avg fwd_pkts_b_avg bwd_byts_b_avg bwd_pkts_b_avg fwd_blk_rate_avg bwd_blk_rate_avg fwd_seg_size_avg bwd_seg_size_avg '
  + 'cwr_flag_count subflow_fwd_pkts subflow_bwd_pkts subflow_fwd_byts subflow_bwd_byts').split(' ');

/** Flows of one’s own captures by the Python port of CICFlowMeter: other names, times in seconds, and no label until somebody joins one. */
export const cicFlowMeterPython: Family = {
  id: 'cicflowmeter-python',
  name: 'Captures by CICFlowMeter’s Python port',
  citation: 'hieulw/cicflowmeter, after Lashkari et al., “Characterization of Tor Traffic using Time based Features”, 2017',
  origin: 'your own captures, by hieulw/cicflowmeter',
  groups: flowGroups,
  columns: [...flowEnds('python'), ...flowFeatures('python')],
  layouts: [{ id: 'cicflowmeter-python', name: 'CICFlowMeter’s Python port', columns, header: 'always' }],
  labels: [],
  factors: { protocol: 'protocol' },
  releases: [],
};
