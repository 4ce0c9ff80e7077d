import { describe, expect, test } from 'vitest';
import type { Connection } from './connection';
import { simulateConnections } from './simulateConnections';
import { TRAFFIC_MIX } from './trafficMix';

const CONNECTIONS = simulateConnections(1999, 30_000);
const labelled = (label: string): Connection[] => CONNECTIONS.filter((connection) => connection.label === label);

describe('the stream', () => {
  test('comes in order, as many as asked for', () => {
    expect(CONNECTIONS).toHaveLength(30_000);
    expect(CONNECTIONS.every((one, index) => index === 0 || one.startTime >= CONNECTIONS[index - 1].startTime)).toBe(
      true,
    );
  });

  test('is mixed as it says', () => {
    expect(TRAFFIC_MIX.reduce((sum, { per10000 }) => sum + per10000, 0)).toBe(10_000);
    expect(labelled('smurf.')).toHaveLength(8_700);
    expect(labelled('neptune.')).toHaveLength(6_000);
    expect(labelled('normal.')).toHaveLength(11_939); // 11,940 by the shares; rounding takes one
  });

  test('shows every kind even in the smallest sample', () => {
    const kinds = (connections: readonly Connection[]) => new Set(connections.map((connection) => connection.label));
    expect(kinds(simulateConnections(3, 1_000))).toEqual(kinds(CONNECTIONS));
  });

  test('has attacks in bursts, with silence between them', () => {
    const gaps = (connections: readonly Connection[]) =>
      connections.slice(1).map((connection, index) => connection.startTime - connections[index].startTime);
    const median = (values: number[]) => values.sort((one, other) => one - other)[values.length >> 1];
    expect(median(gaps(labelled('smurf.')))).toBeLessThan(0.02);
    expect(Math.max(...gaps(labelled('smurf.')))).toBeGreaterThan(60);
  });
});

describe('what a connection says', () => {
  test('no connection has a negative, fractional or endless count', () => {
    const odd = CONNECTIONS.filter(({ content, duration, srcBytes, dstBytes, wrongFragment, urgent }) =>
      [...Object.values(content), duration, srcBytes, dstBytes, wrongFragment, urgent].some(
        (value) => !Number.isSafeInteger(value) || value < 0,
      ),
    );
    expect(odd).toEqual([]);
  });

  test('land is what its definition says', () => {
    const isLand = (one: Connection) => one.srcHost === one.dstHost && one.srcPort === one.dstPort;
    expect(labelled('land.').every(isLand)).toBe(true);
    expect(CONNECTIONS.filter((one) => one.land === 1)).toEqual(labelled('land.'));
    expect(CONNECTIONS.filter(isLand)).toEqual(labelled('land.'));
  });

  test('a connection that was never answered has no bytes and no login', () => {
    const unanswered = CONNECTIONS.filter(({ flag }) => flag === 'REJ' || flag === 'S0');
    expect(unanswered.filter((one) => one.srcBytes + one.dstBytes + one.content.loggedIn > 0)).toEqual([]);
  });

  test('one service has one port, but for those that have none', () => {
    const ports = new Map<string, Set<number>>();
    for (const { service, dstPort } of CONNECTIONS) {
      ports.set(service, (ports.get(service) ?? new Set()).add(dstPort));
    }
    const several = [...ports].filter(([, known]) => known.size > 1).map(([service]) => service);
    expect(several.sort()).toEqual(['ftp_data', 'other', 'private']);
  });

  test('a failed guess does not log in, a break-in does', () => {
    expect(labelled('guess_passwd.').every(({ content }) => content.loggedIn === 0)).toBe(true);
    const sessions = labelled('buffer_overflow.').filter(({ service }) => service === 'telnet');
    expect(sessions.length).toBeGreaterThan(0);
    expect(sessions.every(({ content }) => content.loggedIn === 1)).toBe(true);
  });
});

test.each([
  [1999, 999],
  [1999, 2_000.5],
  [0.5, 2_000],
  [NaN, 2_000],
])('refuses seed %d with %d rows', (seed, rows) => {
  expect(() => simulateConnections(seed, rows)).toThrow(RangeError);
});
