import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { relativeError } from './fixtures/relativeError';
import { oddsRatio } from './oddsRatio';

type Case = { table: number[][]; confidence: number; oddsRatio: number; interval: [number, number] };
const fixture = JSON.parse(
  readFileSync(new URL('./fixtures/proportions.json', import.meta.url), 'utf8'),
) as { odds: Case[] };

describe('oddsRatio', () => {
  it('agrees with SciPy, ratio and interval (1e-12)', () => {
    for (const one of fixture.odds) {
      const result = oddsRatio(one.table, one.confidence);
      expect(relativeError(result.oddsRatio, one.oddsRatio)).toBeLessThan(1e-12);
      expect(relativeError(result.interval![0], one.interval[0])).toBeLessThan(1e-12);
      expect(relativeError(result.interval![1], one.interval[1])).toBeLessThan(1e-12);
    }
  });

  it('has no value with an empty cell, rather than 0 or infinity', () => {
    for (const table of [[[0, 5], [3, 4]], [[5, 0], [3, 4]], [[0, 0], [0, 0]]]) {
      expect(oddsRatio(table)).toEqual({ oddsRatio: null, interval: null });
    }
  });

  it('refuses a table that is not 2 × 2', () => {
    expect(() => oddsRatio([[1, 2, 3], [4, 5, 6]])).toThrow(RangeError);
  });
});
