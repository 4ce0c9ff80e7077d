import { describe, expect, it } from 'vitest';
import { rowsBefore, rowsByValue } from '../../../src-shared/statistics/rowsByValue';
import { transferCut, type ClassPair } from './transferCut';

const pair = (positives: number[], negatives: number[], missing: [number, number] = [0, 0]): ClassPair =>
  ({ positives: rowsByValue(positives, missing[0]), negatives: rowsBefore(negatives, missing[1]) });

describe('a cut that is chosen here and judged there', () => {
  it('lies where it lay, whatever values the other file has beside it', () => {
    // Behind the third value; there 3 of 4 attacks and 1 of 4 benign rows lie beyond it.
    expect(transferCut(pair([0, 0, 0, 5], [4, 0, 4, 0]), pair([0, 1, 0, 3], [1, 2, 0, 1]), 0)).toEqual({ here: 1, there: 0.75 });
  });

  it('lies behind the least value of the first file where it tells nothing, and nowhere where there is one', () => {
    const same = pair([0, 5, 5], [0, 3, 3]);
    expect(transferCut(same, pair([9, 0, 1], [1, 0, 9]), 1)).toEqual({ here: 0.5, there: (0.1 + 1 - 0.9) / 2 });
    expect(transferCut(pair([0, 5], [0, 3]), pair([9, 1], [1, 9]), -1)).toEqual({ here: 0.5, there: 0.5 });
  });

  it('calls half of the rows without a value positive', () => {
    expect(transferCut(pair([0, 4], [4, 0]), pair([0, 2], [2, 0], [2, 2]), 0)).toEqual({ here: 1, there: 0.75 });
  });

  it('takes the levels of a text that hold more of the class, and none that only the other file has', () => {
    expect(transferCut(pair([3, 1, 0], [1, 3, 0]), pair([1, 0, 1], [0, 2, 0]), 'text')).toEqual({ here: 0.75, there: 0.75 });
  });

  it('says nothing without rows of either', () => {
    expect(transferCut(pair([0, 0], [1, 1]), pair([1, 1], [1, 1]), 0)).toBeNull();
    expect(transferCut(pair([0, 1], [1, 0]), pair([0, 0], [1, 1]), 0)).toEqual({ here: 1, there: null });
  });
});
