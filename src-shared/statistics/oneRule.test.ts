import { describe, expect, it } from 'vitest';
import { oneRule } from './oneRule';
import { rowsByValue } from './rowsByValue';

describe('the one rule', () => {
  it('says the commonest class of each cell, not of each value', () => {
    const classes = [rowsByValue([3, 0, 1, 7]), rowsByValue([1, 5, 0, 2])];
    expect(oneRule(classes, [0, 1, 2, 3])).toBe(3 + 5 + 1 + 7);
    expect(oneRule(classes, [0, 0, 1, 1])).toBe(6 + 8);
  });

  it('is right nowhere where there is no row', () => {
    expect(oneRule([], [])).toBe(0);
  });
});
