import { readFileSync } from 'node:fs';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { describe, expect, it } from 'vitest';
import { permutationTest } from './permutationTest';

type Case = { name: string; observed: number[][]; p?: number; drawn: number; draws: number };
const cases = (JSON.parse(readFileSync(new URL('./fixtures/permutation.json', import.meta.url), 'utf8')) as Case[]);

const seeded = (seed: number): (() => number) => {
  const generator = xoroshiro128plus(seed);
  return () => (generator.next() >>> 0) / 0x1_0000_0000;
};

describe('chi-square against random tables', () => {
  it.each(cases)('comes near the exact p, or SciPy’s own draws: $name', ({ observed, p: exact, drawn, draws }) => {
    const test = permutationTest(observed, 9999, seeded(1999))!;
    const target = exact ?? drawn;
    const error = Math.sqrt(target * (1 - target) * (1 / 9999 + (exact === undefined ? 1 / draws : 0)));
    expect(Math.abs(test.p - target)).toBeLessThanOrEqual(4 * error + 1 / 10_000);
    expect(test.p).toBe((1 + test.atLeast) / 10_000);
  });

  it('is never 0: as small as so many draws can tell', () => {
    expect(permutationTest([[500, 0, 1], [0, 500, 2]], 999, seeded(1))).toEqual({ draws: 999, atLeast: 0, p: 0.001 });
  });

  it('passes over what has no row, and gives the same for the same numbers', () => {
    const sparse = [[3, 0, 1], [0, 2, 1], [1, 1, 2]];
    const padded = [[3, 0, 0, 1], [0, 0, 0, 0], [0, 0, 2, 1], [1, 0, 1, 2]];
    expect(permutationTest(padded, 999, seeded(5))).toEqual(permutationTest(sparse, 999, seeded(5)));
  });

  it('is none where there is nothing to compare', () => {
    expect(permutationTest([[3, 0], [4, 0]], 99, seeded(1))).toBeNull();
    expect(permutationTest([[3, 1], [0, 0]], 99, seeded(1))).toBeNull();
  });
});
