import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assignValues, judgeByValue } from './valueAssignment';

const counts = fc.array(fc.tuple(fc.integer({ min: 0, max: 12 }), fc.integer({ min: 0, max: 12 })), { minLength: 1, maxLength: 12 });

describe('what values tell, each row judged by the rows beside it', () => {
  it('finds what no cut can: values of one class between those of the other', () => {
    expect(judgeByValue([0, 50, 0, 50], [50, 0, 50, 0])).toEqual({ recall: 1, falsePositiveRate: 0, balancedAccuracy: 1, neutral: 0 });
  });

  it('gains nothing from a running number', () => {
    const single = Array.from({ length: 100 }, (_, i) => i % 2);
    expect(judgeByValue(single, single.map((n) => 1 - n))).toEqual(
      { recall: 0.5, falsePositiveRate: 0.5, balancedAccuracy: 0.5, neutral: 100 },
    );
  });

  it('equals leaving each row out in turn', () => {
    fc.assert(fc.property(counts, (table) => {
      const positives = table.map(([p]) => p);
      const negatives = table.map(([, n]) => n);
      const total = (list: number[]): number => list.reduce((sum, n) => sum + n, 0);
      fc.pre(total(positives) > 0 && total(negatives) > 0);
      const called = (own: number[], other: number[]): number => total(own.map((n, v) => {
        const without = own.map((rows, i) => (i === v ? rows - 1 : rows));
        return n === 0 ? 0 : n * [0, 0.5, 1][assignValues(without, other)[v] + 1];
      })) / total(own);
      fc.pre(total(positives) > 1 && total(negatives) > 1);
      const [found, spared] = [called(positives, negatives), called(negatives, positives)];
      const worse = found + spared < 1 - 1e-12;
      const { recall, falsePositiveRate } = judgeByValue(positives, negatives);
      expect(recall).toBeCloseTo(worse ? 0.5 : found, 12);
      expect(1 - falsePositiveRate!).toBeCloseTo(worse ? 0.5 : spared, 12);
    }), { numRuns: 300 });
  });

  it('tells nothing where both classes have the same shares, though without a row the other class leads', () => {
    expect(judgeByValue([50, 50], [20, 20])).toEqual({ recall: 0.5, falsePositiveRate: 0.5, balancedAccuracy: 0.5, neutral: 140 });
  });

  it('has no figure for a class without rows', () => {
    expect(judgeByValue([0, 0], [9, 9])).toMatchObject({ recall: null, balancedAccuracy: null });
  });
});
