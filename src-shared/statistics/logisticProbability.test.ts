import { describe, expect, it } from 'vitest';
import { log1pexp, sigmoid } from './logisticProbability';

describe('sigmoid', () => {
  it('keeps the digits of both tails (mpmath)', () => {
    expect(sigmoid(-40) / 4.248354255291589e-18).toBeCloseTo(1, 14);
    expect(sigmoid(2)).toBeCloseTo(0.8807970779778825, 15);
    expect([sigmoid(-1e6), sigmoid(0), sigmoid(1e6)]).toEqual([0, 0.5, 1]);
  });
});

describe('log1pexp', () => {
  it('neither overflows nor loses small losses (mpmath)', () => {
    expect(log1pexp(-40) / 4.248354255291589e-18).toBeCloseTo(1, 14);
    expect(log1pexp(0)).toBeCloseTo(0.6931471805599453, 15);
    expect([log1pexp(-1e6), log1pexp(1e6)]).toEqual([0, 1e6]);
  });
});
