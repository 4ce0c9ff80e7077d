import { connectionOf } from '../connection';
import type { Connection } from '../connection';
import { attackerHost, clientPort, INSIDE_ADDRESSES } from '../network';
import type { Random } from '../random';

/**
 * An address sweep (`ipsweep.`): one address of the site after the other gets a ping of 8 or 18 bytes, or a SYN to an
 * unused port; some sweeps take seconds, some minutes.
 */
export function addressSweep(random: Random): Connection[] {
  const srcHost = attackerHost(random);
  const bytes = random.pick([8, 8, 8, 18]);
  const bySyn = random.chance(0.1);
  const dstPort = bySyn ? random.integer(1_100, 9_000) : 0;
  const mean = random.pick([0.05, 0.2, 1.5]);
  const first = random.integer(0, 120);
  let time = 0;
  return INSIDE_ADDRESSES.slice(first, first + random.integer(40, 130)).map((dstHost) => {
    time += random.wait(mean);
    return connectionOf({
      startTime: time,
      protocol: bySyn ? 'tcp' : 'icmp',
      service: bySyn ? 'private' : 'eco_i',
      flag: bySyn ? 'REJ' : 'SF',
      srcHost,
      srcPort: bySyn ? clientPort(random) : 0,
      dstHost,
      dstPort,
      srcBytes: bySyn ? 0 : bytes,
      label: 'ipsweep.',
    });
  });
}
