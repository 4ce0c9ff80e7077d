import { describe, expect, it } from 'vitest';
import { totalVariation } from './totalVariation';

describe('the total variation distance', () => {
  it('is the share of rows that would have to change their value', () => {
    // Half of the rows here are the first value, a fifth there: 30 % must change.
    expect(totalVariation([5, 5], [2, 8])).toBeCloseTo(0.3, 15);
    expect(totalVariation([4, 0, 0], [0, 3, 3])).toBe(1);
  });

  it('is nothing between the same shares in whatever numbers, and unknown without rows', () => {
    expect(totalVariation([1, 2], [100, 200])).toBe(0);
    expect(totalVariation([1, 2], [0, 0])).toBeNull();
  });
});
