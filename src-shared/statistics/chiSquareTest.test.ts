import { describe, expect, it } from 'vitest';
import { chiSquareTest } from './chiSquareTest';
import { contingencyCases as cases } from './fixtures/contingencyCases';
import { relativeError } from './fixtures/relativeError';

const named = (name: string): number[][] => cases.find((one) => one.name === name)!.observed;

describe('chiSquareTest', () => {
  it.each(cases)('agrees with 50-digit figures on $name (statistics to 1e-12, log10 p to 1e-10)', (one) => {
    const result = chiSquareTest(one.observed);
    expect(result.df).toBe(one.df);
    expect(result.expectedUnder5).toBe(one.expectedUnder5);
    for (const key of ['chiSquare', 'gTest', 'cramersV', 'smallestExpected'] as const) {
      expect(relativeError(result[key], one[key]), key).toBeLessThan(1e-12);
    }
    for (const key of ['log10P', 'log10PG'] as const) {
      expect(relativeError(result[key], one[key]), key).toBeLessThan(1e-10);
    }
    for (const key of ['p', 'pG'] as const) {
      if (one[key] > 1e-300) expect(relativeError(result[key], one[key]), key).toBeLessThan(1e-10);
    }
    if (one.chiSquareYates === null || one.pYates === null) {
      expect([result.chiSquareYates, result.pYates, result.log10PYates]).toEqual([null, null, null]);
    } else {
      expect(relativeError(result.chiSquareYates, one.chiSquareYates)).toBeLessThan(1e-11);
      expect(relativeError(result.log10PYates, one.log10PYates!)).toBeLessThan(1e-10);
    }
    for (const [i, cells] of one.expected.entries()) {
      for (const [j, expected] of cells.entries()) {
        expect(relativeError(result.expected[i][j], expected)).toBeLessThan(1e-13);
        const scale = Math.max(1e-3, Math.abs(one.adjustedResiduals[i][j]));
        expect(Math.abs(result.adjustedResiduals[i][j]! - one.adjustedResiduals[i][j]) / scale).toBeLessThan(1e-9);
      }
    }
  });

  it('gives the published 33,421.43 for tcp against udp, with Yates', () => {
    const result = chiSquareTest(named('study: tcp vs udp'));
    expect(result.chiSquareYates!.toFixed(2)).toBe('33421.43');
    expect(result.p).toBe(0);
    expect(result.log10P!).toBeLessThan(-7000);
  });

  it('gives 192,271.48 for icmp against tcp: the printed 192,072.97 does not follow from its own table', () => {
    const result = chiSquareTest(named('study: icmp vs tcp'));
    expect(result.chiSquareYates!.toFixed(2)).toBe('192271.48');
    expect(result.chiSquare!.toFixed(2)).toBe('192274.42');
  });

  it('leaves out a level that never occurs: as if its row or column were not there', () => {
    const full = chiSquareTest([[12, 5], [3, 14]]);
    const result = chiSquareTest([[12, 0, 5], [0, 0, 0], [3, 0, 14]]);
    for (const key of ['df', 'chiSquare', 'p', 'chiSquareYates', 'gTest', 'cramersV', 'smallestExpected'] as const) {
      expect(result[key], key).toBe(full[key]);
    }
    expect(result.expected[1]).toEqual([0, 0, 0]);
    expect(result.adjustedResiduals[1]).toEqual([null, null, null]);
    expect(result.adjustedResiduals[0][1]).toBeNull();
  });

  it.each([
    ['one row', [[3, 4]]], ['one filled column', [[3, 0], [4, 0]]], ['only zeros', [[0, 0], [0, 0]]], ['nothing', []],
  ])('has no statistics, and no NaN, for %s', (_, table) => {
    const result = chiSquareTest(table as number[][]);
    expect(result.df).toBe(0);
    for (const key of ['chiSquare', 'p', 'log10P', 'chiSquareYates', 'gTest', 'pG', 'cramersV'] as const) {
      expect(result[key], key).toBeNull();
    }
    expect(JSON.stringify(result)).not.toContain('NaN');
    expect(result.adjustedResiduals.flat().every((residual) => residual === null)).toBe(true);
  });

  it('is exactly 0 for a table of perfect independence, with p = 1', () => {
    const result = chiSquareTest([[2, 4, 6], [1, 2, 3]]);
    expect([result.chiSquare, result.gTest, result.cramersV, result.p, result.pG]).toEqual([0, 0, 0, 1, 1]);
  });

  it('refuses what is not a table of counts', () => {
    for (const table of [[[1, 2], [3]], [[1, -2], [3, 4]], [[1, NaN], [3, 4]]]) {
      expect(() => chiSquareTest(table)).toThrow(RangeError);
    }
  });
});
