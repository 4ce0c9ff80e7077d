import { connectionOf } from '../connection';
import type { Connection } from '../connection';
import { clientPort, DNS_SERVER, MAIL_SERVERS, outsideHost, WORKSTATIONS } from '../network';
import type { Random } from '../random';

/**
 * A few mails delivered one after the other, in or out. The sender looks the receiver up (DNS), and the receiving
 * server may ask back who is calling (ident, the service `auth`).
 */
export function mailDelivery(random: Random): Connection[] {
  const incoming = random.chance(0.6);
  const srcHost = incoming ? outsideHost(random) : random.pick([...MAIL_SERVERS, ...WORKSTATIONS]);
  const connections: Connection[] = [];
  let time = 0;
  for (let mails = random.skewed(1, 8); mails > 0; mails -= 1) {
    const dstHost = incoming ? random.pick(MAIL_SERVERS) : outsideHost(random);
    connections.push(lookUp(random, time, incoming ? dstHost : srcHost));
    connections.push(delivery(random, time + 0.05, srcHost, dstHost));
    if (random.chance(0.12)) connections.push(askBack(random, time + 0.1, dstHost, srcHost));
    time += 0.3 + random.wait(2);
  }
  return connections;
}

function lookUp(random: Random, startTime: number, srcHost: string): Connection {
  return connectionOf({
    startTime,
    protocol: 'udp',
    service: 'domain_u',
    srcHost,
    srcPort: clientPort(random),
    dstHost: DNS_SERVER,
    dstPort: 53,
    srcBytes: random.integer(30, 49),
    dstBytes: random.integer(42, 135),
    label: 'normal.',
  });
}

function delivery(random: Random, startTime: number, srcHost: string, dstHost: string): Connection {
  const unanswered = random.chance(0.01);
  return connectionOf({
    startTime,
    protocol: 'tcp',
    service: 'smtp',
    flag: unanswered ? random.pick(['S0', 'REJ', 'RSTO']) : 'SF',
    srcHost,
    srcPort: clientPort(random),
    dstHost,
    dstPort: 25,
    duration: unanswered ? 0 : random.skewed(0, 12),
    srcBytes: unanswered ? 0 : random.skewed(600, 6_000, 3),
    dstBytes: unanswered ? 0 : random.integer(320, 420),
    content: { loggedIn: unanswered ? 0 : 1 },
    label: 'normal.',
  });
}

function askBack(random: Random, startTime: number, srcHost: string, dstHost: string): Connection {
  return connectionOf({
    startTime,
    protocol: 'tcp',
    service: 'auth',
    srcHost,
    srcPort: clientPort(random),
    dstHost,
    dstPort: 113,
    srcBytes: random.integer(9, 14),
    dstBytes: random.integer(35, 41),
    content: { loggedIn: random.chance(0.7) ? 1 : 0 },
    label: 'normal.',
  });
}

/** Someone fetches mail from the site's server: a short POP session. */
export function mailPickUp(random: Random): Connection[] {
  return [
    connectionOf({
      startTime: 0,
      protocol: 'tcp',
      service: 'pop_3',
      srcHost: random.chance(0.5) ? random.pick(WORKSTATIONS) : outsideHost(random),
      srcPort: clientPort(random),
      dstHost: random.pick(MAIL_SERVERS),
      dstPort: 110,
      duration: random.skewed(0, 6),
      srcBytes: random.integer(32, 110),
      dstBytes: random.skewed(130, 16_000),
      content: { loggedIn: random.chance(0.95) ? 1 : 0 },
      label: 'normal.',
    }),
  ];
}
