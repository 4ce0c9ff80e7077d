import { stateNumber } from '../tcpStates';
import type { LogKind } from './logKinds';

const tcp = 6, udp = 17, icmp = 1, icmp6 = 58;

/** A state of TCP by the number of Bro's; −1 for a word that is none. */
export function stateOf(kind: LogKind, word: string): number {
  const state = kind.state(word);
  return state === undefined ? -1 : stateNumber(state);
}

/** TCP, UDP, ICMP and ICMPv6 by name or number; −1 for any other. */
export function protocolNumber(word: string): number {
  const named: { [name: string]: number | undefined } = { tcp, udp, icmp, icmp6, 'ipv6-icmp': icmp6 };
  const name = word.toLowerCase();
  const number = Object.hasOwn(named, name) ? named[name]! : Number(word);
  return number === tcp || number === udp || number === icmp || number === icmp6 ? number : -1;
}

/** Argus writes 2011/08/10 09:46:59.607825, Zeek's JSON may write ISO 8601; a date without a zone is taken as UTC. */
export const dateText = (text: string): string => {
  const date = text.trim().replace(/^(\d{4})\/(\d\d)\/(\d\d)/, '$1-$2-$3').replace(' ', 'T').replace(/\.\d+/, '');
  return /(Z|[+-]\d\d:?\d\d)$/.test(date) ? date : `${date}Z`;
};

/** A date as nanoseconds since the origin, to the ninth decimal. */
export function dateNanoseconds(text: string, origin: number): number {
  const seconds = Date.parse(dateText(text)) / 1000;
  const fraction = /\.(\d{1,9})/.exec(text)?.[1] ?? '0';
  return (seconds - origin) * 1e9 + Number(fraction.padEnd(9, '0'));
}

/** Seconds of a JSON number: a double of today's seconds has six decimals at most; milliseconds are 13 digits. */
export function epochText(value: unknown): string {
  if (typeof value !== 'number') return String(value ?? '-');
  return value > 1e11 ? (value / 1000).toFixed(6) : value.toFixed(6);
}
