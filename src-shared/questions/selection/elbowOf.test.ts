import { describe, expect, it } from 'vitest';
import type { SelectionStep } from './result';
import { elbowOf } from './elbowOf';

const steps = (...means: number[]): SelectionStep[] => means.map((mean, i) => ({
  features: Array.from({ length: i + 1 }, (_, f) => `f${f}`), mean, standardError: 0.002,
} as unknown as SelectionStep));

describe('elbowOf', () => {
  it('names the fewest features that come within one standard error, and the best beside them', () => {
    expect(elbowOf(steps(0.9, 0.989, 0.99), 'mcc', 0)).toEqual({
      features: 2, near: 2, reason: '2 features come within one standard error (0.0020) of the best: mean MCC 0.9890, beside 0.9900 with 3 features.',
    });
  });

  it('claims no elbow where the last step still gains', () => {
    expect(elbowOf(steps(0.8, 0.9), 'mcc', 0)!.reason).toBe(
      'No elbow within 2 features: mean MCC 0.9000 with all of them, and no smaller number comes within one standard error (0.0020) of it.');
    expect(elbowOf(steps(0.8), 'mcc', 0)!.reason).toBe('1 feature: mean MCC 0.8000; more were not tried.');
  });

  it('says so where the best is the smallest', () => {
    expect(elbowOf(steps(0.2, 0.1, 0.3), 'logLoss', 0)!.reason).toBe(
      '2 features do best: mean Log loss 0.1000; no smaller number comes within one standard error (0.0020) of it.');
    expect(elbowOf([], 'mcc', 0)).toBeNull();
  });

  it('says from where on the curve is flat, and that copies make the standard error small', () => {
    const { features, near, reason } = elbowOf(steps(0.8, 0.995, 0.9995, 0.9999, 1), 'mcc', 0.705)!;
    expect([features, near]).toEqual([3, 3]);
    expect(reason).toMatch(/70\.5\u00a0% of the rows are copies, which stand in several folds/);
    const tight = [0.8, 0.9902, 0.9903, 0.9904, 0.991].map((mean, i) => ({ ...steps(0, 0, 0, 0, 0)[i], mean, standardError: 0.00001 }));
    expect(elbowOf(tight, 'mcc', 0)!.reason).toMatch(/no smaller number comes within .* Within 0\.1 points of the best it is from 2 features on\.$/);
  });
});
