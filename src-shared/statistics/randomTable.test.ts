import { readFileSync } from 'node:fs';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { describe, expect, it } from 'vitest';
import { chiSquareUpperTail } from './chiSquareUpperTail';
import { randomTable } from './randomTable';

type Case = { name: string; observed: number[][]; tables?: [number[], number][] };
const cases = (JSON.parse(readFileSync(new URL('./fixtures/permutation.json', import.meta.url), 'utf8')) as Case[]);

const seeded = (seed: number): (() => number) => {
  const generator = xoroshiro128plus(seed);
  return () => (generator.next() >>> 0) / 0x1_0000_0000;
};
const marginsOf = (observed: number[][]): [number[], number[]] => [
  observed.map((row) => row.reduce((sum, count) => sum + count, 0)),
  observed[0].map((_, j) => observed.reduce((sum, row) => sum + row[j], 0)),
];

describe('a table with given margins', () => {
  it.each(cases.filter(({ tables }) => tables))('comes as often as SciPy’s random_table has it: $name', ({ observed, tables }) => {
    const [rows, columns] = marginsOf(observed);
    const random = seeded(1999);
    const found = new Map<string, number>();
    const draws = 40_000;
    for (let draw = 0; draw < draws; draw++) {
      const key = Array.from(randomTable(rows, columns, random)).join();
      found.set(key, (found.get(key) ?? 0) + 1);
    }
    expect([...found.keys()].filter((key) => !tables!.some(([cells]) => cells.join() === key)), 'tables that there are not').toEqual([]);
    // Tables that are expected often enough are held against their probability, the others together.
    const often = tables!.filter(([, p]) => p * draws >= 5);
    const expected = [...often.map(([, p]) => p * draws)];
    const drawn = often.map(([cells]) => found.get(cells.join()) ?? 0);
    const restExpected = draws - expected.reduce((sum, n) => sum + n, 0);
    if (restExpected > 5) {
      expected.push(restExpected);
      drawn.push(draws - drawn.reduce((sum, n) => sum + n, 0));
    }
    const chiSquare = expected.reduce((sum, of, i) => sum + (drawn[i] - of) ** 2 / of, 0);
    if (expected.length > 1) expect(chiSquareUpperTail(chiSquare, expected.length - 1).p).toBeGreaterThan(0.001);
  });

  it('keeps its margins, whatever their size, and is on average what independence expects', () => {
    const [rows, columns] = marginsOf([[280_000, 1200, 7, 0], [1000, 80_000, 3, 1], [0, 0, 0, 0], [12, 400, 30_000, 2]]);
    const total = rows.reduce((sum, count) => sum + count, 0);
    const random = seeded(7);
    const sums = new Float64Array(16);
    const draws = 400;
    for (let draw = 0; draw < draws; draw++) {
      const cells = randomTable(rows, columns, random);
      const table = rows.map((_, i) => Array.from(cells.subarray(i * 4, i * 4 + 4)));
      expect(marginsOf(table)).toEqual([rows, columns]);
      cells.forEach((count, at) => { sums[at] += count; });
    }
    rows.forEach((row, i) => columns.forEach((column, j) => {
      const expected = (row * column) / total;
      const sd = Math.sqrt((expected * (1 - row / total) * (1 - column / total)) / draws);
      expect(Math.abs(sums[i * 4 + j] / draws - expected)).toBeLessThanOrEqual(4.5 * sd);
    }));
  });

  it('refuses margins of different sums', () => {
    expect(() => randomTable([1, 2], [2, 2], Math.random)).toThrow(RangeError);
  });
});
