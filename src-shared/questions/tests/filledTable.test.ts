import { describe, expect, it } from 'vitest';
import { filledTable, squareTable } from './filledTable';

const table = (levels: string[], outcomes: string[], observed: number[][]) => ({ levels, outcomes, observed });
const square = { levels: ['a', 'b'], outcomes: ['x', 'y'], observed: [[3, 1], [1, 4]] };

describe('what remains of a table without what has no row', () => {
  it.each([
    ['an empty outcome', table(['a', 'b'], ['x', 'worm', 'y'], [[3, 0, 1], [1, 0, 4]])],
    ['an empty level', table(['a', 'none', 'b'], ['x', 'y'], [[3, 1], [0, 0], [1, 4]])],
    ['both', table(['none', 'a', 'b'], ['x', 'y', 'worm'], [[0, 0, 0], [3, 1, 0], [1, 4, 0]])],
  ])('is 2 × 2 for %s', (_, asked) => {
    expect(filledTable(asked)).toEqual(square);
    expect(squareTable(asked)).toEqual(square);
  });

  it('is no square of three levels, and one that was asked for stays one', () => {
    expect(squareTable(table(['a', 'b', 'c'], ['x', 'y'], [[1, 1], [2, 2], [3, 3]]))).toBeNull();
    expect(squareTable(table(['a', 'b'], ['x', 'y'], [[1, 0], [2, 0]]))?.observed).toEqual([[1, 0], [2, 0]]);
  });
});
