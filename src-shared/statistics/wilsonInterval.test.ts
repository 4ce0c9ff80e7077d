import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { wilsonInterval } from './wilsonInterval';

type Case = { successes: number; total: number; confidence: number; interval: [number, number] };
const fixture = JSON.parse(
  readFileSync(new URL('./fixtures/proportions.json', import.meta.url), 'utf8'),
) as { wilson: Case[] };

describe('wilsonInterval', () => {
  it('agrees with SciPy binomtest to 1e-12 (SciPy itself carries a quantile of 13 digits)', () => {
    for (const { successes, total, confidence, interval } of fixture.wilson) {
      const [low, high] = wilsonInterval(successes, total, confidence)!;
      expect(Math.abs(low - interval[0]), `${successes}/${total}`).toBeLessThan(1e-12);
      expect(Math.abs(high - interval[1]), `${successes}/${total}`).toBeLessThan(1e-12);
    }
  });

  it('reaches exactly 0 and 1 at the ends, but never shrinks to a point', () => {
    expect(wilsonInterval(0, 10)![0]).toBe(0);
    expect(wilsonInterval(0, 10)![1]).toBeGreaterThan(0.2);
    expect(wilsonInterval(10, 10)![1]).toBe(1);
  });

  it('does not exist without trials, and refuses more successes than trials', () => {
    expect(wilsonInterval(0, 0)).toBeNull();
    expect(() => wilsonInterval(3, 2)).toThrow(RangeError);
  });
});
