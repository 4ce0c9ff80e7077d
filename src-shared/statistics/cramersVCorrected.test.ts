import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { cramersV } from './cramersV';
import { cramersVCorrected } from './cramersVCorrected';

type Case = { name: string; observed: number[][]; v: number; corrected: number | null };
/** SciPy's V, and Bergsma's formulas in exact fractions: cramers_v_corrected.py. */
const cases = JSON.parse(readFileSync(new URL('./fixtures/cramersVCorrected.json', import.meta.url), 'utf8')) as Case[];

describe('Cramér’s V without its bias', () => {
  it.each(cases)('of $name', ({ observed, v, corrected }) => {
    expect(cramersV(observed)).toBeCloseTo(v, 13);
    const found = cramersVCorrected(observed);
    if (corrected === null) expect(found).toBeNull();
    else expect(found).toBeCloseTo(corrected, 13);
  });

  it('is none where there is no V', () => {
    expect(cramersVCorrected([[0, 0], [3, 4]])).toBeNull();
    expect(cramersVCorrected([[5, 0, 2], [0, 0, 0], [1, 0, 9]])).toBeCloseTo(cramersVCorrected([[5, 2], [1, 9]])!, 14);
  });
});
