/**
 * The contest's services by TCP port, read off the port sweeps of KDD Cup 1999's files (each of them one port after the
 * other), and Bro's table for the two that no sweep reaches.
 */
const tcpNames: [port: number, name: string][] = [
  [7, 'echo'], [9, 'discard'], [11, 'systat'], [13, 'daytime'], [15, 'netstat'], [20, 'ftp_data'], [21, 'ftp'], [22, 'ssh'], [23, 'telnet'],
  [25, 'smtp'], [37, 'time'], [42, 'name'], [43, 'whois'], [53, 'domain'], [57, 'mtp'], [70, 'gopher'], [71, 'remote_job'], [77, 'rje'],
  [79, 'finger'], [80, 'http'], [84, 'ctf'], [87, 'link'], [95, 'supdup'], [101, 'hostnames'], [102, 'iso_tsap'], [105, 'csnet_ns'],
  [109, 'pop_2'], [110, 'pop_3'], [111, 'sunrpc'], [113, 'auth'], [117, 'uucp_path'], [119, 'nntp'], [137, 'netbios_ns'],
  [138, 'netbios_dgm'], [139, 'netbios_ssn'], [143, 'imap4'], [150, 'sql_net'], [175, 'vmnet'], [179, 'bgp'], [210, 'Z39_50'], [389, 'ldap'],
  [433, 'nnsp'], [443, 'http_443'], [512, 'exec'], [513, 'login'], [514, 'shell'], [515, 'printer'], [520, 'efs'], [530, 'courier'],
  [540, 'uucp'], [543, 'klogin'], [544, 'kshell'], [6000, 'X11'], [6667, 'IRC'],
];
const udpNames: [port: number, name: string][] = [[53, 'domain_u'], [69, 'tftp_u'], [123, 'ntp_u']];
const icmpNames = ['eco_i', 'ecr_i', 'urp_i', 'urh_i', 'red_i', 'tim_i', 'oth_i'] as const;

/** Every service by its number; `private` (a port below 1024 without a name) and `other` (any other) come first. */
export const serviceNames: readonly string[] = [
  'private', 'other', ...tcpNames.map(([, name]) => name), ...udpNames.map(([, name]) => name), ...icmpNames,
];

const privateService = 0, otherService = 1;
const numberOf = (name: string): number => serviceNames.indexOf(name);
const ftpData = numberOf('ftp_data');
const [echo, reply, portUnreachable, hostUnreachable, redirect, timeExceeded, otherIcmp] = icmpNames.map(numberOf);

function byPort(names: [number, string][]): Uint8Array {
  const services = new Uint8Array(65_536).fill(otherService).fill(privateService, 0, 1024);
  for (const [port, name] of names) services[port] = numberOf(name);
  return services;
}
const tcpServices = byPort(tcpNames);
const udpServices = byPort(udpNames);

/** The service of a TCP connection; one from port 20 is the data of an active FTP transfer, wherever it goes. */
export const tcpService = (sourcePort: number, port: number): number =>
  (sourcePort === 20 && tcpServices[port] <= otherService ? ftpData : tcpServices[port]);

export const udpService = (port: number): number => udpServices[port];

/** Whether a service is only a port without a name: such are told apart by protocol and port. */
export const isNameless = (service: number): boolean => service <= otherService;

/**
 * The service of an ICMP message. The contest's letters are those of Argus: `urp_i` port unreachable (3/3), `urh_i` host
 * unreachable (3/1), `red_i` redirect, `tim_i` time exceeded, `eco_i` and `ecr_i` echo request and reply; all else `oth_i`.
 */
export function icmpService(type: number, code: number): number {
  if (type === 8) return echo;
  if (type === 0) return reply;
  if (type === 3) return code === 3 ? portUnreachable : code === 1 ? hostUnreachable : otherIcmp;
  return type === 5 ? redirect : type === 11 ? timeExceeded : otherIcmp;
}

/** ICMPv6 read as its elder (RFC 4443, 4861). */
export function icmp6Service(type: number, code: number): number {
  if (type === 128) return echo;
  if (type === 129) return reply;
  if (type === 1) return code === 4 ? portUnreachable : code === 3 ? hostUnreachable : otherIcmp;
  return type === 137 ? redirect : type === 3 ? timeExceeded : otherIcmp;
}
