import { expect, it } from 'vitest';
import { logFactorial } from './logFactorial';

it('is ln n! on both sides of what is looked up', () => {
  expect([0, 1, 2, 10].map(logFactorial)).toEqual([0, 0, Math.log(2), expect.closeTo(Math.log(3_628_800), 12)]);
  // scipy.special.gammaln(n + 1)
  const known = [[170, 706.5730622457875], [16_383, 142603.39460147356], [16_384, 142613.0986620014], [494_021, 5982766.443966434]];
  for (const [n, expected] of known) {
    expect(logFactorial(n) / expected).toBeCloseTo(1, 13);
  }
  expect(logFactorial(16_384) - logFactorial(16_383)).toBeCloseTo(Math.log(16_384), 8);
});
