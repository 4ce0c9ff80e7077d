import type { Random } from './random';

/*
 * The simulated site: a small campus network. All addresses come from the blocks reserved for documentation (RFC 5737),
 * so none belongs to anybody.
 */
const inside = (number: number): string => `192.0.2.${number}`;
const hosts = (first: number, last: number): string[] =>
  Array.from({ length: last - first + 1 }, (_, index) => inside(first + index));

export const ROUTER = inside(1);
export const DNS_SERVER = inside(5);
export const WEB_SERVERS = hosts(10, 13);
export const MAIL_SERVERS = hosts(20, 21);
export const FTP_SERVER = inside(30);
export const SHELL_HOSTS = hosts(40, 45);
export const WORKSTATIONS = hosts(100, 139);

/** The servers that attackers find worth their while. */
export const SERVERS = [DNS_SERVER, ...WEB_SERVERS, ...MAIL_SERVERS, FTP_SERVER, ...SHELL_HOSTS];

/** Every address of the site, used or not, in order: what a sweep walks through. */
export const INSIDE_ADDRESSES = hosts(1, 254);

/** A machine somewhere outside. */
export function outsideHost(random: Random): string {
  return `198.51.100.${random.integer(1, 254)}`;
}

/** A machine from which attacks come: outside too, from a network of its own. */
export function attackerHost(random: Random): string {
  return `203.0.113.${random.integer(1, 254)}`;
}

/** A port such as a client gets from its operating system. */
export function clientPort(random: Random): number {
  return random.integer(1024, 32_000);
}
