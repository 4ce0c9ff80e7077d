import { describe, expect, it } from 'vitest';
import { judgeLevels, levelsRule, rowsAmong } from './levelsRule';
import { rowsBefore, rowsByValue } from './rowsByValue';

describe('the levels of a text', () => {
  it('are called where they hold the larger share of the class, not the more rows', () => {
    // 9 of 20 rows of the class, 10 of 100 of the other.
    expect(levelsRule(rowsByValue([9, 1, 10]), rowsBefore([10, 80, 10]))).toEqual([0, 2]);
    expect(levelsRule(rowsByValue([1, 1]), rowsBefore([5, 5]))).toEqual([]);
  });

  it('are judged on rows that they were not chosen by', () => {
    expect(judgeLevels([0, 2], rowsByValue([0, 3, 1]), rowsBefore([10, 80, 10])))
      .toEqual({ recall: 0.25, falsePositiveRate: 0.2, balancedAccuracy: 0.525 });
    expect(rowsAmong([], rowsByValue([1]))).toBe(0);
    expect(rowsAmong([1, 3], rowsByValue([1, 2, 4, 8]))).toBe(10);
  });
});
