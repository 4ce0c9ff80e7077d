import type { RecordBlock } from './connectionRecords';
import { connectionStates, stateNumber } from './tcpStates';

const tcp = 6, udp = 17;
const normalEnd = stateNumber('SF');
/** States whose duration the published files leave at 0: nothing was answered, or nothing closed. */
const withoutDuration = new Set(['S0', 'S1', 'OTH'].map((state) => connectionStates.indexOf(state as 'S0')));

/** The contest's flag as a state's number: UDP and ICMP are always SF there. */
export const flagOf = (block: RecordBlock, i: number): number => (block.protocol[i] === tcp ? block.state[i] : normalEnd);

/** Whole seconds from first to last packet, cut off; 0 for S0, S1 and OTH, and for a single message. */
export function durationOf(block: RecordBlock, i: number): number {
  const { protocol, state, start, end } = block;
  if (protocol[i] !== tcp && protocol[i] !== udp) return 0;
  if (protocol[i] === tcp && withoutDuration.has(state[i])) return 0;
  return Math.floor((end[i] - start[i]) / 1e9);
}

/** 1 if host and port are the same on both sides; ICMP has no ports, and no such row. */
export function landOf({ protocol, source, destination, sourcePort, destinationPort }: RecordBlock, i: number): number {
  if (protocol[i] !== tcp && protocol[i] !== udp) return 0;
  if (sourcePort[i] !== destinationPort[i]) return 0;
  for (let word = i * 4; word < i * 4 + 4; word++) if (source[word] !== destination[word]) return 0;
  return 1;
}

/** `tcp`, `udp` or `icmp`; ICMPv6 is read as its elder. */
export const protocolText = (protocol: number): 'tcp' | 'udp' | 'icmp' => (protocol === tcp ? 'tcp' : protocol === udp ? 'udp' : 'icmp');
