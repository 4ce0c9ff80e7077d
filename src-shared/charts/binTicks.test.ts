import { describe, expect, it } from 'vitest';
import { areOddBins, binsBetween, binTicks, roundNumbers } from './binTicks';

describe('round marks along bins', () => {
  it('are a power of ten apart, or two or five of them', () => {
    expect(roundNumbers(-5.02, 4.87, 6)).toEqual([-4, -2, 0, 2, 4]);
    expect(roundNumbers(0.013, 0.052, 6)).toEqual([0.02, 0.03, 0.04, 0.05]);
    expect(roundNumbers(0, 600, 6)).toEqual([0, 100, 200, 300, 400, 500, 600]);
    expect(roundNumbers(3, 3, 6)).toEqual([]);
  });

  it('stand where their number falls inside of a bin, and before the next bin where none is drawn', () => {
    const edges = Array.from({ length: 11 }, (_, i) => -5.5 + 1.1 * i);
    expect(binTicks(binsBetween(edges)).map(({ value, at }) => [value, Number(at.toFixed(3))])).toEqual(
      [[-4, 1.364], [-2, 3.182], [0, 5], [2, 6.818], [4, 8.636]],
    );
    expect(binTicks([{ from: 0, to: 10 }, { from: 50, to: 60 }], 3)).toEqual(
      [{ value: 0, at: 0 }, { value: 20, at: 1 }, { value: 40, at: 1 }, { value: 60, at: 2 }],
    );
  });

  it('are the decades of a log scale that is finer than they are, and 0 before them', () => {
    const edges = [0, ...Array.from({ length: 9 }, (_, i) => 10 ** (i / 4))];
    expect(binTicks(binsBetween(edges))).toEqual([{ value: 0, at: 0 }, { value: 1, at: 1 }, { value: 10, at: 5 }, { value: 100, at: 9 }]);
    expect(areOddBins(binsBetween(edges))).toBe(true);
  });

  it('are needed by equally wide bins, but not by whole numbers one apart or by bins of whole decades', () => {
    expect(areOddBins(binsBetween([-5.02, -3.94, -2.86]))).toBe(true);
    expect(areOddBins(binsBetween([0, 1, 2, 3]))).toBe(false);
    expect(areOddBins(binsBetween([0, 1, 10, 100]))).toBe(false);
  });
});
