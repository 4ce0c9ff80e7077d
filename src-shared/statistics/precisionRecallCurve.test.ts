import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { precisionRecallCurve } from './precisionRecallCurve';

type Case = { name: string; scores: number[]; positives: number[]; negatives: number[]; averagePrecision: number };
const fixture = JSON.parse(
  readFileSync(new URL('./fixtures/metrics.json', import.meta.url), 'utf8'),
) as { curves: Case[] };

describe('precisionRecallCurve', () => {
  it.each(fixture.curves)('agrees with scikit-learn average_precision_score to 1e-14: $name', (one) => {
    const curve = precisionRecallCurve(one.scores, one.positives, one.negatives);
    expect(Math.abs(curve.averagePrecision! - one.averagePrecision)).toBeLessThan(1e-14);
  });

  it('ends with everything called positive: recall 1, precision the share of positives', () => {
    const { points } = precisionRecallCurve([0, 5], [10, 20], [60, 10]);
    expect(points).toEqual([
      { threshold: 5, tp: 20, fp: 10, precision: 2 / 3, recall: 2 / 3 },
      { threshold: 0, tp: 30, fp: 70, precision: 0.3, recall: 1 },
    ]);
  });

  it('has nothing to show without positives', () => {
    expect(precisionRecallCurve([1], [0], [5])).toEqual({ averagePrecision: null, points: [] });
  });
});
