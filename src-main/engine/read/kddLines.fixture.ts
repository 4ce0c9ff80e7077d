const services = ['http', 'smtp', 'ftp_data', 'private', 'ecr_i'];

/** A line in the format of KDD Cup 99, one of many. */
export function kddLine(i: number, label = i % 3 === 0 ? 'smurf.' : i % 7 === 0 ? 'ipsweep.' : 'normal.'): string {
  const protocol = ['tcp', 'udp', 'icmp'][i % 3];
  const numbers = Array.from({ length: 35 }, (_, k) => (k % 5 === 0 ? ((i * (k + 1)) % 100) / 100 : (i * 13 + k) % 9));
  return [i % 11, protocol, services[i % 5], i % 2 === 0 ? 'SF' : 'S0', (i * 31) % 1000, (i * 17) % 500, ...numbers, label].join();
}

export const kddLines = (count: number): string => `${Array.from({ length: count }, (_, i) => kddLine(i)).join('\n')}\n`;
