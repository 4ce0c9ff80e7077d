import type { Connection } from '../connection';
import { simulateConnections } from '../simulateConnections';
import { packetRecord, pcapHeader } from './capturedBytes';
import { icmpPackets, udpPackets } from './datagramPackets';
import { onFreshPorts } from './freshPorts';
import type { PlannedPacket } from './plannedPacket';
import { tcpPackets } from './tcpPackets';

/** A simulated capture: its bytes, the connections as they stand in it, and those of them that are one with an earlier one. */
export type SampleCapture = { bytes: Uint8Array; packets: number; connections: Connection[]; joined: Set<Connection> };

/** Sequence numbers of neighbouring connections are so far apart. */
const numberStep = 64_000;

/**
 * The sample's connections as packets: a capture from which their basic features can be derived, as far as packets tell
 * them. They do not tell the content features, the names of ports without one (`private` or `other` follows from the port),
 * and how long something lasted that nobody answered (at most four seconds). The same seed and rows give the same bytes on
 * every machine.
 * @throws RangeError as `simulateConnections` does
 */
export function sampleCapture(seed: number, rows: number): SampleCapture {
  const { connections, joined } = onFreshPorts(simulateConnections(seed, rows));
  const planned: { packet: PlannedPacket; connection: number }[] = connections.flatMap((connection, i) =>
    packetsOf(connection, i).map((packet) => ({ packet, connection: i })));
  planned.sort((one, other) => one.packet.time - other.packet.time || one.connection - other.connection);
  const records = planned.map(({ packet, connection }) => packetRecord(packet, connections[connection], connection));
  return { bytes: Buffer.concat([pcapHeader(), ...records]), packets: records.length, connections, joined };
}

function packetsOf(connection: Connection, number: number): PlannedPacket[] {
  if (connection.protocol === 'tcp') return tcpPackets(connection, (number * numberStep + 1) >>> 0);
  return connection.protocol === 'udp' ? udpPackets(connection) : icmpPackets(connection);
}
