import type { Connection } from '../connection';
import { secondsOf } from './tcpPackets';
import { startOf } from './plannedPacket';

/**
 * How long after its last packet a connection may still be taken for open, in microseconds: Zeek's limits, with room where one may
 * move.
 */
const openAfter = { udp: 61e6, unanswered: 5e6, unclosed: 301e6, closed: 1e6 };
const unanswered = new Set(['S0']);
const unclosed = new Set(['S1', 'S2', 'S3', 'SH', 'OTH']);
const lowest = 1024, highest = 65_535;

/** The same connections on ports of their own, and those for which there was none: their packets join those of an earlier one. */
export type OnFreshPorts = { connections: Connection[]; joined: Set<Connection> };

/**
 * A host takes another port where the one it would use is still busy: two connections with the same end points at one
 * time are one to whoever reads packets. The records of a dataset do not say so; their source ports are moved on where
 * they must.
 */
export function onFreshPorts(connections: readonly Connection[]): OnFreshPorts {
  const busyUntil = new Map<string, number>();
  const joined = new Set<Connection>();
  const moved = connections.map((connection) => {
    if (connection.protocol === 'icmp') return connection;
    const start = startOf(connection);
    const own = { ...connection };
    const isBusy = (): boolean => (busyUntil.get(keyOf(own)) ?? -Infinity) >= start;
    const canMove = connection.srcPort >= lowest && connection.land === 0;
    while (isBusy() && canMove) own.srcPort = own.srcPort === highest ? lowest : own.srcPort + 1;
    if (isBusy()) joined.add(own);
    else busyUntil.set(keyOf(own), endOf(own));
    return own;
  });
  return { connections: moved, joined };
}

function keyOf({ protocol, srcHost, srcPort, dstHost, dstPort }: Connection): string {
  const ends = [`${srcHost} ${srcPort}`, `${dstHost} ${dstPort}`].sort();
  return `${protocol} ${ends.join(' ')}`;
}

function endOf(connection: Connection): number {
  const start = startOf(connection);
  if (connection.protocol === 'udp') return start + connection.duration * 1e6 + openAfter.udp;
  if (unanswered.has(connection.flag)) return start + openAfter.unanswered;
  return start + secondsOf(connection) * 1e6 + (unclosed.has(connection.flag) ? openAfter.unclosed : openAfter.closed);
}
