import { hostWindowFeatures, timeWindowFeatures } from './windows/windowFeatures';

/** What a derived row says of its connection before the features: who, when, and Zeek's word for how it ended. */
export const connectionColumns = ['start', 'src_ip', 'src_port', 'dst_ip', 'dst_port', 'conn_state'] as const;

/** The nine basic features, in the published files' order. */
export const basicFeatures = [
  'duration', 'protocol_type', 'service', 'flag', 'src_bytes', 'dst_bytes', 'land', 'wrong_fragment', 'urgent',
] as const;

/** The 28 features that packets without their payload give. */
export const derivedFeatures = [...basicFeatures, ...timeWindowFeatures, ...hostWindowFeatures];

/** The 13 content features: they need what was said inside a connection, and are left out rather than filled with zeros. */
export const contentFeatures = [
  'hot', 'num_failed_logins', 'logged_in', 'num_compromised', 'root_shell', 'su_attempted', 'num_root', 'num_file_creations', 'num_shells',
  'num_access_files', 'num_outbound_cmds', 'is_host_login', 'is_guest_login',
] as const;

export const derivedColumns = (withLabel: boolean): string[] =>
  [...connectionColumns, ...derivedFeatures, ...(withLabel ? ['label'] : [])];
