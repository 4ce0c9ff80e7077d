import { describe, expect, it } from 'vitest';
import { adjustedResiduals } from './adjustedResiduals';
import { contingencyCases } from './fixtures/contingencyCases';

describe('adjustedResiduals', () => {
  it.each(contingencyCases)('agrees with 50-digit figures on $name (to 1e-9 of each, or of 0.001)', (one) => {
    const { observed, adjustedResiduals: expected } = one;
    for (const [i, cells] of adjustedResiduals(observed).entries()) {
      for (const [j, residual] of cells.entries()) {
        expect(Math.abs(residual! - expected[i][j]) / Math.max(1e-3, Math.abs(expected[i][j]))).toBeLessThan(1e-9);
      }
    }
  });

  it('is none in a row or column that is empty or holds everything', () => {
    expect(adjustedResiduals([[1, 2, 0], [3, 4, 0]]).map(([, , last]) => last)).toEqual([null, null]);
    expect(adjustedResiduals([[3, 4], [0, 0]])).toEqual([[null, null], [null, null]]);
  });
});
