import type { Connection } from '../connection';
import type { Random } from '../random';

/**
 * A kind of traffic. It comes in episodes: a web session, a flood, a sweep. An episode's connections carry times from
 * its own start (0 s) and need not be in order.
 */
export type Traffic = (random: Random) => Connection[];
