import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { chiSquareUpperTail } from './chiSquareUpperTail';
import { noncentralChiSquareCdf } from './noncentralChiSquareCdf';

const cases = JSON.parse(
  readFileSync(new URL('./fixtures/noncentral.json', import.meta.url), 'utf8'),
) as { x: number; df: number; ncp: number; cdf: number }[];

describe('noncentralChiSquareCdf', () => {
  it('agrees with closed forms and mixtures in 120 digits to 1e-11, up to a noncentrality of ten million', () => {
    for (const { x, df, ncp, cdf } of cases) {
      expect(Math.abs(noncentralChiSquareCdf(x, df, ncp) - cdf), `${x}, ${df}, ${ncp}`).toBeLessThan(1e-11);
    }
  });

  it('keeps relative precision in the far lower tail (8 sd below: about 1e-15)', () => {
    const far = cases.filter(({ cdf }) => cdf > 0 && cdf < 1e-10);
    expect(far.length).toBeGreaterThan(10);
    for (const { x, df, ncp, cdf } of far) {
      expect(Math.abs(noncentralChiSquareCdf(x, df, ncp) / cdf - 1), `${x}, ${df}, ${ncp}`).toBeLessThan(1e-7);
    }
  });

  it('is the plain chi-square distribution at a noncentrality of 0, and 0 at a statistic of 0', () => {
    expect(noncentralChiSquareCdf(3.3, 4, 0)).toBeCloseTo(1 - chiSquareUpperTail(3.3, 4).p, 15);
    expect(noncentralChiSquareCdf(0, 4, 10)).toBe(0);
  });

  it('survives the extremes of its arguments', () => {
    expect(noncentralChiSquareCdf(1e7, 2, 1e-9)).toBe(1);
    expect(noncentralChiSquareCdf(1, 1, 1e7)).toBe(0);
    // For small x: the chi-square probability times e^(−ncp/2).
    expect(noncentralChiSquareCdf(1e-8, 2, 1e3) / (5e-9 * Math.exp(-500))).toBeCloseTo(1, 5);
    expect(noncentralChiSquareCdf(1e-300, 1, 5) / (Math.sqrt(2e-300 / Math.PI) * Math.exp(-2.5))).toBeCloseTo(1, 12);
  });

  it('refuses a negative noncentrality', () => {
    expect(() => noncentralChiSquareCdf(1, 1, -1)).toThrow(RangeError);
    expect(() => noncentralChiSquareCdf(1, 1, NaN)).toThrow(RangeError);
  });
});
