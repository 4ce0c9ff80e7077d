import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { chiSquareUpperTail } from './chiSquareUpperTail';
import { relativeError } from './fixtures/relativeError';

type Row = { statistic: number; df: number; p: number; log10P: number; scipy: number };
const fixture = JSON.parse(
  readFileSync(new URL('./fixtures/chiSquareTail.json', import.meta.url), 'utf8'),
) as { grid: Row[]; far: Row[] };

describe('chiSquareUpperTail', () => {
  it('agrees with SciPy chi2.sf to 1e-10 and with mpmath to 2e-12, from 1 down to 1e-299, df 1 to 2000', () => {
    expect(Math.min(...fixture.grid.map((row) => row.p))).toBeLessThan(1e-298);
    for (const { statistic, df, p, log10P, scipy } of fixture.grid) {
      const tail = chiSquareUpperTail(statistic, df);
      expect(relativeError(tail.p, scipy), `chi2.sf(${statistic}, ${df})`).toBeLessThan(1e-10);
      expect(relativeError(tail.p, p), `mpmath at ${statistic}, ${df}`).toBeLessThan(2e-12);
      expect(relativeError(tail.log10P, log10P), `log10 at ${statistic}, ${df}`).toBeLessThan(2e-12);
    }
  });

  it('gives log10 p beyond underflow, up to a statistic of ten million (mpmath, 1e-13)', () => {
    for (const { statistic, df, log10P } of fixture.far) {
      const tail = chiSquareUpperTail(statistic, df);
      expect(relativeError(tail.log10P, log10P), `${statistic}, ${df}`).toBeLessThan(1e-13);
      expect(tail.p).toBe(tail.log10P < -330 ? 0 : tail.p);
    }
  });

  it('is 1 at a statistic of 0 and 0.05 at the textbook critical value', () => {
    expect(chiSquareUpperTail(0, 3)).toEqual({ p: 1, log10P: 0 });
    expect(chiSquareUpperTail(3.841458820694124, 1).p).toBeCloseTo(0.05, 15);
  });
});
