import type { Datagram } from './datagram';

/** Words of a connection's key: both addresses, both ports in one, the protocol. */
export const keyWords = 10;

/**
 * Writes the key of a datagram's connection, the same in either direction: the lesser end comes first. Of one with itself both
 * ends are equal, and the first sender stays the originator.
 * @returns 1 where the datagram goes from the greater end to the lesser, else 0
 */
export function writeKey(key: Int32Array, { source, destination, protocol }: Datagram, sourcePort: number, port: number): number {
  let difference = 0;
  for (let i = 0; i < 4 && difference === 0; i++) difference = source[i] < destination[i] ? -1 : source[i] > destination[i] ? 1 : 0;
  const turned = difference > 0 || (difference === 0 && sourcePort > port);
  const low = turned ? destination : source;
  const high = turned ? source : destination;
  for (let i = 0; i < 4; i++) {
    key[i] = low[i];
    key[4 + i] = high[i];
  }
  key[8] = turned ? (port << 16) | sourcePort : (sourcePort << 16) | port;
  key[9] = protocol;
  return turned ? 1 : 0;
}
