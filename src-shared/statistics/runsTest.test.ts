import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { relativeError } from './fixtures/relativeError';
import { expectedRunsOf, runsTest } from './runsTest';

type Case = { counts: number[]; runs: number; expected: number; sd: number; z: number | null; log10P: number | null };
/** Every order enumerated, exact distributions, fractions: runs.py. */
const cases = JSON.parse(readFileSync(new URL('./fixtures/runs.json', import.meta.url), 'utf8')) as Case[];

describe('runs in random order', () => {
  it.each(cases)('$counts with $runs runs: mean and deviation of all orders, z and log10 p to 1e-9', ({ counts, runs, ...right }) => {
    const { expected, sd, z, log10P } = right;
    const found = runsTest(counts, runs);
    expect(relativeError(found.expected, expected)).toBeLessThan(1e-14);
    expect(relativeError(found.sd, sd)).toBeLessThan(1e-9);
    expect(found.z === null).toBe(z === null);
    if (z !== null) expect(Math.abs(found.z! - z)).toBeLessThan(1e-9 * Math.max(1, Math.abs(z)));
    if (log10P !== null) expect(Math.abs(found.log10P! - log10P)).toBeLessThan(1e-9 * Math.max(1, Math.abs(log10P)));
  });

  it('says how far from random order neighbours are alike: 0 by chance, nearly 1 in blocks, below 0 where they take turns', () => {
    expect(runsTest([500, 500], 501).kappa).toBe(0);
    expect(runsTest([500, 500], 2).kappa).toBeCloseTo(0.998, 12);
    expect(runsTest([500, 500], 1000).kappa).toBeCloseTo(-0.998, 12);
    expect(runsTest([500, 500], 1000).z).toBeGreaterThan(30);
  });

  it('is no test of one category, of no row, or where every row is of its own; an empty category changes nothing', () => {
    expect(runsTest([7], 1)).toMatchObject({ expected: 1, sd: 0, z: null, p: null, log10P: null, kappa: null });
    expect(runsTest([], 0)).toMatchObject({ expected: 0, z: null, kappa: null });
    expect(runsTest(new Array<number>(3000).fill(1), 3000)).toMatchObject({ sd: 0, z: null, p: null, kappa: 0 });
    expect(runsTest([0, 4, 0, 4], 2)).toEqual(runsTest([4, 4], 2));
  });

  it('refuses runs that no order has', () => {
    expect(() => runsTest([3, 2], 1)).toThrow(RangeError);
    expect(() => runsTest([3, 2], 6)).toThrow(RangeError);
  });

  it('keeps log10 p where p itself is nothing', () => {
    const { p, log10P } = runsTest([250_000, 250_000], 300);
    expect([p, log10P! < -100_000]).toEqual([0, true]);
  });
});

it('a category alone has the runs that its rows have in random order among all others', () => {
  expect(expectedRunsOf(2, 4)).toBe(1.5);
  expect([expectedRunsOf(1, 9), expectedRunsOf(9, 9), expectedRunsOf(0, 9), expectedRunsOf(0, 0)]).toEqual([1, 1, 0, 0]);
  const counts = [30, 20, 5];
  const sum = counts.reduce((runs, rows) => runs + expectedRunsOf(rows, 55), 0);
  expect(sum).toBeCloseTo(runsTest(counts, 10).expected, 12);
});
