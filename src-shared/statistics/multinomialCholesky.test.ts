import { describe, expect, it } from 'vitest';
import { choleskySolve, multinomialCholesky } from './multinomialCholesky';

describe('multinomialCholesky', () => {
  it('solves a system', () => {
    const a = Float64Array.of(4, 0, 0, 2, 5, 0, 1, 3, 6);
    multinomialCholesky(a, 3);
    const b = Float64Array.of(4 + 4 + 3, 2 + 10 + 9, 1 + 6 + 18);
    choleskySolve(a, 3, b);
    [1, 2, 3].forEach((x, j) => { expect(b[j]).toBeCloseTo(x, 13); });
  });

  it('leaves out a coordinate that the others make up', () => {
    const a = Float64Array.of(1, 0, 0, 2, 4, 0, 0, 0, 9);
    multinomialCholesky(a, 3);
    const b = Float64Array.of(3, 6, 9);
    choleskySolve(a, 3, b);
    expect(Array.from(b)).toEqual([3, 0, 1]);
  });
});
