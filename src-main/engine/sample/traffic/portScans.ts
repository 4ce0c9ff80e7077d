import { connectionOf } from '../connection';
import type { Connection } from '../connection';
import { attackerHost, clientPort, SERVERS } from '../network';
import type { Random } from '../random';

/** A patient port sweep (`portsweep.`): one port of one host every few seconds, always from the same source port. */
export function portSweep(random: Random): Connection[] {
  const srcHost = attackerHost(random);
  const srcPort = clientPort(random);
  const dstHost = random.pick(SERVERS);
  const service = random.pick(['private', 'private', 'other']);
  const answer = random.pick(['RSTR', 'RSTR', 'REJ']);
  const connections: Connection[] = [];
  let time = 0;
  for (let ports = random.integer(30, 120); ports > 0; ports -= 1) {
    const flag = random.chance(0.04) ? random.pick(['S0', 'RSTOS0', 'OTH', 'SF']) : answer;
    connections.push(
      connectionOf({
        startTime: time,
        protocol: 'tcp',
        service,
        flag,
        srcHost,
        srcPort,
        dstHost,
        dstPort: random.integer(1_100, 60_000),
        duration: random.chance(0.08) ? random.skewed(1, 30_000) : 0,
        srcBytes: flag === 'RSTR' && random.chance(0.15) ? 1 : 0,
        label: 'portsweep.',
      }),
    );
    time += random.wait(4);
  }
  return connections;
}

/** A hasty scanner (`satan.`): hundreds of ports of one host within seconds, over TCP and some UDP. */
export function satanScan(random: Random): Connection[] {
  const srcHost = attackerHost(random);
  const dstHost = random.pick(SERVERS);
  const mean = random.pick([0.005, 0.01, 0.02, 0.2]);
  const firstPort = random.integer(1, 20_000);
  const connections: Connection[] = [];
  let time = 0;
  for (let ports = random.integer(60, 260); ports > 0; ports -= 1) {
    const udp = random.chance(0.1);
    connections.push(
      connectionOf({
        startTime: time,
        protocol: udp ? 'udp' : 'tcp',
        service: udp || random.chance(0.12) ? 'private' : 'other',
        flag: udp ? 'SF' : random.chance(0.87) ? 'REJ' : random.pick(['S0', 'S0', 'SF']),
        srcHost,
        srcPort: clientPort(random),
        dstHost,
        dstPort: firstPort + ports,
        srcBytes: udp ? random.integer(1, 5) : 0,
        label: 'satan.',
      }),
    );
    time += random.wait(mean);
  }
  return connections;
}

/** A stealthy scan (`nmap.`): lone FINs (the state SH) and UDP probes at ports of one host. */
export function nmapScan(random: Random): Connection[] {
  const srcHost = attackerHost(random);
  const srcPort = clientPort(random);
  const dstHost = random.pick(SERVERS);
  const connections: Connection[] = [];
  let time = 0;
  for (let ports = random.integer(20, 60); ports > 0; ports -= 1) {
    const udp = random.chance(0.2);
    connections.push(
      connectionOf({
        startTime: time,
        protocol: udp ? 'udp' : 'tcp',
        service: 'private',
        flag: udp ? 'SF' : 'SH',
        srcHost,
        srcPort,
        dstHost,
        dstPort: random.integer(1_100, 60_000),
        srcBytes: udp ? random.pick([100, 207, 215]) : 0,
        label: 'nmap.',
      }),
    );
    time += random.wait(1.2);
  }
  return connections;
}
