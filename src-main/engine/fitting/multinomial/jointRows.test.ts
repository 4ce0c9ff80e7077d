import { describe, expect, it } from 'vitest';
import { numericColumn, textColumn } from './columns.fixture';
import { countJointRows, jointRows, refineRows, singleRow } from './jointRows';

describe('jointRows', () => {
  const flag = textColumn('flag', ['SF', 'S0', 'SF', 'SF', 'S0', 'SF']);
  const count = numericColumn('count', [1, 2, 1, 3, 2, 1]);

  it('numbers distinct rows by the first pattern that has them', () => {
    expect(jointRows([flag, count], 6)).toEqual({
      rows: 3, rowOf: Uint32Array.of(0, 1, 0, 2, 1, 0), representatives: Uint32Array.of(0, 1, 3),
    });
  });

  it('is the same whether columns come one by one or all at once', () => {
    const cells = (f: number): number[] => Array.from({ length: 200 }, (_, i) => (i * (f + 3)) % 7);
    const columns = Array.from({ length: 8 }, (_, f) => numericColumn(`c${f}`, cells(f)));
    const grown = columns.reduce((joint, column) => refineRows(joint, column), singleRow(200));
    expect(grown).toEqual(jointRows(columns, 200));
    expect(grown.rows).toBe(7);
  });

  it('adds up the rows of each class, whatever they were distinct by before', () => {
    const counts = countJointRows(jointRows([flag], 6), [0, 1, 1, 0, 1, 0], 2, [10, 20, 30, 40, 50, 60]);
    expect(Array.from(counts)).toEqual([110, 30, 0, 70]);
  });
});
