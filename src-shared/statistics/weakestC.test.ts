import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { fitMultinomial } from './multinomialFit';
import type { MultinomialRows } from './multinomialRows';
import { weakestC } from './weakestC';

const expected = JSON.parse(readFileSync(new URL('./fixtures/l1_min_c.json', import.meta.url), 'utf8')) as {
  X: number[][]; counts: number[][]; penalised2: number; free2: number; free3: number;
};

/** Every cell an entry of its own. */
function rowsOf(X: number[][]): MultinomialRows {
  const width = X[0].length;
  return {
    rows: X.length, columns: width,
    starts: Uint32Array.from({ length: X.length + 1 }, (_, i) => i * width),
    entries: Uint16Array.from({ length: X.length * width }, (_, e) => e),
    entryColumns: Uint32Array.from({ length: X.length * width }, (_, e) => e % width),
    entryValues: Float64Array.from(X.flat()), shifts: new Float64Array(width),
    dense: { columns: new Uint32Array(0), values: new Float64Array(0) },
  };
}
const countsOf = (k: number): Float64Array => Float64Array.from(expected.counts.flatMap((row) => row.slice(0, k)));

describe('weakestC', () => {
  const rows = rowsOf(expected.X);

  it('is scikit-learn’s l1_min_c for two classes and a penalised intercept, to 1e-12', () => {
    expect(weakestC(rows, countsOf(2), 2, 'penalised')).toBeCloseTo(expected.penalised2, 12);
  });

  it('starts from the best free intercepts, to 1e-12', () => {
    expect(weakestC(rows, countsOf(2), 2, 'free')).toBeCloseTo(expected.free2, 12);
    expect(weakestC(rows, countsOf(3), 3, 'free')).toBeCloseTo(expected.free3, 12);
  });

  it.each([[2, 'free'], [3, 'free'], [2, 'penalised']] as const)('is where coefficients begin (%d classes, intercept %s)', (classes, intercept) => {
    const C = weakestC(rows, countsOf(classes), classes, intercept);
    const used = (factor: number): number => fitMultinomial(rows, countsOf(classes), { penalty: 'l1', intercept, classes, C: C * factor })
      .coefficients.flat().filter((value) => value !== 0).length;
    expect(used(0.999)).toBe(0);
    expect(used(1.01)).toBeGreaterThan(0);
  });
});
