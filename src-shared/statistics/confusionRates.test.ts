import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { balancedAccuracyOfRates, f1OfRates, mccOfRates, precisionOfRates } from './confusionRates';
import type { ConfusionMatrix } from './confusionMatrix';

type Figures = { f1: number; balancedAccuracy: number; mcc: number; precisionAtBaseRate: number | null };
const { confusion } = JSON.parse(readFileSync(new URL('./fixtures/metrics.json', import.meta.url), 'utf8')) as {
  confusion: { matrix: ConfusionMatrix; baseRate: number; metrics: Figures }[];
};

describe('metrics from the two rates', () => {
  it.each(confusion)('are scikit-learn’s of $matrix (to 12 decimals)', ({ matrix: { tp, fp, tn, fn }, baseRate, metrics }) => {
    const [positives, negatives] = [tp + fn, fp + tn];
    const [r, f] = [tp / positives, fp / negatives];
    expect(balancedAccuracyOfRates(r, f)).toBeCloseTo(metrics.balancedAccuracy, 12);
    expect(f1OfRates(r, f, positives, negatives)).toBeCloseTo(metrics.f1, 12);
    expect(mccOfRates(r, f, positives, negatives)).toBeCloseTo(metrics.mcc, 12);
    if (metrics.precisionAtBaseRate === null) expect(precisionOfRates(r, f, baseRate)).toBeNull();
    else expect(precisionOfRates(r, f, baseRate)).toBeCloseTo(metrics.precisionAtBaseRate, 12);
  });

  it('are none, or 0 for MCC, where nothing is called positive', () => {
    expect(precisionOfRates(0, 0, 0.2)).toBeNull();
    expect(mccOfRates(0, 0, 5, 5)).toBe(0);
    expect(f1OfRates(0, 0, 0, 5)).toBeNull();
  });
});
