import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { relativeError } from './fixtures/relativeError';
import { holmAdjust, holmAdjustLog10 } from './holmAdjust';

const fixture = JSON.parse(
  readFileSync(new URL('./fixtures/proportions.json', import.meta.url), 'utf8'),
) as { holm: { p: number[]; adjusted: number[] }[] };

describe('holmAdjust', () => {
  it('agrees with its definition in fractions, and so with R p.adjust', () => {
    for (const { p, adjusted } of fixture.holm) {
      for (const [i, value] of holmAdjust(p).entries()) {
        expect(relativeError(value, adjusted[i]), `${p}`).toBeLessThan(1e-15);
      }
    }
  });

  it('works on logarithms where the p-values underflow, and agrees with itself where they do not', () => {
    expect(holmAdjustLog10([-50000, -7000, -0.01])).toEqual([-50000 + Math.log10(3), -7000 + Math.log10(2), -0.01]);
    const p = [1e-300, 0.5, 1e-12, 0.049, 0.9, 0.011];
    const direct = holmAdjust(p);
    for (const [i, value] of holmAdjustLog10(p.map(Math.log10)).entries()) {
      expect(value).toBeCloseTo(Math.log10(direct[i]), 12);
    }
  });

  it('is empty for an empty family and refuses what is no probability', () => {
    expect(holmAdjust([])).toEqual([]);
    expect(() => holmAdjust([0.5, NaN])).toThrow(RangeError);
    expect(() => holmAdjustLog10([0.1])).toThrow(RangeError);
  });
});
