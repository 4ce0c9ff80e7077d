import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { cramersVInterval } from './cramersVInterval';

type Case = {
  chiSquare: number; df: number; rows: number; smallerDimension: number; confidence: number;
  interval: [number, number] | null;
};
const cases = JSON.parse(
  readFileSync(new URL('./fixtures/cramersVInterval.json', import.meta.url), 'utf8'),
) as Case[];

describe('cramersVInterval', () => {
  it('agrees with R (pchisq with ncp, inverted) to 1e-8', () => {
    for (const { chiSquare, df, rows, smallerDimension, confidence, interval } of cases) {
      const actual = cramersVInterval(chiSquare, df, rows, smallerDimension, confidence);
      if (interval === null) {
        expect(actual).toBeNull();
      } else {
        expect(Math.abs(actual![0] - interval[0]), `lower at ${chiSquare}`).toBeLessThan(1e-8);
        expect(Math.abs(actual![1] - interval[1]), `upper at ${chiSquare}`).toBeLessThan(1e-8);
      }
    }
  });

  it('contains V, and starts at 0 exactly where the test is not significant', () => {
    const [low, high] = cramersVInterval(3.8, 1, 100, 2)!;
    expect(low).toBe(0);
    expect(high).toBeGreaterThan(Math.sqrt(0.038));
    expect(cramersVInterval(5.1, 1, 100, 2)![0]).toBeGreaterThan(0);
  });

  it('never leaves [0, 1], even for a perfect association of five million rows in five categories', () => {
    const [low, high] = cramersVInterval(2e7, 16, 5e6, 5)!;
    expect(low).toBeGreaterThan(0.998);
    expect(high).toBe(1);
  });

  it('is null without a test, and for a statistic too small for any V', () => {
    expect(cramersVInterval(0, 1, 100, 2)).toBeNull();
    expect(cramersVInterval(5, 0, 100, 1)).toBeNull();
    expect(cramersVInterval(0.02, 4, 200, 3)).toBeNull();
  });
});
