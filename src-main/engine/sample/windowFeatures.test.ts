import { describe, expect, test } from 'vitest';
import type { ObservedConnection } from './connection';
import { KDD_FILE_WINDOWS, windowFeatures } from './windowFeatures';
import type { WindowFeatures, WindowOptions } from './windowFeatures';

const PORTS: Record<string, number> = { http: 80, smtp: 25, telnet: 23, ecr_i: 0 };

/** A connection as `time service host flag sourcePort`; for `private` the service is written `private:port`. */
function connection(line: string): ObservedConnection {
  const [time, service, dstHost, flag = 'SF', srcPort = '1000'] = line.split(' ');
  const [name, port] = service.split(':');
  return {
    startTime: Number(time),
    protocol: 'tcp',
    service: name,
    flag,
    srcHost: 'client',
    srcPort: Number(srcPort),
    dstHost,
    dstPort: Number(port ?? PORTS[name]),
  };
}

function derive(lines: readonly string[], options?: Partial<WindowOptions>): WindowFeatures[] {
  return lines.map(connection).map(windowFeatures(options));
}

function last(lines: readonly string[], options?: Partial<WindowOptions>): WindowFeatures {
  return derive(lines, options).at(-1) as WindowFeatures;
}

// In the window of the last connection stand: A http SF, A http S0, A smtp REJ, B http S1, A http SF (the last itself).
// Host group A: 5 - 1 = 4 connections; one SYN error (S0), one REJ, three http and one smtp.
// Service group http: 5 - 1 = 4 connections; two SYN errors (S0, S1), no REJ, three to A and one to B.
const FIVE = [
  '0.0 http A SF 1001',
  '0.5 http A S0 1002',
  '1.0 smtp A REJ 1001',
  '1.5 http B S1 1003',
  '2.0 http A SF 1001',
];

describe('by hand, time window', () => {
  test('a lone connection counts itself and nothing else', () => {
    expect(last(['0 http A SF'])).toMatchObject({
      count: 1,
      srv_count: 1,
      serror_rate: 0,
      srv_serror_rate: 0,
      rerror_rate: 0,
      srv_rerror_rate: 0,
      same_srv_rate: 1,
      diff_srv_rate: 0,
      srv_diff_host_rate: 0,
    });
  });

  test('every feature, over five connections', () => {
    expect(last(FIVE)).toMatchObject({
      count: 4,
      srv_count: 4,
      serror_rate: 0.25, // 1 of 4 to A
      srv_serror_rate: 0.5, // 2 of 4 http
      rerror_rate: 0.25, // 1 of 4 to A
      srv_rerror_rate: 0, // 0 of 4 http
      same_srv_rate: 0.75, // 3 of 4 to A are http
      diff_srv_rate: 0.25, // 1 of 4 to A is smtp
      srv_diff_host_rate: 0.25, // 1 of 4 http goes to B
    });
  });

  test('as in the KDD files, "different" is the number of different ones over all', () => {
    expect(last(FIVE, { difference: 'distinct' })).toMatchObject({
      diff_srv_rate: 0.5, // 2 services (http, smtp) over 4 connections to A
      srv_diff_host_rate: 0.5, // 2 hosts (A, B) over 4 http connections
      dst_host_diff_srv_rate: 0.5,
      dst_host_srv_diff_host_rate: 0.5,
    });
    expect(last(['0 http A', '0 http A'], { difference: 'distinct' })).toMatchObject({
      diff_srv_rate: 0, // one service: nothing is different, though 1 over 2 would be a half
      srv_diff_host_rate: 0,
    });
  });

  test('a connection leaves when it is more than two seconds old', () => {
    const counts = derive(['0 http A S0', '2 http A', '2.001 http A', '4.5 http B']).map((features) => [
      features.count,
      features.srv_count,
      features.serror_rate,
    ]);
    expect(counts).toEqual([
      [1, 1, 1],
      [2, 2, 0.5], // exactly two seconds: still in
      [2, 2, 0], // the S0 has left
      [1, 1, 0],
    ]);
  });

  test('a limit keeps the newest', () => {
    const counts = derive(['0 http A REJ', '0 http A', '0 http A'], { timeWindowLimit: 2 });
    expect(counts.map((features) => features.count)).toEqual([1, 2, 2]);
    expect(counts.map((features) => features.rerror_rate)).toEqual([1, 0.5, 0]);
  });
});

