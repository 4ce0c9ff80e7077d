import { describe, expect, it } from 'vitest';
import { columnCases } from './fixtures/columnCases';
import { shiftPriors } from './shiftPriors';

describe('shiftPriors', () => {
  it.each(columnCases.shifts)('brings $probabilities to other class shares as exact fractions do (to 15 decimals)', (one) => {
    const { probabilities, shift, shifted } = one;
    shiftPriors(Float64Array.from(probabilities), shift).forEach((p, c) => expect(p).toBeCloseTo(shifted[c], 15));
  });

  it('takes every row by itself, and touches none where the shares are the same', () => {
    const rows = Float64Array.of(0.5, 0.5, 0.2, 0.8);
    const shifted = shiftPriors(rows, [1.5, 0.5]);
    expect(shifted[0] + shifted[1]).toBeCloseTo(1, 15);
    expect(shifted[2]).toBeCloseTo(0.3 / 0.7, 15);
    expect(shiftPriors(rows, [1, 1])).toBe(rows);
  });
});
