import { describe, expect, it } from 'vitest';
import { binError, logisticBinSums } from './logisticBinSums';
import { binPoints, type LogisticPoints } from './logisticBins';
import { logisticSums, type LogisticSums } from './logisticSums';

/** Ascending standardised values with a long tail on one side, as flow features have, and the classes mixed. */
function points(size: number): LogisticPoints {
  const x = Float64Array.from({ length: size }, (_, i) => Math.exp(6 * (i / size)) / 40 - 1.5);
  const positive = Float64Array.from(x, (_, i) => (i * 7919) % 5 < 2 ? 1 : 0);
  return { x, positive, negative: positive.map((one, i) => 1 - one + (i % 11 === 0 ? 1 : 0)) };
}

const parts = Object.keys(
  { loss: 0, gradient0: 0, gradient1: 0, moment0: 0, moment1: 0, moment2: 0 } satisfies LogisticSums,
) as (keyof LogisticSums)[];

describe('bins with moments', () => {
  it('say what all their values say: loss and gradient to twelve digits, curvature well enough to step by', () => {
    const all = points(20_000);
    const bins = binPoints(all);
    expect(bins.size).toBeLessThan(3000);
    for (const [b, w, centre] of [[0, 0, 0], [0.3, -1.2, 0.1], [-2, 4, -0.4], [1, 9, 0.2]]) {
      const exact = logisticSums(all, b, w, centre);
      const binned = logisticBinSums(bins, b, w, centre);
      for (const part of parts) {
        const scale = Math.max(Math.abs(exact[part]), part.startsWith('gradient') ? all.x.length : 0);
        expect(Math.abs(binned[part] - exact[part]) / scale, `${part} at ${b}, ${w}`).toBeLessThan(part.startsWith('moment') ? 1e-6 : 1e-12);
      }
      expect(Math.abs(binned.gradient0 - exact.gradient0)).toBeLessThan(binError(bins, b, w) + 1e-9);
    }
  });

  it('know where a slope is too steep for them', () => {
    const all = points(20_000);
    const bins = binPoints(all);
    const perRow = (b: number, w: number): number => binError(bins, b, w) / all.x.length;
    expect(perRow(0.3, -1.2)).toBeLessThan(1e-12);
    expect(perRow(300, 400)).toBeGreaterThan(1e-9);
  });
});
