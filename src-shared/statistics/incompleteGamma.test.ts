import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { relativeError } from './fixtures/relativeError';
import { incompleteGamma, logPoissonProbability } from './incompleteGamma';

const { gamma, poisson } = JSON.parse(readFileSync(new URL('./fixtures/gammaParts.json', import.meta.url), 'utf8')) as {
  gamma: { a: number; x: number; lower: number; upper: number }[];
  poisson: { a: number; x: number; log: number }[];
};

describe('incompleteGamma', () => {
  it('agrees with 50-digit mpmath in both tails and their logarithms (relative error under 1e-12)', () => {
    for (const { a, x, lower, upper } of gamma) {
      const found = incompleteGamma(a, x);
      expect(relativeError(found.lower, lower), `P(${a}, ${x})`).toBeLessThan(1e-12);
      expect(relativeError(found.upper, upper), `Q(${a}, ${x})`).toBeLessThan(1e-12);
      if (lower > 0) expect(found.logLower).toBeCloseTo(Math.log(lower), 11);
      if (upper > 0) expect(found.logUpper).toBeCloseTo(Math.log(upper), 11);
    }
  });

  it('keeps the logarithm of a tail that no double holds', () => {
    const { upper, logUpper } = incompleteGamma(1, 1000);
    expect([upper, logUpper]).toEqual([0, expect.closeTo(-1000, 9)]);
    expect(incompleteGamma(3, 0)).toEqual({ lower: 0, upper: 1, logLower: -Infinity, logUpper: 0 });
  });

  it('refuses what has no value', () => {
    for (const [a, x] of [[0, 1], [1, -1], [NaN, 1], [Infinity, 1]]) expect(() => incompleteGamma(a, x)).toThrow(RangeError);
  });
});

it('logPoissonProbability agrees with 50-digit mpmath (error under 1e-13 of its size, or of 1)', () => {
  for (const { a, x, log } of poisson) {
    expect(Math.abs(logPoissonProbability(a, x) - log) / Math.max(1, Math.abs(log)), `of ${a} about ${x}`).toBeLessThan(1e-13);
  }
});
