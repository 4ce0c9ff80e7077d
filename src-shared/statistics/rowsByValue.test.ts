import { describe, expect, it } from 'vitest';
import { rowsAt, rowsBefore, rowsByValue } from './rowsByValue';

describe('rows by value', () => {
  it('are kept where there are some, the missing ones in the total', () => {
    expect(rowsByValue([3, 0, 4], 2)).toEqual({ places: [0, 2], rows: [3, 4], missing: 2, total: 9 });
  });

  it('stand before each place', () => {
    const before = rowsBefore([3, 0, 4], 2);
    expect([...Array.from(before.before)]).toEqual([0, 3, 3, 7]);
    expect(before.total).toBe(9);
    expect([0, 1, 2].map((place) => rowsAt(before, place))).toEqual([3, 0, 4]);
  });
});
