import { connectionOf } from '../connection';
import type { Connection } from '../connection';
import { attackerHost, clientPort, SERVERS } from '../network';
import type { Random } from '../random';

/** Services that a flood asks for by their well-known ports. */
const NAMED_PORTS: readonly (readonly [service: string, port: number])[] = [
  ['ftp_data', 20],
  ['ftp', 21],
  ['ssh', 22],
  ['telnet', 23],
  ['smtp', 25],
  ['time', 37],
  ['domain', 53],
  ['gopher', 70],
  ['finger', 79],
  ['http', 80],
  ['hostnames', 101],
  ['iso_tsap', 102],
  ['pop_3', 110],
  ['sunrpc', 111],
  ['auth', 113],
  ['nntp', 119],
  ['imap4', 143],
  ['bgp', 179],
  ['ldap', 389],
  ['exec', 512],
  ['login', 513],
  ['shell', 514],
  ['printer', 515],
  ['uucp', 540],
  ['klogin', 543],
];

/**
 * A SYN flood (`neptune.`): half-open connections, a hundred a second, spread over some ports of one server, from
 * addresses that don't exist. The server leaves them hanging (S0), or refuses them where nothing listens (REJ).
 */
export function synFlood(random: Random): Connection[] {
  const dstHost = random.pick(SERVERS);
  const srcHost = attackerHost(random);
  const refusing = random.chance(0.2);
  const firstPort = random.integer(600, 1000);
  const targets = Array.from({ length: random.integer(10, 24) }, (_, index) =>
    random.chance(0.88) ? (['private', firstPort + index] as const) : random.pick(NAMED_PORTS),
  );
  const perSecond = random.integer(90, 150);
  const connections: Connection[] = [];
  let time = 0;
  for (let syns = random.integer(500, 1300); syns > 0; syns -= 1) {
    const [service, dstPort] = random.pick(targets);
    connections.push(
      connectionOf({
        startTime: time,
        protocol: 'tcp',
        service,
        flag: refusing || random.chance(0.01) ? 'REJ' : 'S0',
        srcHost,
        srcPort: clientPort(random),
        dstHost,
        dstPort,
        label: 'neptune.',
      }),
    );
    time += random.wait(1 / perSecond);
  }
  return connections;
}

/** A SYN that names its target as its sender (`land.`), a few times over. */
export function landAttack(random: Random): Connection[] {
  const host = random.pick(SERVERS);
  const [service, port] = random.pick(NAMED_PORTS);
  return Array.from({ length: random.integer(1, 3) }, (_, index) =>
    connectionOf({
      startTime: index * 4 + random.fraction(),
      protocol: 'tcp',
      service,
      flag: 'S0',
      srcHost: host,
      srcPort: port,
      dstHost: host,
      dstPort: port,
      label: 'land.',
    }),
  );
}
