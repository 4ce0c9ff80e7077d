import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bestCut } from './bestCut';

type Row = { value: number; positive: boolean };

/** The same by trying every cut for every row left out. */
function bruteForce(rows: Row[]): { recall: number; falsePositiveRate: number } {
  const score = (row: Row, i: number): number => {
    const rest = rows.filter((_, j) => j !== i);
    const of = (positive: boolean): Row[] => rest.filter((one) => one.positive === positive);
    const [own, other] = [of(row.positive), of(!row.positive)];
    if (own.length === 0 || other.length === 0) return 0.5;
    const share = (class_: Row[], at: number): number => class_.filter(({ value }) => value <= at).length / class_.length;
    let [wins, loses] = [-Infinity, -Infinity];
    for (const at of [...new Set(rows.map(({ value }) => value))].sort((a, b) => a - b).slice(0, -1)) {
      const gap = share(own, at) - share(other, at);
      const below = row.value <= at;
      wins = Math.max(wins, below ? gap : -gap);
      loses = Math.max(loses, below ? -gap : gap);
    }
    return Math.max(wins, loses) < 1e-12 || Math.abs(wins - loses) < 1e-12 ? 0.5 : wins > loses ? 1 : 0;
  };
  const rate = (positive: boolean): number => {
    const mine = rows.flatMap((row, i) => (row.positive === positive ? [score(row, i)] : []));
    return mine.reduce((sum, one) => sum + one, 0) / mine.length;
  };
  return { recall: rate(true), falsePositiveRate: 1 - rate(false) };
}

function tallied(rows: Row[]): Parameters<typeof bestCut> {
  const values = [...new Set(rows.map(({ value }) => value))].sort((a, b) => a - b);
  const count = (positive: boolean): number[] => values.map((value) => rows.filter((row) => row.value === value && row.positive === positive).length);
  return [values, count(true), count(false)];
}

describe('the best cut of a number', () => {
  it('lies between the classes and names the side of the positives', () => {
    expect(bestCut([1, 2, 5, 9], [0, 0, 30, 20], [40, 10, 0, 0]))
      .toEqual({ cut: { at: 3.5, positive: 'above' }, judged: { recall: 1, falsePositiveRate: 0, balancedAccuracy: 1, neutral: 0 } });
    expect(bestCut([1, 5], [30, 0], [0, 40]).cut).toEqual({ at: 3, positive: 'below' });
  });

  it('equals leaving each row out in turn', () => {
    const row = fc.record({ value: fc.integer({ min: 0, max: 6 }), positive: fc.boolean() });
    fc.assert(fc.property(fc.array(row, { minLength: 2, maxLength: 25 }), (rows) => {
      fc.pre(rows.some(({ positive }) => positive) && rows.some(({ positive }) => !positive));
      const { recall, falsePositiveRate } = bestCut(...tallied(rows)).judged;
      const expected = bruteForce(rows);
      expect(recall).toBeCloseTo(expected.recall, 12);
      expect(falsePositiveRate).toBeCloseTo(expected.falsePositiveRate, 12);
    }), { numRuns: 500 });
  });

  it('says nothing where nothing can be cut', () => {
    expect(bestCut([7], [5], [5])).toMatchObject({ cut: null, judged: { balancedAccuracy: 0.5, neutral: 10 } });
    expect(bestCut([1, 2], [5, 5], [9, 9])).toMatchObject({ cut: null });
    expect(bestCut([1, 2], [0, 0], [9, 9])).toMatchObject({ cut: null, judged: { recall: null, balancedAccuracy: null } });
  });
});
