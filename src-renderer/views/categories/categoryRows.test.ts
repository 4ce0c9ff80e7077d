import { describe, expect, it } from 'vitest';
import type { CategoriesResult, CategoryFeature } from '../../../src-shared/questions/categories/result';
import { categoryRows, cellFigures, cellOfKey, mapTable, steppedCell } from './categoryRows';

const feature = (name: string, mean: number, draws = 2): CategoryFeature => {
  const spread = { draws, mean, sd: draws > 1 ? 0.01 : null, min: mean - 0.01, max: mean + 0.01 };
  return {
    name, metrics: {}, intervals: { accuracy: [0.4, 0.6], falseNegativeRate: null, mcc: null, auc: null },
    spread: { accuracy: spread, falseNegativeRate: spread, mcc: spread, auc: spread },
  } as unknown as CategoryFeature;
};
const result = {
  draws: 2, skipped: [], targets: [
    { target: 'dos', features: [feature('a', 0.5), feature('b, c', 0.6)] }, { target: 'u"r', features: [feature('a', 0.7)] },
  ],
} as unknown as CategoriesResult;

describe('models of every category', () => {
  it('names each by feature and target, whatever stands in their names', () => {
    const rows = categoryRows(result);
    expect(rows.map(({ key }) => cellOfKey(key))).toEqual([
      { target: 'dos', feature: 'a' }, { target: 'dos', feature: 'b, c' }, { target: 'u"r', feature: 'a' },
    ]);
  });

  it('leaves a cell without a model empty in the saved table', () => {
    expect(mapTable(result, ['b, c', 'a'], 'accuracy')).toEqual({
      header: ['feature', 'dos', 'u"r'], rows: [['b, c', 0.6, null], ['a', 0.5, 0.7]],
    });
  });

  it('tells the range of the draws only where there are several', () => {
    expect(cellFigures(feature('a', 0.5))[0]).toMatchObject({ metric: 'accuracy', mean: 0.5, range: [0.49, 0.51], interval: [0.4, 0.6] });
    expect(cellFigures(feature('a', 0.5, 1))[0]).toMatchObject({ range: null, sd: null });
  });

  it('walks the map by the arrow keys and stops at its edges', () => {
    const [targets, features] = [['dos', 'u2r'], ['a', 'b']];
    expect(steppedCell('ArrowRight', { target: 'dos', feature: 'a' }, targets, features)).toEqual({ target: 'u2r', feature: 'a' });
    expect(steppedCell('ArrowUp', { target: 'dos', feature: 'a' }, targets, features)).toEqual({ target: 'dos', feature: 'a' });
    expect(steppedCell('ArrowDown', { target: 'dos', feature: 'a' }, targets, features)).toEqual({ target: 'dos', feature: 'b' });
    expect(steppedCell('x', { target: 'dos', feature: 'a' }, targets, features)).toBeNull();
  });
});
