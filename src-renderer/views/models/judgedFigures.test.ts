import { describe, expect, it } from 'vitest';
import type { FeatureInspection } from '../../../src-shared/questions/models/result';
import { judgeAt } from './judgedFigures';

const inspection = {
  target: 'dos', baseRate: 0.8,
  scored: { scores: [-2, 0.5, 3], positives: [10, 30, 60], negatives: [70, 25, 5] },
  model: { metrics: { auc: 0.9, logLoss: 0.4 }, intervals: { auc: [0.85, 0.95], logLoss: null } },
} as unknown as FeatureInspection;
const value = (threshold: number, id: string): number | null =>
  judgeAt(inspection, threshold, 'undersample').figures.find((figure) => figure.id === id)?.value ?? null;

describe('a feature judged at a threshold', () => {
  it('moves matrix and metrics with the threshold', () => {
    expect(judgeAt(inspection, 0.5, 'undersample').matrix).toEqual({ tp: 90, fp: 30, tn: 70, fn: 10 });
    expect(judgeAt(inspection, 0.9, 'undersample').matrix).toEqual({ tp: 60, fp: 5, tn: 95, fn: 40 });
    expect(value(0.5, 'falseNegativeRate')).toBeCloseTo(0.1, 12);
    expect(value(0.9, 'falseNegativeRate')).toBeCloseTo(0.4, 12);
  });

  it('gives precision both among the judged rows and at the base rate of the file', () => {
    expect(value(0.5, 'precision')).toBeCloseTo(0.75, 12);
    expect(value(0.5, 'precisionAtBaseRate')).toBeCloseTo((0.9 * 0.8) / (0.9 * 0.8 + 0.3 * 0.2), 12);
  });

  it('leaves what does not depend on the threshold as the engine found it', () => {
    expect(value(0.5, 'auc')).toBe(0.9);
    expect(value(0.9, 'auc')).toBe(0.9);
    expect(value(0.9, 'averagePrecision')).toBe(value(0.1, 'averagePrecision'));
  });

  it('says which mix of classes a precision belongs to', () => {
    const name = (balance: 'undersample' | 'none') =>
      judgeAt(inspection, 0.5, balance).figures.find((figure) => figure.id === 'precision')?.name;
    expect([name('undersample'), name('none')]).toEqual(['Precision at 50 / 50', 'Precision, judged rows']);
  });
});
