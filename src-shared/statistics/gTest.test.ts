import { expect, it } from 'vitest';
import { gTest } from './gTest';

it('gTest keeps its digits where observed and expected counts of ten million almost agree', () => {
  // 50 digits of mpmath: 9.9999995000000291…e-8. Summing O ln(O/E) naively leaves none of them.
  const g = gTest([[10_000_001, 10_000_000], [10_000_000, 10_000_001]]);
  expect(Math.abs(g! / 9.9999995000000291e-8 - 1)).toBeLessThan(1e-12);
});

it('gTest counts an empty cell as no contribution beside its expectation, and one row as no test', () => {
  // 2 (5 ln(5/2.5) + 5 ln(5/2.5)) = 20 ln 2
  expect(gTest([[5, 0], [0, 5]])).toBeCloseTo(20 * Math.LN2, 13);
  expect(gTest([[5, 4]])).toBeNull();
});
