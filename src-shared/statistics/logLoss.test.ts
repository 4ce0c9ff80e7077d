import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { relativeError } from './fixtures/relativeError';
import { logLoss } from './logLoss';

type Case = {
  name: string; scores: number[]; positives: number[]; negatives: number[];
  logLoss: number; logLossInterval: [number, number];
};
const fixture = JSON.parse(
  readFileSync(new URL('./fixtures/metrics.json', import.meta.url), 'utf8'),
) as { curves: Case[] };

describe('logLoss', () => {
  it.each(fixture.curves)('agrees with mpmath to 1e-13, also at log-odds of ±800: $name', (one) => {
    const result = logLoss(one.scores, one.positives, one.negatives);
    expect(relativeError(result.logLoss, one.logLoss)).toBeLessThan(1e-13);
    expect(relativeError(result.interval![0], one.logLossInterval[0])).toBeLessThan(1e-13);
    expect(relativeError(result.interval![1], one.logLossInterval[1])).toBeLessThan(1e-13);
  });

  it('is ln 2 for guessing at even odds', () => {
    expect(logLoss([0], [5], [9]).logLoss).toBeCloseTo(Math.LN2, 15);
  });

  it('answers null without rows, and no interval for a single row', () => {
    expect(logLoss([1], [0], [0])).toEqual({ logLoss: null, interval: null });
    expect(logLoss([1], [1], [0]).interval).toBeNull();
    expect(() => logLoss([Infinity], [1], [1])).toThrow(RangeError);
  });
});
