import type { ObservedConnection } from '../connection';

/** Names that say "a port without a service of its own": `private` and `other` in KDD, `-` or nothing in Zeek. */
const NAMELESS: ReadonlySet<string> = new Set(['private', 'other', '-', '']);

/**
 * What "the same service" means. Named services are the same by name; nameless ones by protocol and destination port,
 * so that a sweep over unused ports counts as many services. So it is in the KDD files, where a port sweep that reads
 * `private` from end to end has dst_host_count 255 and dst_host_srv_count 1.
 */
export function serviceIdentity(connection: Pick<ObservedConnection, 'protocol' | 'service' | 'dstPort'>): string {
  return NAMELESS.has(connection.service) ? `${connection.protocol}/${connection.dstPort}` : connection.service;
}
