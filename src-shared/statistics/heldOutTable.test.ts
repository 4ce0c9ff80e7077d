import { describe, expect, it } from 'vitest';
import { heldOutTable } from './heldOutTable';

describe('a table that is judged on the other half', () => {
  it('tells what both halves agree on', () => {
    expect(heldOutTable([[5, 0], [5, 0]], [[0, 5], [0, 5]])).toEqual({ recall: 1, falsePositiveRate: 0, balancedAccuracy: 1, seen: 1 });
  });

  it('learns nothing by heart: cells of one row each tell nothing', () => {
    expect(heldOutTable([[1, 0, 0, 0], [0, 1, 0, 0]], [[0, 0, 1, 0], [0, 0, 0, 1]]))
      .toEqual({ recall: 0, falsePositiveRate: 0, balancedAccuracy: 0.5, seen: 0 });
  });

  it('is wrong where the halves say the opposite', () => {
    expect(heldOutTable([[4, 0], [0, 4]], [[0, 4], [4, 0]]).balancedAccuracy).toBe(0);
  });

  it('calls nothing where a half has none of the class', () => {
    expect(heldOutTable([[4, 0], [0, 0]], [[0, 4], [1, 3]])).toMatchObject({ recall: 0, falsePositiveRate: 0.125 });
  });
});
