import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { relativeError } from './fixtures/relativeError';
import { postHocCells } from './postHocCells';

type Case = { name: string; observed: number[][] } & { [key in 'residual' | 'contribution' | 'p' | 'log10P' | 'pHolm' | 'log10PHolm']: number[] };
const cases = JSON.parse(readFileSync(new URL('./fixtures/postHoc.json', import.meta.url), 'utf8')) as Case[];

describe('postHocCells', () => {
  it.each(cases)('agrees with 50-digit figures on $name (contributions and residuals to 1e-9, log10 p to 1e-9)', (one) => {
    const cells = postHocCells(one.observed);
    expect(cells.map(({ row, column }) => one.observed[row][column])).toEqual(one.observed.flat());
    for (const [i, cell] of cells.entries()) {
      // A residual near 0 is a small difference of large counts: nine digits of its own size, or of 0.001.
      expect(Math.abs(cell.residual - one.residual[i]) / Math.max(1e-3, Math.abs(one.residual[i]))).toBeLessThan(1e-9);
      expect(Math.abs(cell.contribution - one.contribution[i])).toBeLessThan(1e-9);
      for (const key of ['log10P', 'log10PHolm'] as const) expect(relativeError(cell[key], one[key][i]), key).toBeLessThan(1e-9);
      for (const key of ['p', 'pHolm'] as const) {
        if (one[key][i] > 1e-300) expect(relativeError(cell[key], one[key][i]), key).toBeLessThan(1e-9);
      }
    }
    expect(cells.reduce((sum, cell) => sum + cell.contribution, 0)).toBeCloseTo(1, 12);
  });

  it('goes on in logarithms where p is 0', () => {
    const [first] = postHocCells(cases.find(({ name }) => name.includes('five services'))!.observed);
    expect(first.p).toBe(0);
    expect(first.log10P).toBeLessThan(-40_000);
    expect(first.log10PHolm).toBeGreaterThan(first.log10P);
  });

  it('tests nothing in an empty row, and nothing at all without two of each', () => {
    expect(postHocCells([[12, 0, 5], [0, 0, 0], [3, 0, 14]]).map(({ row, column }) =>
      [row, column])).toEqual([[0, 0], [0, 2], [2, 0], [2, 2]]);
    expect(postHocCells([[3, 4]])).toEqual([]);
    expect(postHocCells([[0, 0], [0, 0]])).toEqual([]);
  });

  it('has no contributions, and p = 1, for perfect independence', () => {
    const cells = postHocCells([[2, 4, 6], [1, 2, 3]]);
    expect(cells).toHaveLength(6);
    for (const cell of cells) expect([cell.contribution, cell.p, cell.pHolm]).toEqual([0, 1, 1]);
  });
});
