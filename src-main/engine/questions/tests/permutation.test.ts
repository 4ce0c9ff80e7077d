import { describe, expect, it } from 'vitest';
import { permutationWords } from '../../../../src-shared/questions/tests/permutationWords';
import { chiSquareTest } from '../../../../src-shared/statistics/chiSquareTest';
import { readInMemory } from '../../read/readInMemory.fixture';
import { compareLevels } from './compareLevels';
import { permutationOf, usualSteps } from './permutation';

const table = (observed: number[][]) => ({
  levels: observed.map((_, i) => `l${i}`), outcomes: observed[0].map((_, j) => `o${j}`), observed, pFisher: null,
});
const permute = (observed: number[][], steps = usualSteps, seed = 1) =>
  permutationOf(table(observed), chiSquareTest(observed), seed, steps);
const sparse = [[12, 3, 1], [9, 1, 0], [4, 2, 2]];
const context = { progress: () => undefined, isCancelled: () => false };

describe('p by permutation', () => {
  it('stands beside chi-square where few rows are expected, and nowhere else', () => {
    expect(permute(sparse)).toMatchObject({ draws: 9999 });
    expect(permute([[120, 30, 10], [90, 10, 20]])).toBeNull();
    expect(permutationOf({ ...table([[3, 1], [1, 4]]), pFisher: 0.206 }, chiSquareTest([[3, 1], [1, 4]]), 1, usualSteps)).toBeNull();
  });

  it('takes fewer tables where they are costly, a thousand where chi-square leaves no doubt, and none rather than a few', () => {
    expect(permute(sparse, 200_000)!.draws).toBe(1999);
    expect(permute(sparse, 10_000)!.draws).toBe(99);
    expect(permute(sparse, 5000)).toBeNull();
    expect(permute([[5000, 3, 10], [10, 4000, 0], [1, 2, 3]])).toEqual({ draws: 999, atLeast: 0, p: 0.001 });
  });

  it('goes by its seed, and by nothing else that is asked', async () => {
    const lines = sparse.flatMap((row, i) => row.flatMap((count, j) => Array.from({ length: count }, (_, k) => `f${i},g${j},${k % 2}`)));
    const { dataset } = await readInMemory(`f,g,label\n${lines.join('\n')}\n`);
    const custom = { family: 'custom' as const, levels: null, top: null, filters: [], pairs: false };
    const asked = [{ ...custom, factor: 'g', outcome: 'label' }, { ...custom, factor: 'f', outcome: 'g' }];
    const [, among] = compareLevels({ dataset, request: { alpha: 0.05, seed: 3, tests: asked } }, context);
    const [alone] = compareLevels({ dataset, request: { alpha: 0.05, seed: 3, tests: asked.slice(1) } }, context);
    const [other] = compareLevels({ dataset, request: { alpha: 0.05, seed: 4, tests: asked.slice(1) } }, context);
    expect(alone.permutation).toEqual(among.permutation);
    expect(other.permutation!.atLeast).not.toBe(alone.permutation!.atLeast);
    expect(alone.permutation!.p).toBeCloseTo(other.permutation!.p, 1);
  });

  it('is said with its tables, and where it decides otherwise', () => {
    expect(permutationWords({ permutation: { draws: 9999, atLeast: 0, p: 0.0001 }, alpha: 0.05, p: 0.001 }))
      .toBe('By permutation p = 1.0 × 10⁻⁴: none of 9,999 random tables with the same margins depart as far from independence.');
    expect(permutationWords({ permutation: { draws: 9999, atLeast: 799, p: 0.08 }, alpha: 0.05, p: 0.03 }))
      .toMatch(/: 799 of 9,999 random tables .* It decides otherwise than χ²: go by it\.$/);
    expect(permutationWords({ permutation: null, alpha: 0.05, p: 0.03 })).toBeNull();
  });
});
