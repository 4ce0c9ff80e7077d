import { describe, expect, it } from 'vitest';
import { columnCases } from './fixtures/columnCases';
import { relativeError } from './fixtures/relativeError';
import { standardErrorOfMean } from './standardErrorOfMean';

describe('standardErrorOfMean', () => {
  it.each(columnCases.folds)('of $values agrees with NumPy and scipy.stats.sem (to 1e-12)', ({ values, ...expected }) => {
    const found = standardErrorOfMean(values);
    for (const key of ['mean', 'sd', 'standardError'] as const) expect(relativeError(found[key], expected[key]), key).toBeLessThan(1e-12);
  });

  it('passes over no fold that cannot be judged, and knows no spread of one', () => {
    expect(standardErrorOfMean([0.5, null])).toEqual({ mean: null, sd: null, standardError: null });
    expect(standardErrorOfMean([])).toEqual({ mean: null, sd: null, standardError: null });
    expect(standardErrorOfMean([0.5])).toEqual({ mean: 0.5, sd: null, standardError: null });
  });

  it('is exactly 0 for folds that agree', () => {
    expect(standardErrorOfMean([0.1, 0.1, 0.1])).toEqual({ mean: 0.1, sd: 0, standardError: 0 });
  });
});
