import { describe, expect, it } from 'vitest';
import { splitOverlap } from './splitOverlap';

/** The share of test rows with a copy in training, over every way to choose the test part. */
function byEveryChoice(vectors: number[], test: number): number {
  let [seen, judged] = [0, 0];
  for (let chosen = 0; chosen < 2 ** vectors.length; chosen++) {
    const isTest = (row: number): boolean => (chosen >> row) % 2 === 1;
    const rows = vectors.map((_, row) => row);
    if (rows.filter(isTest).length !== test) continue;
    judged += test;
    seen += rows.filter((row) => isTest(row) && rows.some((other) => !isTest(other) && vectors[other] === vectors[row])).length;
  }
  return seen / judged;
}

describe('the overlap of a split', () => {
  it.each([[[1, 1, 1, 2, 3, 3, 4, 5, 6, 6]], [[1, 1, 1, 1, 1, 1, 1, 2]], [[1, 2, 3, 4, 5]], [[1, 1, 1, 1, 1]]])('is that over every choice of test rows: %j', (vectors) => {
    for (const share of [0.2, 0.4, 0.5]) {
      const likely = splitOverlap(vectors.length, share);
      const mean = vectors.reduce((sum, vector) => sum + likely(vectors.filter((other) => other === vector).length), 0) / vectors.length;
      expect(mean).toBeCloseTo(byEveryChoice(vectors, Math.round(share * vectors.length)), 12);
    }
  });

  it('is sure for what nearly all rows are, and holds no more numbers than it takes to say so', () => {
    expect(splitOverlap(5_000_000, 0.2)(4_000_000)).toBe(1);
    expect(splitOverlap(5_000_000, 0.2)(3)).toBeCloseTo(1 - 0.2 ** 2, 6);
  });

  it('is none of a row that is alone, and sure where no second row is drawn', () => {
    expect(splitOverlap(5, 0.2)(1)).toBe(0);
    expect(splitOverlap(5, 0.2)(2)).toBe(1);
    expect([1, 2].map(splitOverlap(1, 0.2))).toEqual([0, 1]);
  });
});
