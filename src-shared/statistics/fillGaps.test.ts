import { describe, expect, it } from 'vitest';
import { fillGaps } from './fillGaps';
import { columnCases } from './fixtures/columnCases';
import { relativeError } from './fixtures/relativeError';

describe('fillGaps', () => {
  // As scikit-learn’s SimpleImputer, to 1e-15; 0 where nothing is known.
  it.each(columnCases.gaps)('puts the mean in the gap of $values', ({ values, weights, mean }) => {
    const missing = values.indexOf(null);
    const filled = fillGaps(Float64Array.from(values, (value) => value ?? NaN), weights, missing);
    expect(relativeError(filled[missing], mean ?? 0)).toBeLessThan(1e-15);
    expect(Array.from(filled).filter((_, i) => i !== missing)).toEqual(values.filter((value) => value !== null));
  });

  it('leaves a column without gaps, and the one that it was given, as they are', () => {
    const values = Float64Array.of(1, NaN);
    expect(fillGaps(values, [1, 1], -1)).toBe(values);
    fillGaps(values, [1, 1], 1);
    expect(values[1]).toBeNaN();
  });
});
