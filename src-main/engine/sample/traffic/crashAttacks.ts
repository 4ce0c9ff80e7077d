import { connectionOf } from '../connection';
import type { Connection } from '../connection';
import { attackerHost, clientPort, SERVERS, WEB_SERVERS } from '../network';
import type { Random } from '../random';

/** Requests with thousands of slashes that keep a web server busy (`back.`), each 54,540 bytes, two or so a second. */
export function backslashRequests(random: Random): Connection[] {
  const srcHost = attackerHost(random);
  const dstHost = random.pick(WEB_SERVERS);
  const connections: Connection[] = [];
  let srcPort = clientPort(random);
  let time = 0;
  for (let requests = random.integer(60, 200); requests > 0; requests -= 1) {
    const reset = random.chance(0.05);
    connections.push(
      connectionOf({
        startTime: time,
        protocol: 'tcp',
        service: 'http',
        flag: reset ? 'RSTR' : 'SF',
        srcHost,
        srcPort,
        dstHost,
        dstPort: 80,
        duration: random.chance(0.03) ? random.integer(1, 12) : 0,
        srcBytes: reset ? random.integer(13_140, 53_000) : 54_540,
        dstBytes: reset ? random.integer(0, 8_300) : random.pick([8_314, 8_314, 8_314, 7_300]),
        content: { hot: 2, loggedIn: 1, numCompromised: 1 },
        label: 'back.',
      }),
    );
    srcPort += 1;
    time += random.wait(0.5);
  }
  return connections;
}

/** Overlapping UDP fragments that crash who puts them together (`teardrop.`): 28 bytes, three fragments wrong. */
export function teardrop(random: Random): Connection[] {
  const srcHost = attackerHost(random);
  const dstHost = random.pick(SERVERS);
  const srcPort = clientPort(random);
  const dstPort = random.integer(5_000, 40_000);
  const connections: Connection[] = [];
  let time = 0;
  for (let packets = random.integer(60, 150); packets > 0; packets -= 1) {
    connections.push(
      connectionOf({
        startTime: time,
        protocol: 'udp',
        service: 'private',
        srcHost,
        srcPort,
        dstHost,
        dstPort,
        srcBytes: 28,
        wrongFragment: random.chance(0.98) ? 3 : 1,
        label: 'teardrop.',
      }),
    );
    time += random.wait(0.03);
  }
  return connections;
}
