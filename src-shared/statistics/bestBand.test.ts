import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bestBand, judgeBand } from './bestBand';
import { rowsBefore, rowsByValue } from './rowsByValue';

/** The largest |recall − false positive rate| of any run of values. */
function everyRun(positives: number[], negatives: number[]): number {
  const sum = (rows: number[]): number => rows.reduce((total, count) => total + count, 0);
  let best = 0;
  for (let from = 0; from < positives.length; from++) {
    for (let to = from + 1; to <= positives.length; to++) {
      const share = (rows: number[]): number => sum(rows.slice(from, to)) / sum(rows);
      best = Math.max(best, Math.abs(share(positives) - share(negatives)));
    }
  }
  return best;
}

describe('the best band', () => {
  it('tells as much as the best of all runs, inside or outside of it', () => {
    const table = fc.array(fc.tuple(fc.integer({ min: 0, max: 4 }), fc.integer({ min: 0, max: 4 })), { minLength: 1, maxLength: 9 });
    fc.assert(fc.property(table, (rows) => {
      const [positives, negatives] = [rows.map(([p]) => p), rows.map(([, n]) => n)];
      fc.pre(positives.some((count) => count > 0) && negatives.some((count) => count > 0));
      const { band, judged } = bestBand(rowsByValue(positives), rowsBefore(negatives));
      expect(judged).toEqual(judgeBand(band, rowsByValue(positives), rowsBefore(negatives)));
      expect(judged.balancedAccuracy).toBeCloseTo((1 + everyRun(positives, negatives)) / 2, 12);
    }), { numRuns: 1000 });
  });

  it('finds what lies between the values of the other class, and the other way round', () => {
    expect(bestBand(rowsByValue([0, 4, 0, 5, 0]), rowsBefore([3, 0, 1, 0, 3])).band).toEqual({ from: 1, to: 3, positive: 'inside' });
    expect(bestBand(rowsByValue([3, 0, 0, 0, 3]), rowsBefore([0, 4, 0, 5, 0])).band).toEqual({ from: 1, to: 3, positive: 'outside' });
  });

  it('leaves rows without a value on neither side', () => {
    const [positives, negatives] = [rowsByValue([0, 6, 0], 4), rowsBefore([5, 0, 5])];
    expect(bestBand(positives, negatives)).toEqual({
      band: { from: 1, to: 1, positive: 'inside' }, judged: { recall: 0.8, falsePositiveRate: 0, balancedAccuracy: 0.9 },
    });
    expect(judgeBand({ from: 0, to: 0, positive: 'outside' }, positives, negatives).recall).toBe(0.8);
  });
});
