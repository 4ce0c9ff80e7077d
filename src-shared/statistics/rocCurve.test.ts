import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { rocCurve } from './rocCurve';

type Case = {
  name: string; scores: number[]; positives: number[]; negatives: number[]; auc: number;
  aucInterval: [number, number] | null; fpr: number[]; tpr: number[]; thresholds: number[];
};
const fixture = JSON.parse(
  readFileSync(new URL('./fixtures/metrics.json', import.meta.url), 'utf8'),
) as { curves: Case[] };

describe('rocCurve', () => {
  it.each(fixture.curves)('agrees with scikit-learn and with DeLong over all pairs to 1e-14: $name', (one) => {
    const curve = rocCurve(one.scores, one.positives, one.negatives);
    expect(Math.abs(curve.auc! - one.auc)).toBeLessThan(1e-14);
    if (one.aucInterval === null) {
      expect(curve.aucInterval).toBeNull();
    } else {
      expect(Math.abs(curve.aucInterval![0] - one.aucInterval[0])).toBeLessThan(1e-14);
      expect(Math.abs(curve.aucInterval![1] - one.aucInterval[1])).toBeLessThan(1e-14);
    }
    expect(curve.points.map((point) => point.fpr)).toEqual(one.fpr);
    expect(curve.points.map((point) => point.tpr)).toEqual(one.tpr);
    expect(curve.points.map((point) => point.threshold)).toEqual([null, ...one.thresholds]);
  });

  it('gives 0.5 to one score for everything, and no interval around it', () => {
    expect(rocCurve([0.3], [30], [50])).toMatchObject({ auc: 0.5, aucInterval: null });
  });

  it('stays exact for millions of rows in a handful of scores', () => {
    const curve = rocCurve([1, 2], [1_000_000, 3_000_000], [2_000_000, 500_000]);
    // (3e6 × 2e6 + ½ (1e6 × 2e6 + 3e6 × 0.5e6)) / (4e6 × 2.5e6)
    expect(curve.auc).toBe(0.775);
  });

  it('has no area without positives or negatives, and refuses a score that is not a number', () => {
    expect(rocCurve([1, 2], [0, 0], [3, 4])).toEqual({ auc: null, aucInterval: null, points: [] });
    expect(() => rocCurve([1, NaN], [1, 1], [1, 1])).toThrow(RangeError);
    expect(() => rocCurve([1, 2], [1], [1, 1])).toThrow(RangeError);
  });
});
