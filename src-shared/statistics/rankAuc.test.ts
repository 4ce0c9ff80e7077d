import { describe, expect, it } from 'vitest';
import { rankAuc } from './rankAuc';
import { rocArea } from './rocCurve';
import { rowsBefore, rowsByValue } from './rowsByValue';

describe('the rank AUC', () => {
  it('is that of the ROC curve, or its opposite', () => {
    const [positives, negatives] = [[0, 3, 2, 9], [4, 4, 1, 1]];
    expect(rankAuc(rowsByValue(positives), rowsBefore(negatives))).toBeCloseTo(rocArea([1, 2, 3, 4], positives, negatives).auc!, 12);
    expect(rankAuc(rowsByValue(negatives), rowsBefore(positives))).toBeCloseTo(rocArea([1, 2, 3, 4], positives, negatives).auc!, 12);
  });

  it('is that of a coin where all values are missing', () => {
    expect(rankAuc(rowsByValue([0], 5), rowsBefore([3], 2))).toBe(0.5);
  });
});