describe('by hand, host window', () => {
  // The same five, an hour apart each: time does not matter.
  const SLOW = FIVE.map((line, index) => line.replace(/^\S+/, String(3600 * index)));

  test('every feature, over five connections', () => {
    expect(last(SLOW)).toMatchObject({
      count: 1,
      dst_host_count: 4,
      dst_host_srv_count: 4,
      dst_host_same_srv_rate: 0.75,
      dst_host_diff_srv_rate: 0.25,
      dst_host_same_src_port_rate: 0.75, // to A: 1001, 1002, 1001, 1001
      dst_host_srv_diff_host_rate: 0.25,
      dst_host_serror_rate: 0.25,
      dst_host_srv_serror_rate: 0.5,
      dst_host_rerror_rate: 0.25,
      dst_host_srv_rerror_rate: 0,
    });
  });

  test('it holds so many connections of all hosts, the present one among them', () => {
    // Window of three. At the end it holds smtp A REJ, http B S1, http A SF.
    expect(last(SLOW, { hostWindow: 3 })).toMatchObject({
      dst_host_count: 2, // smtp and http to A
      dst_host_srv_count: 2, // http to B and to A
      dst_host_same_srv_rate: 0.5,
      dst_host_diff_srv_rate: 0.5,
      dst_host_same_src_port_rate: 1, // both from 1001
      dst_host_srv_diff_host_rate: 0.5,
      dst_host_serror_rate: 0,
      dst_host_srv_serror_rate: 0.5,
      dst_host_rerror_rate: 0.5,
      dst_host_srv_rerror_rate: 0,
    });
  });

  test.each([
    ['by the definition', undefined, 100, 300],
    ['as in the KDD files', KDD_FILE_WINDOWS, 255, 511],
  ])('fills up %s', (_, options, hostCount, count) => {
    const features = last(Array.from({ length: 600 }, (_, index) => `${index / 150} ecr_i A`), options);
    expect(features.dst_host_count).toBe(hostCount);
    expect(last(new Array<string>(600).fill('0 ecr_i A'), options).count).toBe(options === undefined ? 600 : count);
  });
});

describe('what counts as an error and as the same service', () => {
  test.each(['S0', 'S1', 'S2', 'S3', 'SH'])('%s is a SYN error', (flag) => {
    expect(last([`0 http A ${flag}`])).toMatchObject({ serror_rate: 1, dst_host_srv_serror_rate: 1, rerror_rate: 0 });
  });
  test.each(['REJ', 'RSTO', 'RSTR', 'RSTOS0'])('%s is a rejection', (flag) => {
    expect(last([`0 http A ${flag}`])).toMatchObject({ rerror_rate: 1, dst_host_srv_rerror_rate: 1, serror_rate: 0 });
  });
  test.each(['SF', 'OTH'])('%s is neither', (flag) => {
    expect(last([`0 http A ${flag}`])).toMatchObject({ rerror_rate: 0, serror_rate: 0 });
  });
  test('ports without a named service are services of their own', () => {
    const sweep = ['0 private:4001 A REJ', '0 private:4002 A REJ', '0 private:4003 A REJ'];
    expect(last(sweep)).toMatchObject({ count: 3, srv_count: 1, same_srv_rate: 0.33, diff_srv_rate: 0.67 });
  });
});

describe('misuse is refused', () => {
  test('a connection out of order', () => {
    expect(() => derive(['5 http A', '4 http A'])).toThrow('order of their start; 4 came after 5');
  });
  test('a time that is no number', () => {
    expect(() => derive(['soon http A'])).toThrow('order of their start');
  });
  test.each([{ hostWindow: 0 }, { timeWindowLimit: 0 }, { seconds: -1 }, { hostWindow: NaN }])('%o', (options) => {
    expect(() => windowFeatures(options)).toThrow(RangeError);
  });
});
