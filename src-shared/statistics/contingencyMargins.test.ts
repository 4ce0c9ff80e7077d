import { describe, expect, it } from 'vitest';
import { contingencyMargins } from './contingencyMargins';
import { contingencyCases } from './fixtures/contingencyCases';

describe('contingencyMargins', () => {
  it('are those that the expected counts were made of: E = R · C / n', () => {
    for (const { observed, expected } of contingencyCases) {
      const { total, rowSums, columnSums } = contingencyMargins(observed);
      rowSums.forEach((row, i) => columnSums.forEach((column, j) => expect((row * column / total) / expected[i][j]).toBeCloseTo(1, 13)));
    }
  });

  it('know which rows and columns hold anything', () => {
    expect(contingencyMargins([[1, 0, 2], [0, 0, 0]]))
      .toEqual({ total: 3, rowSums: [3, 0], columnSums: [1, 0, 2], filledRows: 1, filledColumns: 2 });
    expect(contingencyMargins([])).toEqual({ total: 0, rowSums: [], columnSums: [], filledRows: 0, filledColumns: 0 });
  });

  it('refuse what is no table of counts, and say where', () => {
    expect(() => contingencyMargins([[1, 2], [3]])).toThrow('row 1 has 1, not 2');
    expect(() => contingencyMargins([[1, -2]])).toThrow('row 0, column 1 is -2');
    expect(() => contingencyMargins([[1, NaN]])).toThrow(RangeError);
    expect(() => contingencyMargins([[1, Infinity]])).toThrow(RangeError);
  });
});
