import { createPinia, setActivePinia } from 'pinia';
import { beforeEach, describe, expect, it } from 'vitest';
import type { FeatureInspection } from '../../../src-shared/questions/models/result';
import { useFormat } from '../../composables/useFormat';
import { costAtThreshold, costTable, missCosts, thresholdText } from './missCosts';

beforeEach(() => setActivePinia(createPinia()));

const inspection = {
  target: 'dos', baseRate: 0.8, scored: { scores: [-2, 0.5, 3], positives: [10, 30, 60], negatives: [70, 25, 5] },
} as unknown as FeatureInspection;

describe('what a miss costs', () => {
  it('makes the cheapest threshold, for a file with its own share of the target', () => {
    // Nothing: 0.8·4; the highest score: 0.8·0.4·4 + 0.2·0.05; two: 0.8·0.1·4 + 0.2·0.3; everything: 0.2.
    const costs = missCosts(inspection, 4, 'undersample');
    expect(costs.cheapest).toEqual({ threshold: 0, average: expect.closeTo(0.2, 12) as number });
    expect(costs.usual).toBeCloseTo(0.38, 12);
    expect(costAtThreshold(inspection, 4, 0.9)).toBeCloseTo(1.29, 12);
    expect(costs.onJudged).toBe(0.5);
    expect(costs.x).toBeCloseTo(3.2 / 3.4, 12);
    expect(costs.theory).toBeCloseTo(0.2 / 3.4, 12);
  });

  it('leaves 0.5 where no other is cheaper', () => {
    expect(missCosts(inspection, 0.5, 'none').cheapest).toMatchObject({ threshold: 0.5 });
    expect(missCosts(inspection, 0, 'none')).toMatchObject({ cheapest: { threshold: 1, average: 0 }, x: 0 });
  });

  it('is saved for every threshold', () => {
    const { header, rows } = costTable(inspection, 4);
    expect(header.at(-1)).toBe('cost per row at 0.8 dos');
    expect(rows).toHaveLength(4);
    expect(rows[2].slice(2)).toEqual([90, 30, 70, 10, 70, 0.35, expect.closeTo(0.38, 12)]);
  });
});

it('writes a threshold with the decimals that it needs', () => {
  const format = useFormat();
  expect([0.5, 0.07, 0.0625, 0.99999, 1, 0].map((value) => thresholdText(value, format))).toEqual(['0.50', '0.07', '0.0625', '0.99999', '1.00', '0.00']);
  expect(thresholdText(1.5e-12, format)).toBe('1.5 × 10⁻¹²');
  expect(thresholdText(1 - 2e-12, format)).toBe('1 − 2.0 × 10⁻¹²');
});
