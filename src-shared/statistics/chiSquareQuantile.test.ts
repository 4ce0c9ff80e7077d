import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { chiSquareQuantile } from './chiSquareQuantile';
import { relativeError } from './fixtures/relativeError';

const fixture = JSON.parse(
  readFileSync(new URL('./fixtures/quantiles.json', import.meta.url), 'utf8'),
) as { chiSquare: { p: number; df: number; x: number }[] };

describe('chiSquareQuantile', () => {
  it('agrees with mpmath to 1e-12 for df 1 to 2000, p from 1e-10 to 0.999999', () => {
    for (const { p, df, x } of fixture.chiSquare) {
      expect(relativeError(chiSquareQuantile(p, df), x), `p = ${p}, df = ${df}`).toBeLessThan(1e-12);
    }
  });

  it('gives the textbook critical value', () => {
    expect(chiSquareQuantile(0.95, 1)).toBeCloseTo(3.841458820694124, 13);
  });

  it('refuses probabilities of 0 and 1 and df of 0', () => {
    for (const [p, df] of [[0, 1], [1, 1], [0.5, 0], [NaN, 1]]) {
      expect(() => chiSquareQuantile(p, df)).toThrow(RangeError);
    }
  });
});
