import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { ConfusionMatrix } from './confusionMatrix';
import { confusionMetrics } from './confusionMetrics';

type Case = { matrix: ConfusionMatrix; baseRate: number; metrics: { [name: string]: number | null } };
const fixture = JSON.parse(
  readFileSync(new URL('./fixtures/metrics.json', import.meta.url), 'utf8'),
) as { confusion: Case[] };

describe('confusionMetrics', () => {
  it('agrees with scikit-learn to 1e-14, and has no precision where nothing is called positive', () => {
    for (const { matrix, baseRate, metrics } of fixture.confusion) {
      const result = confusionMetrics(matrix, baseRate) as { [name: string]: number | null };
      for (const [name, expected] of Object.entries(metrics)) {
        const where = `${name} of ${JSON.stringify(matrix)}`;
        if (expected === null) expect(result[name], where).toBeNull();
        else expect(Math.abs(result[name]! - expected), where).toBeLessThan(1e-14);
      }
      expect(result.error! + result.accuracy!).toBeCloseTo(1, 15);
      expect(result.falseNegativeRate! + result.recall!).toBeCloseTo(1, 15);
      expect(result.falsePositiveRate! + result.specificity!).toBeCloseTo(1, 15);
    }
  });

  it('gives MCC 0 and no precision to a class that is never predicted', () => {
    const result = confusionMetrics({ tp: 0, fp: 0, tn: 70, fn: 30 }, 0.01);
    expect(result).toMatchObject({ accuracy: 0.7, recall: 0, f1: 0, mcc: 0, balancedAccuracy: 0.5 });
    expect(result.precision).toBeNull();
    expect(result.precisionAtBaseRate).toBeNull();
  });

  it('shows how a precision of 95 % at even classes shrinks at one attack in a hundred', () => {
    const result = confusionMetrics({ tp: 95, fp: 5, tn: 95, fn: 5 }, 0.01);
    expect(result.precision).toBe(0.95);
    expect(result.precisionAtBaseRate).toBeCloseTo(0.0095 / (0.0095 + 0.0495), 14);
    expect(confusionMetrics({ tp: 95, fp: 5, tn: 95, fn: 5 }, null).precisionAtBaseRate).toBeNull();
  });

  it('answers null where a class is missing, and never NaN', () => {
    const noPositives = confusionMetrics({ tp: 0, fp: 3, tn: 7, fn: 0 }, 0.5);
    expect(noPositives).toMatchObject({ recall: null, falseNegativeRate: null, balancedAccuracy: null });
    const nothing = Object.values(confusionMetrics({ tp: 0, fp: 0, tn: 0, fn: 0 }, 0.5));
    expect(nothing.every((value) => value === null)).toBe(true);
  });
});
