import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { calibrationCurve } from './calibrationCurve';

const expected = JSON.parse(readFileSync(new URL('./fixtures/calibration.json', import.meta.url), 'utf8')) as {
  probabilities: number[]; inside: number[]; rows: number[]; observed: number[]; meanPredicted: number[]; brier: number;
};

describe('calibrationCurve', () => {
  const curve = calibrationCurve(expected.probabilities, expected.inside, expected.rows);

  it('has scikit-learn’s bins, shares and Brier score, to 1e-12', () => {
    expect(curve.bins).toHaveLength(expected.observed.length);
    curve.bins.forEach((bin, i) => {
      expect(bin.observed).toBeCloseTo(expected.observed[i], 12);
      expect(bin.meanPredicted).toBeCloseTo(expected.meanPredicted[i], 12);
    });
    expect(curve.brier).toBeCloseTo(expected.brier, 12);
  });

  it('counts every row once', () => {
    expect(curve.bins.reduce((sum, bin) => sum + bin.rows, 0)).toBe(expected.rows.reduce((sum, rows) => sum + rows, 0));
  });

  it('says nothing of no rows', () => {
    expect(calibrationCurve([], [], [])).toEqual({ bins: [], brier: null });
  });
});
