import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rowsBefore, rowsByValue } from './rowsByValue';
import { calledBy, judgeCut, ratesOfCut, youdenCut } from './youdenCut';

/** Every cut in turn, as NumPy's `argmax` chooses: the first of the best. */
function everyCut(positives: number[], negatives: number[]): { upTo: number; positive: 'below' | 'above'; gain: number } {
  const [P, N] = [positives, negatives].map((rows) => rows.reduce((sum, count) => sum + count, 0));
  let [p, n] = [0, 0];
  const gains = positives.map((count, i) => (p += count) * N - (n += negatives[i]) * P);
  const upTo = gains.reduce((best, gain, i) => (Math.abs(gain) > Math.abs(gains[best]) ? i : best), 0);
  return { upTo, positive: gains[upTo] > 0 ? 'below' : 'above', gain: Math.abs(gains[upTo]) / (P * N) };
}

describe('the cut with the largest Youden index', () => {
  it('is the first of the best of all cuts', () => {
    const table = fc.array(fc.tuple(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: 3 })), { minLength: 1, maxLength: 9 });
    fc.assert(fc.property(table, (rows) => {
      const [positives, negatives] = [rows.map(([p]) => p), rows.map(([, n]) => n)];
      fc.pre(positives.some((count) => count > 0) && negatives.some((count) => count > 0));
      const { gain, ...expected } = everyCut(positives, negatives);
      const asked = [rowsByValue(positives), rowsBefore(negatives)] as const;
      const cut = youdenCut(...asked);
      expect(cut).toMatchObject(expected);
      expect(ratesOfCut(cut, ...asked)).toEqual(judgeCut(cut, ...asked));
      expect(judgeCut(cut, ...asked).balancedAccuracy).toBeCloseTo((1 + gain) / 2, 12);
    }), { numRuns: 1000 });
  });

  it('lies behind the first value where nothing is to be told apart', () => {
    expect(youdenCut(rowsByValue([5, 5]), rowsBefore([9, 9]))).toMatchObject({ upTo: 0, positive: 'above' });
  });

  it('counts half of the rows without a value as called positive', () => {
    const [positives, negatives] = [rowsByValue([0, 6], 4), rowsBefore([10, 0], 0)];
    const cut = youdenCut(positives, negatives);
    expect(cut).toMatchObject({ upTo: 0, positive: 'above', below: 0 });
    expect(judgeCut(cut, positives, negatives)).toEqual({ recall: 0.8, falsePositiveRate: 0, balancedAccuracy: 0.9 });
    expect(calledBy('below', 6, { missing: 4, total: 10 })).toBe(8);
  });

  it('is no better than a coin where only what is missing differs', () => {
    const [positives, negatives] = [rowsByValue([0], 9), rowsBefore([9], 0)];
    expect(judgeCut(youdenCut(positives, negatives), positives, negatives).balancedAccuracy).toBe(0.75);
  });
});
