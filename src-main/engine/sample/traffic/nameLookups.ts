import { connectionOf } from '../connection';
import type { Connection } from '../connection';
import { clientPort, DNS_SERVER, outsideHost, WEB_SERVERS, WORKSTATIONS } from '../network';
import type { Random } from '../random';

/**
 * DNS queries. Mostly a handful; now and then a log analyser resolves every address it finds, a hundred and more within
 * seconds, which to a counter of connections looks much like a flood.
 */
export function nameLookups(random: Random): Connection[] {
  const analyser = random.chance(0.05);
  const srcHost = analyser ? random.pick(WEB_SERVERS) : random.pick(WORKSTATIONS);
  const dstHost = analyser || random.chance(0.8) ? DNS_SERVER : outsideHost(random);
  const mean = analyser ? 0.02 : 0.3;
  const connections: Connection[] = [];
  let time = 0;
  for (let queries = analyser ? random.integer(60, 260) : random.skewed(1, 10); queries > 0; queries -= 1) {
    connections.push(
      connectionOf({
        startTime: time,
        protocol: 'udp',
        service: 'domain_u',
        srcHost,
        srcPort: clientPort(random),
        dstHost,
        dstPort: 53,
        srcBytes: random.integer(28, 49),
        dstBytes: random.chance(0.1) ? 0 : random.integer(42, 140),
        label: 'normal.',
      }),
    );
    time += random.wait(mean);
  }
  return connections;
}
