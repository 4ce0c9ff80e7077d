import { describe, expect, test } from 'vitest';
import { binaryScale } from './binaryScale';

describe('binaryScale', () => {
  test.each([[1, 1], [1.9, 1], [2, 2], [1e160, 2 ** 531], [5e-324, 5e-324], [Number.MAX_VALUE, 2 ** 1023]])('of %f is %f', (value, scale) => {
    expect(binaryScale([value])).toBe(scale);
    expect(value / scale).toBeGreaterThanOrEqual(1);
    expect(value / scale).toBeLessThan(2);
  });

  test('is 1 where there is nothing but zeros, and passes over what is missing or infinite', () => {
    expect(binaryScale([0, -0])).toBe(1);
    expect(binaryScale([Number.NaN, Infinity, -3])).toBe(2);
  });
});
