import { describe, expect, it } from 'vitest';
import { sumNames, sumsCases, sumsPoints } from './fixtures/logisticParts';
import { exactSums, logisticSums } from './logisticSums';

describe.each(sumsCases)('the sums of a Newton step at b = $b, w = $w', ({ b, w, centre, ...expected }) => {
  it('agree with 40-digit mpmath, each to its last digits (1e-13)', () => {
    const found = exactSums(sumsPoints, b, w, centre);
    for (const name of sumNames) expect(found[name] / expected[name], name).toBeCloseTo(1, 13);
  });

  it('and without branches to the rounding of the sum (1e-13 of the loss)', () => {
    const found = logisticSums(sumsPoints, b, w, centre);
    for (const name of sumNames) expect(Math.abs(found[name] - expected[name]) / expected.loss, name).toBeLessThan(1e-13);
  });
});
