import { describe, expect, it } from 'vitest';
import { findRoot } from './findRoot';

describe('findRoot', () => {
  it.each([
    ['x² = 2', (x: number) => x * x - 2, 0, 2, Math.SQRT2],
    ['cos x = x (Dottie’s number)', (x: number) => Math.cos(x) - x, 0, 1, 0.7390851332151607],
    ['e^x = 10, from above to below', (x: number) => 10 - Math.exp(x), 5, 0, Math.LN10],
    ['x^9 = 10^−9, flat nearly everywhere', (x: number) => x ** 9 - 1e-9, 0, 1, 0.1],
  ] as const)('solves %s to 1e-12, in few steps', (_, f, low, high, root) => {
    let calls = 0;
    const found = findRoot((x) => {
      calls++;
      return f(x);
    }, low, high);
    expect(Math.abs(found / root - 1)).toBeLessThan(1e-12);
    expect(calls).toBeLessThan(60);
  });

  it('answers an end that is a root, and refuses ends that bracket none', () => {
    expect(findRoot((x) => x, 0, 1)).toBe(0);
    expect(findRoot((x) => x - 1, 0, 1)).toBe(1);
    expect(() => findRoot((x) => x * x + 1, -1, 1)).toThrow(RangeError);
  });
});
