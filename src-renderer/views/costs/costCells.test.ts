import { describe, expect, it } from 'vitest';
import { costedTable, steppedCost, typedCost } from './costCells';

describe('a cost that is typed', () => {
  it('is a number of 0 or more, with a point or a comma', () => {
    expect([' 4 ', '0', '2.5', '2,5', '1e3', '1,000'].map((text) => typedCost(text).cost)).toEqual([4, 0, 2.5, 2.5, 1000, 1000]);
  });

  it.each([['', 'nothing'], ['-1', '“-1”'], ['much', '“much”'], ['1,2,3', '“1,2,3”'], ['Infinity', '“Infinity”']])('is refused as “%s”', (text, found) => {
    expect(typedCost(text)).toEqual({ cost: null, problem: `a number, 0 or more, was expected; found ${found}` });
  });
});

it('walks up and down the columns, and stays inside', () => {
  expect(steppedCost('ArrowDown', [0, 2], 5)).toEqual([1, 2]);
  expect(steppedCost('Enter', [0, 2], 5)).toEqual([1, 2]);
  expect(steppedCost('ArrowDown', [4, 2], 5)).toBeNull();
  expect(steppedCost('ArrowUp', [0, 2], 5)).toBeNull();
  expect(steppedCost('ArrowLeft', [2, 2], 5)).toBeNull();
});

it('saves counts beside what they cost', () => {
  expect(costedTable([[9, 1], [2, 3]], { name: '', classes: ['a', 'b'], matrix: [[0, 1], [4, 0]] }, null)).toEqual({
    header: ['actual', 'predicted a', 'cost of a', 'predicted b', 'cost of b', 'rows', 'cost'],
    rows: [['a', 9, 0, 1, 1, 10, 1], ['b', 2, 8, 3, 0, 5, 8]],
  });
});
