import { describe, expect, it } from 'vitest';
import { sumNames, sumsCases, sumsPoints } from './fixtures/logisticParts';
import { binError, logisticBinSums } from './logisticBinSums';
import { binPoints } from './logisticBins';

describe('the sums of a Newton step from bins', () => {
  const bins = binPoints(sumsPoints);

  it('are of fewer bins than values, and say how wide those are', () => {
    expect(bins.size).toBe(4);
    expect(Math.max(...bins.reach)).toBeGreaterThan(0.0001);
  });

  // 40-digit mpmath on the values; the steepest case is for the values themselves.
  it.each(sumsCases.slice(0, 3))('are those of the values at b = $b, w = $w (to 1e-12; curvature to 1e-6)', ({ b, w, centre, ...expected }) => {
    const found = logisticBinSums(bins, b, w, centre);
    for (const name of sumNames) {
      expect(Math.abs(found[name] - expected[name]) / expected.loss, name).toBeLessThan(name.startsWith('moment') ? 1e-6 : 1e-12);
    }
    expect(Math.abs(found.gradient0 - expected.gradient0)).toBeLessThan(binError(bins, b, w) + 1e-12);
  });

  it('know that a slope is too steep for them: the bound grows with its sixth power', () => {
    expect(binError(bins, 0, 40) / binError(bins, 0, 0.4)).toBeGreaterThan(1e6);
    expect(binError(bins, 0, 0)).toBe(0);
  });
});
