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

const notWorseThanACoin = (rule: ReturnType<typeof bruteForce>): typeof rule =>
  (rule.recall < rule.falsePositiveRate - 1e-12 ? { recall: 0.5, falsePositiveRate: 0.5 } : rule);

function tallied(rows: Row[]): Parameters<typeof bestCut> {
  const values = [...new Set(rows.map(({ value }) => value))].sort((a, b) => a - b);
  const count = (positive: boolean): number[] =>
    values.map((value) => rows.filter((row) => row.value === value && row.positive === positive).length);
  return [count(true), count(false)];
}

describe('the best cut of a number', () => {
  it('lies between the classes and names the side of the positives', () => {
    expect(bestCut([0, 0, 30, 20], [40, 10, 0, 0]))
      .toEqual({ cut: { behind: 1, positive: 'above' }, judged: { recall: 1, falsePositiveRate: 0, balancedAccuracy: 1, neutral: 0 } });
    expect(bestCut([30, 0], [0, 40]).cut).toEqual({ behind: 0, positive: 'below' });
  });

  it('equals leaving each row out in turn', () => {
    const row = fc.record({ value: fc.integer({ min: 0, max: 6 }), positive: fc.boolean() });
    // Classes that lie apart, so that one side is beyond doubt, as well as such that do not.
    const shift = fc.constantFrom(0, 0, 2, 4, -2, -4);
    const table = fc.tuple(fc.array(row, { minLength: 2, maxLength: 25 }), shift)
      .map(([rows, by]) => rows.map(({ value, positive }) => ({ value: positive ? value + by : value, positive })));
    fc.assert(fc.property(table, (rows) => {
      fc.pre(rows.some(({ positive }) => positive) && rows.some(({ positive }) => !positive));
      const { recall, falsePositiveRate } = bestCut(...tallied(rows)).judged;
      const expected = notWorseThanACoin(bruteForce(rows));
      expect(recall).toBeCloseTo(expected.recall, 12);
      expect(falsePositiveRate).toBeCloseTo(expected.falsePositiveRate, 12);
    }), { numRuns: 1000 });
  });

  it('says nothing where nothing can be cut', () => {
    expect(bestCut([5], [5])).toMatchObject({ cut: null, judged: { balancedAccuracy: 0.5, neutral: 10 } });
    expect(bestCut([5, 5], [9, 9])).toMatchObject({ cut: null });
    expect(bestCut([0, 0], [9, 9])).toMatchObject({ cut: null, judged: { recall: null, balancedAccuracy: null } });
  });
});
