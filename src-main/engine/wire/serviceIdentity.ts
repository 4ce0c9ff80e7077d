import { isNameless } from './services';

/**
 * What "the same service" means, as a number. Named services are the same by name; nameless ones (`private`, `other`) by
 * protocol and port, so that a sweep over unused ports counts as many services. So it is in the KDD files, where a sweep
 * that reads `private` from end to end has dst_host_count 255 and dst_host_srv_count 1.
 */
export const serviceIdentity = (service: number, protocol: number, port: number): number =>
  (isNameless(service) ? 0x1000000 | (protocol << 16) | port : service);
