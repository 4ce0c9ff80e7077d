import { describe, expect, it } from 'vitest';
import { confusionAtThreshold } from './confusionAtThreshold';

const scored = { scores: [-1, 0, 1], positives: [2, 3, 8], negatives: [9, 4, 1] };

describe('confusionAtThreshold', () => {
  it('counts a row exactly at the threshold as negative', () => {
    expect(confusionAtThreshold(scored, 0.5)).toEqual({ tp: 8, fp: 1, tn: 13, fn: 5 });
    expect(confusionAtThreshold(scored, 0.4999)).toEqual({ tp: 11, fp: 5, tn: 9, fn: 2 });
  });

  it('calls everything positive at 0 and nothing at 1', () => {
    expect(confusionAtThreshold(scored, 0)).toEqual({ tp: 13, fp: 14, tn: 0, fn: 0 });
    expect(confusionAtThreshold(scored, 1)).toEqual({ tp: 0, fp: 0, tn: 14, fn: 13 });
  });

  it('refuses what is no probability', () => {
    expect(() => confusionAtThreshold(scored, 1.2)).toThrow(RangeError);
    expect(() => confusionAtThreshold(scored, Number.NaN)).toThrow(RangeError);
  });
});
