import type { CategoryRole } from '../terms/categories';

/** What a category of each role is, in plain words. */
export const roleWords: Readonly<Record<CategoryRole, string>> = {
  benign: 'benign', scan: 'scan', dos: 'denial of service', ddos: 'distributed denial of service', bruteForce: 'brute force', web: 'web attack',
  remoteAccess: 'remote access', privilege: 'privilege', botnet: 'botnet', malware: 'malware', spoofing: 'spoofing', other: 'other',
  undecided: 'neither benign nor attack',
};
