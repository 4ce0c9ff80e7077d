import { connectionOf } from '../connection';
import type { Connection, ObservedConnection } from '../connection';
import { clientPort, outsideHost, WEB_SERVERS, WORKSTATIONS } from '../network';
import type { Random } from '../random';

/**
 * A web session: some pages, each a burst of connections for its parts, with time to read in between. Someone outside
 * visits a server of the site, or a workstation a server outside. A busy server refuses now and then.
 */
export function webSession(random: Random): Connection[] {
  const incoming = random.chance(0.7);
  const srcHost = incoming ? outsideHost(random) : random.pick(WORKSTATIONS);
  const dstHost = incoming ? random.pick(WEB_SERVERS) : outsideHost(random);
  const session = { protocol: 'tcp', service: 'http', srcHost, dstHost, dstPort: 80 };
  const connections: Connection[] = [];
  let port = clientPort(random);
  let time = 0;
  for (let pages = random.skewed(1, 12, 2); pages > 0; pages -= 1) {
    const refused = random.chance(0.06);
    for (let parts = random.skewed(1, 40, 2); parts > 0; parts -= 1) {
      const request = { ...session, startTime: time, srcPort: port };
      if (refused) connections.push(failure(request, 'REJ'));
      else if (random.chance(0.001)) connections.push(failure(request, 'S0'));
      else connections.push(answer(random, request));
      port += 1;
      time += random.wait(0.15);
    }
    time += random.wait(12);
  }
  return connections;
}

type Request = Omit<ObservedConnection, 'flag'>;

function failure(request: Request, flag: string): Connection {
  return connectionOf({ ...request, flag, label: 'normal.' });
}

function answer(random: Random, request: Request): Connection {
  const cut = random.chance(0.004);
  return connectionOf({
    ...request,
    flag: cut ? random.pick(['S1', 'S2', 'RSTO', 'RSTR']) : 'SF',
    duration: random.chance(0.06) ? random.skewed(1, 60) : 0,
    srcBytes: random.chance(0.02) ? random.skewed(350, 60_000, 4) : random.integer(145, 345),
    dstBytes: cut ? random.skewed(0, 5_000) : random.skewed(120, 60_000, 5),
    content: { loggedIn: 1, hot: random.chance(0.005) ? random.integer(1, 2) : 0 },
    label: 'normal.',
  });
}
