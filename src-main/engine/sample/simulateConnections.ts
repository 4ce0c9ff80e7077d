import type { Connection } from './connection';
import { randomSources } from './random';
import type { Random } from './random';
import type { Traffic } from './traffic/traffic';
import { TRAFFIC_MIX } from './trafficMix';

/** With fewer rows, the rarest kinds of traffic would not show. */
export const FEWEST_CONNECTIONS = 1_000;

/** Seconds of simulated time per row: 30,000 rows are three hours and twenty minutes. */
const SECONDS_PER_ROW = 0.4;

/**
 * Simulates the traffic of a small site and of its attackers: labelled connections in order of their start, mixed as
 * `TRAFFIC_MIX` says, every kind at least once. Episodes begin anywhere in the simulated time, so attacks come in
 * bursts with ordinary traffic around and amid them. The same seed gives the same connections on every machine.
 *
 * @param seed a whole number; its lower 32 bits count
 * @param rows how many connections, at least `FEWEST_CONNECTIONS`
 * @throws RangeError for fewer rows or a number that is not whole
 */
export function simulateConnections(seed: number, rows: number): Connection[] {
  if (!Number.isSafeInteger(seed)) throw new RangeError(`The seed must be a whole number; found ${seed}.`);
  if (!Number.isSafeInteger(rows) || rows < FEWEST_CONNECTIONS) {
    throw new RangeError(`The rows must be a whole number from ${FEWEST_CONNECTIONS}; found ${rows}.`);
  }
  const sources = randomSources(seed, TRAFFIC_MIX.length);
  const quotas = quotasOf(rows);
  return TRAFFIC_MIX.flatMap(({ traffic }, kind) =>
    episodes(traffic, sources[kind], quotas[kind], rows * SECONDS_PER_ROW),
  ).sort((one, other) => one.startTime - other.startTime);
}

/** The rows of each kind: its share, rounded, at least one; the first (the web) takes what rounding leaves. */
function quotasOf(rows: number): number[] {
  const quotas = TRAFFIC_MIX.map(({ per10000 }) => Math.max(1, Math.round((rows * per10000) / 10_000)));
  const sum = quotas.reduce((total, quota) => total + quota, 0);
  return quotas.map((quota, kind) => (kind === 0 ? quota + rows - sum : quota));
}

/** Episodes until the quota is reached; the last one is cut short. */
function episodes(traffic: Traffic, random: Random, quota: number, length: number): Connection[] {
  const connections: Connection[] = [];
  while (connections.length < quota) {
    const start = random.fraction() * length;
    const episode = traffic(random).slice(0, quota - connections.length);
    for (const connection of episode) {
      connections.push({ ...connection, startTime: start + connection.startTime });
    }
  }
  return connections;
}
