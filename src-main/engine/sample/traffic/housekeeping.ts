import { connectionOf } from '../connection';
import type { Connection, ConnectionDraft } from '../connection';
import { clientPort, DNS_SERVER, outsideHost, ROUTER, SERVERS, WEB_SERVERS, WORKSTATIONS } from '../network';
import type { Random } from '../random';

/** The network station asks the router for its counters (SNMP), every minute or so. */
export function routerPolls(random: Random): Connection[] {
  const srcPort = clientPort(random);
  return Array.from({ length: random.integer(2, 12) }, (_, poll) =>
    connectionOf({
      startTime: 60 * poll + random.fraction(),
      protocol: 'udp',
      service: 'private',
      srcHost: DNS_SERVER,
      srcPort,
      dstHost: ROUTER,
      dstPort: 161,
      srcBytes: 105,
      dstBytes: random.chance(0.1) ? 0 : random.integer(144, 147),
      label: 'normal.',
    }),
  );
}

/** Clocks are set: one NTP question, one answer. */
export function clockSync(random: Random): Connection[] {
  return one(random, { protocol: 'udp', service: 'ntp_u', srcPort: 123, dstPort: 123, srcBytes: 48, dstBytes: 48 });
}

/** Someone asks who is logged in (finger), or has a long chat on a port of its own. */
export function smallTalk(random: Random): Connection[] {
  if (random.chance(0.4)) {
    return one(random, {
      protocol: 'tcp',
      service: 'finger',
      dstPort: 79,
      duration: random.chance(0.1) ? random.integer(1, 6) : 0,
      srcBytes: random.integer(5, 12),
      dstBytes: random.skewed(135, 900),
    });
  }
  return one(random, {
    protocol: 'udp',
    service: 'other',
    dstPort: random.integer(2_000, 9_000),
    duration: random.skewed(0, 14_000, 2),
    srcBytes: random.integer(145, 147),
    dstBytes: 105,
  });
}

/** A few pings, or a router's word that a host can't be reached. */
export function pings(random: Random): Connection[] {
  const service = random.pick(['eco_i', 'eco_i', 'ecr_i', 'ecr_i', 'ecr_i', 'urp_i', 'urp_i']);
  const srcHost = random.chance(0.5) ? random.pick([ROUTER, DNS_SERVER]) : outsideHost(random);
  const dstHost = random.chance(0.5) ? random.pick(WORKSTATIONS) : random.pick(WEB_SERVERS);
  const srcBytes = service === 'urp_i' ? random.integer(14, 340) : random.pick([30, 30, 30, 64, 520]);
  return Array.from({ length: random.skewed(1, 10) }, (_, ping) =>
    connectionOf({
      startTime: ping + random.fraction() / 100,
      protocol: 'icmp',
      service,
      srcHost,
      srcPort: 0,
      dstHost,
      dstPort: 0,
      srcBytes,
      label: 'normal.',
    }),
  );
}

function one(
  random: Random,
  what: Pick<ConnectionDraft, 'protocol' | 'service' | 'dstPort'> & Partial<ConnectionDraft>,
): Connection[] {
  return [
    connectionOf({
      startTime: 0,
      srcHost: random.pick(WORKSTATIONS),
      srcPort: clientPort(random),
      dstHost: random.chance(0.5) ? random.pick(SERVERS) : outsideHost(random),
      label: 'normal.',
      ...what,
    }),
  ];
}
