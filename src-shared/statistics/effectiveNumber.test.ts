import { expect, it } from 'vitest';
import { effectiveFrom, effectiveNumber } from './effectiveNumber';

it('the effective number is that of kinds that occur alike, and near 1 where one is nearly all', () => {
  expect(effectiveNumber(new Uint32Array(12).fill(7))).toBe(12);
  expect(effectiveNumber([1_000_000, 1, 1, 1])).toBeCloseTo(1.000006, 6);
  expect(effectiveNumber([3, 1])).toBe(1.6);
  expect(effectiveNumber([3, 0, 1, 0])).toBe(1.6);
  expect(effectiveNumber([])).toBe(0);
  expect(effectiveFrom(4, 10)).toBe(1.6);
});
