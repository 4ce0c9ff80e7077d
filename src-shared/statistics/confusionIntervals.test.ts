import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { ConfusionMatrix } from './confusionMatrix';
import { confusionIntervals } from './confusionIntervals';
import { confusionMetrics } from './confusionMetrics';
import { wilsonInterval } from './wilsonInterval';

type Combined = 'f1' | 'balancedAccuracy' | 'mcc' | 'precisionAtBaseRate';
type Case = { matrix: ConfusionMatrix; baseRate: number; standardError: { [name in Combined]: number } };
const fixture = JSON.parse(
  readFileSync(new URL('./fixtures/metrics.json', import.meta.url), 'utf8'),
) as { delta: Case[] };
const combined = ['f1', 'balancedAccuracy', 'mcc', 'precisionAtBaseRate'] as const;

describe('confusionIntervals', () => {
  it('becomes the delta method for many rows (limits within 5 % of its reach)', () => {
    for (const { matrix, baseRate, standardError } of fixture.delta) {
      const intervals = confusionIntervals(matrix, baseRate);
      const metrics = confusionMetrics(matrix, baseRate);
      for (const name of combined) {
        const reach = 1.959963984540054 * standardError[name];
        const [low, high] = intervals[name]!;
        expect(Math.abs(low - (metrics[name]! - reach)) / reach, name).toBeLessThan(0.05);
        expect(Math.abs(high - (metrics[name]! + reach)) / reach, name).toBeLessThan(0.05);
      }
    }
  });

  it('contains its metric, within the range of the metric', () => {
    const matrices = [[9, 1, 8, 2], [1, 9, 0, 3], [0, 4, 9, 5]];
    for (const [tp, fp, tn, fn] of matrices) {
      const matrix = { tp, fp, tn, fn };
      const metrics = confusionMetrics(matrix, 0.1);
      for (const [name, interval] of Object.entries(confusionIntervals(matrix, 0.1))) {
        const value = metrics[name as Combined]!;
        expect(interval![0], name).toBeLessThanOrEqual(value + 1e-12);
        expect(interval![1], name).toBeGreaterThanOrEqual(value - 1e-12);
        expect(interval![0], name).toBeGreaterThanOrEqual(name === 'mcc' ? -1 : 0);
        expect(interval![1], name).toBeLessThanOrEqual(1);
      }
    }
  });

  it('does not claim certainty after twenty rows without an error', () => {
    const intervals = confusionIntervals({ tp: 10, fp: 0, tn: 10, fn: 0 }, 0.01);
    for (const name of combined) {
      expect(intervals[name]![0], name).toBeLessThan(0.9);
      expect(intervals[name]![1], name).toBe(1);
    }
    expect(intervals.accuracy).toEqual(wilsonInterval(20, 20));
  });

  it('has no interval where the metric has no value, and none for MCC where a class is never predicted', () => {
    const never = confusionIntervals({ tp: 0, fp: 0, tn: 70, fn: 30 }, 0.01);
    expect([never.mcc, never.precision, never.precisionAtBaseRate]).toEqual([null, null, null]);
    expect(never.recall).not.toBeNull();
    const empty = Object.values(confusionIntervals({ tp: 0, fp: 0, tn: 0, fn: 0 }, null));
    expect(empty.every((interval) => interval === null)).toBe(true);
  });
});
