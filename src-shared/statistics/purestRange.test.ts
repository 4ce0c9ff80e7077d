import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { purestRange } from './purestRange';

function bruteForce(positives: number[], negatives: number[], perOther: number): number {
  let most = 0;
  for (let from = 0; from < positives.length; from++) {
    let [inside, outside] = [0, 0];
    for (let to = from; to < positives.length; to++) {
      inside += positives[to];
      outside += negatives[to];
      if (inside >= perOther * outside) most = Math.max(most, inside);
    }
  }
  return most;
}

describe('the purest range', () => {
  it('runs over values of other rows where the class outnumbers them enough', () => {
    expect(purestRange([0, 200, 0, 300, 5], [80, 0, 4, 0, 90], 99)).toEqual({ from: 1, to: 3, inside: 500, outside: 4 });
    expect(purestRange([0, 200, 0, 300, 5], [80, 0, 40, 0, 90], 99)).toEqual({ from: 3, to: 3, inside: 300, outside: 0 });
  });

  it('is none where every value is shared', () => {
    expect(purestRange([5, 9], [5, 9], 99)).toBeNull();
    expect(purestRange([], [], 99)).toBeNull();
  });

  it('holds as many rows of the class as any run that is pure enough', () => {
    const table = fc.array(fc.tuple(fc.integer({ min: 0, max: 20 }), fc.integer({ min: 0, max: 3 })), { maxLength: 14 });
    fc.assert(fc.property(table, fc.constantFrom(1, 3, 9), (rows, perOther) => {
      const [positives, negatives] = [rows.map(([p]) => p), rows.map(([, n]) => n)];
      const range = purestRange(positives, negatives, perOther);
      expect(range?.inside ?? 0).toBe(bruteForce(positives, negatives, perOther));
      if (range !== null) expect(range.inside).toBeGreaterThanOrEqual(perOther * range.outside);
    }), { numRuns: 500 });
  });
});
