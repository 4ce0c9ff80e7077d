import { describe, expect, it } from 'vitest';
import { dropCorrelated } from './dropCorrelated';

/** A correlation matrix from its pairs; all others are 0.1. */
function matrixOf(columns: string[], pairs: [string, string, number][]): number[][] {
  return columns.map((a) => columns.map((b) => {
    if (a === b) return 1;
    const pair = pairs.find(([x, y]) => (x === a && y === b) || (x === b && y === a));
    return pair ? pair[2] : 0.1;
  }));
}

const chain = ['a', 'b', 'c', 'd', 'e'];
const chainMatrix = matrixOf(chain, [['a', 'b', 0.9], ['b', 'c', -0.8], ['d', 'e', 0.7]]);

describe('dropCorrelated', () => {
  it('keeps the column with the most partners, drops them, and says for whom each went', () => {
    expect(dropCorrelated(chain, chainMatrix, 'partners', 0.6)).toEqual({
      dropped: [
        { column: 'a', partner: 'b', r: 0.9 },
        { column: 'c', partner: 'b', r: -0.8 },
        { column: 'e', partner: 'd', r: 0.7 },
      ],
      kept: ['b', 'd'],
    });
  });

  it('breaks a tie by the higher mean |r|, then by file order', () => {
    const columns = ['a', 'b', 'c'];
    const loud = matrixOf(columns, [['a', 'b', 0.9], ['b', 'c', -0.5]]);
    expect(dropCorrelated(columns, loud, 'partners', 0.6).kept).toEqual(['b', 'c']);
    const even = matrixOf(columns, [['a', 'b', 0.9]]);
    expect(dropCorrelated(columns, even, 'partners', 0.6).kept).toEqual(['a', 'c']);
  });

  it("follows the study's rule on request: the first of every pair goes, even for a partner that goes itself", () => {
    expect(dropCorrelated(chain, chainMatrix, 'seed', 0.6)).toEqual({
      dropped: [
        { column: 'a', partner: 'b', r: 0.9 },
        { column: 'b', partner: 'c', r: -0.8 },
        { column: 'd', partner: 'e', r: 0.7 },
      ],
      kept: ['c', 'e'],
    });
  });

  it('drops nothing when off, or where the threshold is only reached', () => {
    expect(dropCorrelated(chain, chainMatrix, 'off', 0.6)).toEqual({ dropped: [], kept: chain });
    expect(dropCorrelated(chain, chainMatrix, 'partners', 0.9).dropped).toEqual([]);
  });

  it('leaves no pair above the threshold and no drop without a kept partner, on any matrix', () => {
    for (let seed = 1; seed <= 40; seed++) {
      let state = seed;
      const next = (): number => (state = (state * 48271) % 2147483647) / 2147483647;
      const names = Array.from({ length: 12 }, (_, i) => `c${i}`);
      const matrix = names.map((_, i) => names.map((__, j) => Number(i === j)));
      for (let i = 0; i < 12; i++) for (let j = 0; j < i; j++) matrix[i][j] = matrix[j][i] = 2 * next() - 1;
      const { dropped, kept } = dropCorrelated(names, matrix, 'partners', 0.6);
      const at = (name: string): number => names.indexOf(name);
      expect(new Set([...kept, ...dropped.map((one) => one.column)]).size).toBe(12);
      const between = kept.flatMap((a) => kept.filter((b) => b !== a).map((b) => Math.abs(matrix[at(a)][at(b)])));
      expect(Math.max(0, ...between)).toBeLessThanOrEqual(0.6);
      for (const { column, partner, r } of dropped) {
        expect(kept).toContain(partner);
        expect(r).toBe(matrix[at(column)][at(partner)]);
        expect(Math.abs(r)).toBeGreaterThan(0.6);
      }
    }
  });
});
