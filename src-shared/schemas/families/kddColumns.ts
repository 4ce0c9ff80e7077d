import type { ColumnKind, FeatureGroup } from '../../terms/columns';

export type ColumnSchema = {
  name: string;
  group: FeatureGroup;
  kind: ColumnKind;
  /** One line in plain words, shown wherever the feature is. */
  description: string;
  /** Documented as a 0/1 flag: other values are reported. */
  binary?: true;
};

const numeric = (group: FeatureGroup, name: string, description: string): ColumnSchema =>
  ({ name, group, kind: 'numeric', description });
const flag = (group: FeatureGroup, name: string, description: string): ColumnSchema =>
  ({ name, group, kind: 'numeric', description, binary: true });
const text = (group: FeatureGroup, name: string, description: string): ColumnSchema =>
  ({ name, group, kind: 'text', description });

/**
 * The 41 features of KDD Cup 99 in file order, in the groups of Lee & Stolfo.
 * Source: the task page of the contest (kdd.ics.uci.edu/databases/kddcup99/task.html).
 */
export const kddColumns: readonly ColumnSchema[] = [
  numeric('basic', 'duration', 'length of the connection, in seconds'),
  text('basic', 'protocol_type', 'transport protocol: tcp, udp or icmp'),
  text('basic', 'service', 'network service on the destination, such as http or telnet'),
  text('basic', 'flag', 'how the connection ended (Zeek’s conn_state), such as SF or S0'),
  numeric('basic', 'src_bytes', 'data bytes from source to destination'),
  numeric('basic', 'dst_bytes', 'data bytes from destination to source'),
  flag('basic', 'land', '1 if source and destination have the same host and port'),
  numeric('basic', 'wrong_fragment', 'number of wrong fragments'),
  numeric('basic', 'urgent', 'number of urgent packets'),
  numeric('content', 'hot', 'number of “hot” indicators, such as entering a system directory'),
  numeric('content', 'num_failed_logins', 'number of failed login attempts'),
  flag('content', 'logged_in', '1 if the login succeeded'),
  numeric('content', 'num_compromised', 'number of “compromised” conditions'),
  flag('content', 'root_shell', '1 if a root shell was obtained'),
  flag('content', 'su_attempted', '1 if “su root” was attempted'),
  numeric('content', 'num_root', 'number of “root” accesses'),
  numeric('content', 'num_file_creations', 'number of file creations'),
  numeric('content', 'num_shells', 'number of shell prompts'),
  numeric('content', 'num_access_files', 'number of operations on access control files'),
  numeric('content', 'num_outbound_cmds', 'number of outbound commands in an ftp session'),
  flag('content', 'is_host_login', '1 if the login belongs to the “hot” list'),
  flag('content', 'is_guest_login', '1 if the login is a guest login'),
  numeric('time', 'count', 'connections to the same host in the past two seconds'),
  numeric('time', 'srv_count', 'connections to the same service in the past two seconds'),
  numeric('time', 'serror_rate', 'share of same-host connections with a SYN error, past two seconds'),
  numeric('time', 'srv_serror_rate', 'share of same-service connections with a SYN error, past two seconds'),
  numeric('time', 'rerror_rate', 'share of same-host connections with a REJ error, past two seconds'),
  numeric('time', 'srv_rerror_rate', 'share of same-service connections with a REJ error, past two seconds'),
  numeric('time', 'same_srv_rate', 'share of same-host connections to the same service, past two seconds'),
  numeric('time', 'diff_srv_rate', 'share of same-host connections to other services, past two seconds'),
  numeric('time', 'srv_diff_host_rate', 'share of same-service connections to other hosts, past two seconds'),
  numeric('host', 'dst_host_count', 'connections to the same host among its last 100'),
  numeric('host', 'dst_host_srv_count', 'connections to the same service among the last 100 (in the files the window spans hosts)'),
  numeric('host', 'dst_host_same_srv_rate', 'share to the same service among the host’s last 100'),
  numeric('host', 'dst_host_diff_srv_rate', 'share to other services among the host’s last 100'),
  numeric('host', 'dst_host_same_src_port_rate', 'share from the same source port among the host’s last 100'),
  numeric('host', 'dst_host_srv_diff_host_rate', 'share of its service’s connections from other hosts, last 100'),
  numeric('host', 'dst_host_serror_rate', 'share with a SYN error among the host’s last 100'),
  numeric('host', 'dst_host_srv_serror_rate', 'share with a SYN error among the service’s last 100 on the host'),
  numeric('host', 'dst_host_rerror_rate', 'share with a REJ error among the host’s last 100'),
  numeric('host', 'dst_host_srv_rerror_rate', 'share with a REJ error among the service’s last 100 on the host'),
];

const byName = new Map(kddColumns.map((column) => [column.name, column]));

/** The KDD schema of a column, or `undefined` for a column that KDD Cup 99 does not have. */
export const kddColumn = (name: string): ColumnSchema | undefined => byName.get(name);
