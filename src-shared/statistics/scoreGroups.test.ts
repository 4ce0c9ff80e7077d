import { describe, expect, it } from 'vitest';
import { columnCases } from './fixtures/columnCases';
import { scoreGroups } from './scoreGroups';

describe('scoreGroups', () => {
  it.each(columnCases.scores)('puts rows of one score together, highest first, as NumPy’s unique: $scores', (one) => {
    const { scores, positives, negatives, grouped } = one;
    const found = scoreGroups(scores, positives, negatives);
    for (const key of ['scores', 'positives', 'negatives'] as const) expect(Array.from(found[key]), key).toEqual(grouped[key]);
    const sum = (counts: number[]): number => counts.reduce((all, count) => all + count, 0);
    expect([found.totalPositives, found.totalNegatives]).toEqual([sum(positives), sum(negatives)]);
  });

  it('takes them in any order, and −0 as 0', () => {
    const inOrder = scoreGroups([3, 0, -2], [1, 2, 3], [3, 2, 1]);
    expect(scoreGroups([-2, 0, 3], [3, 2, 1], [1, 2, 3])).toEqual(inOrder);
    expect(scoreGroups([-0, -2, 3, 0], [1, 3, 1, 1], [1, 1, 3, 1])).toEqual(inOrder);
  });

  it('refuses a score that is no number, and counts that are missing', () => {
    expect(() => scoreGroups([NaN], [1], [1])).toThrow(RangeError);
    expect(() => scoreGroups([1, 2], [1], [1, 1])).toThrow(RangeError);
  });
});
