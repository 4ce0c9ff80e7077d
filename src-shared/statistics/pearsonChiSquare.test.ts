import { describe, expect, it } from 'vitest';
import { contingencyCases } from './fixtures/contingencyCases';
import { relativeError } from './fixtures/relativeError';
import { pearsonChiSquare } from './pearsonChiSquare';

describe('pearsonChiSquare', () => {
  it.each(contingencyCases)('agrees with 50-digit figures on $name (to 1e-12, with Yates’ correction to 1e-11)', (one) => {
    const { observed, chiSquare, chiSquareYates } = one;
    expect(relativeError(pearsonChiSquare(observed), chiSquare)).toBeLessThan(1e-12);
    if (chiSquareYates === null) expect(pearsonChiSquare(observed, true)).toBeNull();
    else expect(relativeError(pearsonChiSquare(observed, true), chiSquareYates)).toBeLessThan(1e-11);
  });

  it('is none where fewer than two rows or columns hold anything', () => {
    expect(pearsonChiSquare([[3, 4], [0, 0]])).toBeNull();
    expect(pearsonChiSquare([[3, 0], [4, 0]])).toBeNull();
    expect(pearsonChiSquare([])).toBeNull();
  });
});
