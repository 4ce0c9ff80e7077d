import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { confusionAtThreshold } from './confusionAtThreshold';
import { binaryCost, cheapestCut, costByThreshold, theoreticalThreshold, thresholdBetween } from './costByThreshold';
import { cheapestThreshold } from './misclassificationCost';

type Case = {
  name: string; scores: number[]; positives: number[]; negatives: number[]; share: number;
  cheapest: { falseNegative: number; total: number; average: number; averageInFile: number }[];
};
const cases = JSON.parse(readFileSync(new URL('./fixtures/costs.json', import.meta.url), 'utf8')) as Case[];

describe('the cheapest threshold', () => {
  it.each(cases)('costs what trying every one finds, to 1e-14, by NumPy: $name', ({ share, cheapest, ...scored }) => {
    for (const { falseNegative, total, average, averageInFile } of cheapest) {
      const costs = { falseNegative, falsePositive: 1 };
      const own = cheapestCut(costByThreshold(scored, costs))!;
      expect(own.total).toBeCloseTo(total, 10);
      expect(Math.abs(own.average - average)).toBeLessThan(1e-14 * Math.max(1, falseNegative));
      const inFile = cheapestCut(costByThreshold(scored, costs, share))!;
      expect(Math.abs(inFile.average - averageInFile)).toBeLessThan(1e-14 * Math.max(1, falseNegative));
    }
  });

  it.each(cases)('makes the cut it stands for: $name', (scored) => {
    for (const { above, below, matrix, from, to } of costByThreshold(scored, { falseNegative: 4, falsePositive: 1 })) {
      const threshold = thresholdBetween(below, above)!;
      expect(confusionAtThreshold(scored, threshold)).toEqual(matrix);
      expect(threshold).toBeGreaterThanOrEqual(from);
      expect(threshold).toBeLessThanOrEqual(to);
    }
  });

  it('is the roundest number that does it, and 0.5 where 0.5 is as cheap', () => {
    expect([thresholdBetween(1, Infinity), thresholdBetween(-1, 1), thresholdBetween(-Infinity, -1)]).toEqual([1, 0.5, 0]);
    expect(thresholdBetween(-3, -2)).toBe(0.1);
    expect(thresholdBetween(12, 12.1)).toBe(0.999994);
    const even = costByThreshold({ scores: [-1, 1], positives: [0, 0], negatives: [3, 3] }, { falseNegative: 1, falsePositive: 0 });
    expect(cheapestCut(even)?.threshold).toBe(0.5);
  });

  it('leaves out cuts that no probability in double precision makes, and keeps those of the smallest ones', () => {
    const far = costByThreshold({ scores: [40, 41], positives: [1, 9], negatives: [9, 1] }, { falseNegative: 1, falsePositive: 1 });
    expect(thresholdBetween(40, 41)).toBeNull();
    expect(cheapestCut(far)).toMatchObject({ average: 0.5 });
    const near = costByThreshold({ scores: [-41, -40], positives: [1, 9], negatives: [9, 1] }, { falseNegative: 1, falsePositive: 1 });
    expect(cheapestCut(near)).toMatchObject({ total: 2, average: 0.1, matrix: { tp: 9, fp: 1, tn: 9, fn: 1 } });
  });
});

describe('the cost of a matrix', () => {
  const matrix = { tp: 90, fp: 20, tn: 80, fn: 10 };
  it('is summed over the judged rows, and averaged over them or at another share of positives', () => {
    const costs = { falseNegative: 4, falsePositive: 1 };
    expect(binaryCost(matrix, costs)).toEqual({ total: 60, average: 0.3 });
    expect(binaryCost(matrix, costs, 0.5).average).toBeCloseTo(0.3, 15);
    expect(binaryCost(matrix, costs, 0.01).average).toBeCloseTo(0.01 * 0.1 * 4 + 0.99 * 0.2, 15);
  });

  it('has no average without the rows it rests on', () => {
    expect(binaryCost({ tp: 0, fp: 0, tn: 0, fn: 0 }, { falseNegative: 1, falsePositive: 1 }).average).toBeNull();
    expect(binaryCost({ tp: 0, fp: 1, tn: 1, fn: 0 }, { falseNegative: 1, falsePositive: 1 }, 0.5).average).toBeNull();
    expect(cheapestCut(costByThreshold({ scores: [], positives: [], negatives: [] }, { falseNegative: 1, falsePositive: 1 }))).toBeNull();
  });
});

describe('the threshold by theory', () => {
  it('is FP / (FP + FN) where the model is used at the mix it was fitted to', () => {
    expect(theoreticalThreshold({ falseNegative: 4, falsePositive: 1 }, 0.3, 0.3)).toBeCloseTo(cheapestThreshold(4), 15);
  });

  it('is the fitted probability which Elkan’s second theorem turns into that at the file’s share', () => {
    const [b, share] = [0.5, 0.792];
    const p = theoreticalThreshold({ falseNegative: 4, falsePositive: 1 }, b, share)!;
    expect(share * (p - p * b) / (b - p * b + share * p - b * share)).toBeCloseTo(cheapestThreshold(4), 14);
    expect(p).toBeLessThan(cheapestThreshold(4));
    expect(theoreticalThreshold({ falseNegative: 0, falsePositive: 0 }, b, share)).toBeNull();
  });
});
