import { connectionOf } from '../connection';
import type { Connection } from '../connection';
import { attackerHost, SERVERS } from '../network';
import type { Random } from '../random';

/**
 * A smurf attack (`smurf.`): pings sent to whole networks in the victim's name, so that all of them answer the victim.
 * Hundreds of echo replies a second, all of one size.
 */
export function smurf(random: Random): Connection[] {
  const dstHost = random.pick(SERVERS);
  const srcBytes = random.chance(0.75) ? 1032 : 520;
  const perSecond = random.integer(240, 480);
  const connections: Connection[] = [];
  let time = 0;
  for (let replies = random.integer(900, 2400); replies > 0; replies -= 1) {
    connections.push(echoReply(time, attackerHost(random), dstHost, srcBytes, 0, 'smurf.'));
    time += random.wait(1 / perSecond);
  }
  return connections;
}

/** Pings of death (`pod.`): a few oversized echo packets in broken fragments. */
export function pingOfDeath(random: Random): Connection[] {
  const srcHost = attackerHost(random);
  const dstHost = random.pick(SERVERS);
  const connections: Connection[] = [];
  let time = 0;
  for (let packets = random.integer(10, 30); packets > 0; packets -= 1) {
    connections.push(echoReply(time, srcHost, dstHost, 1480, 1, 'pod.'));
    time += random.wait(0.6);
  }
  return connections;
}

function echoReply(
  startTime: number,
  srcHost: string,
  dstHost: string,
  srcBytes: number,
  wrongFragment: number,
  label: string,
): Connection {
  return connectionOf({
    startTime,
    protocol: 'icmp',
    service: 'ecr_i',
    srcHost,
    srcPort: 0,
    dstHost,
    dstPort: 0,
    srcBytes,
    wrongFragment,
    label,
  });
}
