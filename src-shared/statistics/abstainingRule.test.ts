import { describe, expect, it } from 'vitest';
import { countRows, judgeAbstaining } from './abstainingRule';

/** Recall and false positive rate on the mean over every way of tossing a coin for the neutral rows, 2^n of them. */
function tossed(called: number, neutral: number, rows: number): number {
  let sum = 0;
  for (let toss = 0; toss < 2 ** neutral; toss++) sum += (called + toss.toString(2).replaceAll('0', '').length) / rows;
  return sum / 2 ** neutral;
}

describe('a rule that may abstain', () => {
  it('fares as if a coin were tossed for the rows that it says nothing of (to 15 decimals)', () => {
    const judged = judgeAbstaining({ rows: 9, called: 4, neutral: 5 }, { rows: 11, called: 2, neutral: 6 });
    expect(judged.recall).toBeCloseTo(tossed(4, 5, 9), 15);
    expect(judged.falsePositiveRate).toBeCloseTo(tossed(2, 6, 11), 15);
    expect(judged.balancedAccuracy).toBeCloseTo((tossed(4, 5, 9) + 1 - tossed(2, 6, 11)) / 2, 15);
    expect(judged.neutral).toBe(11);
  });

  it('gains nothing where it always abstains, and abstains where it does worse than the coin', () => {
    const coin = { recall: 0.5, falsePositiveRate: 0.5, balancedAccuracy: 0.5, neutral: 14 };
    expect(judgeAbstaining({ rows: 10, called: 0, neutral: 10 }, { rows: 4, called: 0, neutral: 4 })).toEqual(coin);
    expect(judgeAbstaining({ rows: 10, called: 2, neutral: 0 }, { rows: 4, called: 1, neutral: 1 })).toEqual(coin);
  });

  it('has no figure for a class without rows', () => {
    expect(judgeAbstaining({ rows: 0, called: 0, neutral: 0 }, { rows: 4, called: 1, neutral: 0 }))
      .toEqual({ recall: null, falsePositiveRate: 0.25, balancedAccuracy: null, neutral: 0 });
  });

  it('counts rows of any list', () => {
    expect([countRows([]), countRows(Uint32Array.of(1, 2, 3))]).toEqual([0, 6]);
  });
});
