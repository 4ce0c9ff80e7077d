import { hostWindowFeatures, timeWindowFeatures } from './windows/windowFeatures';

/** What a derived row says of its connection before the features: who, when, and Zeek's words for how it ended and went. */
export const connectionColumns = ['start', 'src_ip', 'src_port', 'dst_ip', 'dst_port', 'conn_state', 'history'] as const;

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

/** Which columns a source of connections can give: a capture all, of the logs Zeek's the history. */
export type SourceColumns = { wrongFragments: boolean; urgent: boolean; history: boolean };
export const captureColumns: SourceColumns = { wrongFragments: true, urgent: true, history: true };
export const logColumns = (history: boolean): SourceColumns => ({ wrongFragments: false, urgent: false, history });

/** The derived table's columns: features that the source cannot give are left out. */
export function derivedColumns({ wrongFragments, urgent, history }: SourceColumns, withLabel: boolean): string[] {
  const about = connectionColumns.filter((name) => history || name !== 'history');
  const lacking = [...(wrongFragments ? [] : ['wrong_fragment']), ...(urgent ? [] : ['urgent'])];
  const features = derivedFeatures.filter((name) => !lacking.includes(name));
  return [...about, ...features, ...(withLabel ? ['label'] : [])];
}

/** Which of Lee & Stolfo's groups a derived feature belongs to. */
export const derivedGroup = (name: string): string => {
  if ((timeWindowFeatures as readonly string[]).includes(name)) return 'time';
  return (hostWindowFeatures as readonly string[]).includes(name) ? 'host' : 'basic';
};
