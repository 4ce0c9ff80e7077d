import type { Connection } from '../connection';
import { startOf, type PlannedPacket } from './plannedPacket';

/** A flow says something at least so often, in seconds: less than any reader's patience with UDP. */
const keepAlive = 50;
const answerAfter = 500;
const headerBytes = 8;
/** Bytes of a piece that overlaps the first one. */
const strayBytes = 4;

/** The packets of a UDP flow: its question, its answer if there is one, and empty datagrams as long as it lasts. */
export function udpPackets(connection: Connection): PlannedPacket[] {
  const start = startOf(connection);
  const { duration, srcBytes, dstBytes } = connection;
  const later = Array.from({ length: Math.ceil(duration / keepAlive) }, (_, i) =>
    start + Math.min(duration, (i + 1) * keepAlive) * 1_000_000);
  return [
    ...inPieces({ time: start, back: false, payload: srcBytes }, connection.wrongFragment),
    ...(dstBytes > 0 ? [{ time: start + answerAfter, back: true, payload: dstBytes }] : []),
    ...later.map((time) => ({ time, back: false, payload: 0 })),
  ];
}

/** An ICMP message, whose bytes its header is part of. */
export const icmpPackets = (connection: Connection): PlannedPacket[] =>
  inPieces({ time: startOf(connection), back: false, payload: connection.srcBytes - headerBytes }, connection.wrongFragment);

/** Whole, or as a first piece that holds all of it and as many others that overlap its end. */
function inPieces(packet: PlannedPacket, wrong: number): PlannedPacket[] {
  if (wrong === 0) return [packet];
  const length = packet.payload + headerBytes;
  const offset = Math.floor((length - strayBytes) / 8) * 8;
  return [
    { ...packet, piece: { offset: 0, length, more: true } },
    ...Array.from({ length: wrong }, (_, i) =>
      ({ ...packet, time: packet.time + i + 1, piece: { offset, length: strayBytes, more: i + 1 < wrong } })),
  ];
}
