import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { relativeError } from './fixtures/relativeError';
import { weightedMoments } from './weightedMoments';

type Case = {
  name: string; values: number[]; counts: number[]; n: number; mean: number; sd: number; populationSd: number;
};
const fixture = JSON.parse(
  readFileSync(new URL('./fixtures/weighted.json', import.meta.url), 'utf8'),
) as { moments: Case[] };

describe('weightedMoments', () => {
  it.each(fixture.moments)('agrees with mpmath to 1e-14: $name', (one) => {
    const result = weightedMoments(one.values, one.counts);
    expect(result.n).toBe(one.n);
    for (const key of ['mean', 'sd', 'populationSd'] as const) {
      expect(relativeError(result[key], one[key]), key).toBeLessThan(1e-14);
    }
  });

  it('finds no spread in a constant column, whatever its value', () => {
    expect(weightedMoments([0.1], [494021])).toEqual({ n: 494021, mean: 0.1, sd: 0, populationSd: 0 });
  });

  it('answers null, never NaN, for no data and one datum', () => {
    expect(weightedMoments([], [])).toEqual({ n: 0, mean: null, sd: null, populationSd: null });
    expect(weightedMoments([3], [1])).toEqual({ n: 1, mean: 3, sd: null, populationSd: 0 });
  });

  it('has figures of numbers whose squares overflow', () => {
    expect(weightedMoments([1e308, -1e308], [10, 10])).toEqual({ n: 20, mean: 0, sd: 1.0259783520851542e308, populationSd: 1e308 });
  });
});
