import { describe, expect, it } from 'vitest';
import { ksDistance } from './ksDistance';

describe('the Kolmogorov–Smirnov distance', () => {
  it('is the largest gap between two cumulative shares, whatever the numbers of rows', () => {
    expect(ksDistance([2, 2, 0, 0], [0, 0, 5, 5])).toBe(1);
    // Up to the second value 3 of 4 rows there, 2 of 10 here.
    expect(ksDistance([1, 1, 8], [1, 2, 1])).toBeCloseTo(0.75 - 0.2, 15);
  });

  it('is nothing between the same shares, and unknown without rows', () => {
    expect(ksDistance([1, 2, 3], [10, 20, 30])).toBe(0);
    expect(ksDistance([0, 0], [1, 2])).toBeNull();
    expect(ksDistance([], [])).toBeNull();
  });

  it('does not see the order of values that only one set has', () => {
    expect(ksDistance([1, 0, 1, 0], [0, 1, 0, 1])).toBe(0.5);
  });
});
