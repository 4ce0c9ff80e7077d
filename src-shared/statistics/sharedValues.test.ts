import { describe, expect, it } from 'vitest';
import { sharedValues } from './sharedValues';

describe('classes that share values', () => {
  it('are told for every two, in whatever order a value names them, the costliest first', () => {
    const tally = { starts: [0, 3, 4, 6], classOf: [2, 0, 1, 0, 1, 2], rows: [4, 3, 1, 9, 1, 7] };
    expect(sharedValues(tally, [3, 2, 11])).toEqual([
      { a: 0, b: 2, values: 1, rows: 7, lost: 3 }, { a: 1, b: 2, values: 2, rows: 13, lost: 2 },
      { a: 0, b: 1, values: 1, rows: 4, lost: 1 },
    ]);
  });

  it('are none where every value has one class', () => {
    expect(sharedValues({ starts: [0, 1, 2], classOf: [0, 1], rows: [4, 3] }, [0, 0])).toEqual([]);
  });

  it('of thousands under one value are the hundred with most rows: what it takes does not grow with the square of their number', () => {
    const classes = 20_000;
    const rows = Array.from({ length: classes }, (_, of) => of + 1);
    const pairs = sharedValues({ starts: [0, classes], classOf: rows.map((_, of) => of), rows }, rows);
    expect(pairs).toHaveLength((100 * 99) / 2);
    expect(pairs[0]).toEqual({ a: classes - 2, b: classes - 1, values: 1, rows: 2 * classes - 1, lost: classes - 1 });
  });
});
