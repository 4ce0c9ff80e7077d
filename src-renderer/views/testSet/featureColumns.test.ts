import { expect, it } from 'vitest';
import type { TestSetFeature } from '../../../src-shared/questions/testSet/result';
import { formatRate } from '../../../src-shared/format/formatRate';
import { formatPercent } from '../../../src-shared/format/formatShare';
import type { Format } from '../../composables/useFormat';
import { changeMetric, featureColumns } from './featureColumns';

const format = { rate: formatRate, percent: formatPercent } as unknown as Format;
const row = {
  name: 'service', group: 'basic', internal: { metrics: { accuracy: 0.99, falseNegativeRate: 0.009, auc: 0.98 } },
  metrics: { accuracy: 0.92, falseNegativeRate: 0.109, auc: null },
} as unknown as TestSetFeature;

it('shows accuracy and false negative rate here and there, with the chosen metric once', () => {
  const ids = (metric: 'accuracy' | 'auc') => featureColumns(metric, 'dos', format).map(({ id }) => id);
  expect(ids('accuracy')).toEqual(['name', 'group', 'accuracy-here', 'accuracy-there', 'accuracy-change',
    'falseNegativeRate-here', 'falseNegativeRate-there', 'falseNegativeRate-change']);
  expect(ids('auc').slice(-3)).toEqual(['auc-here', 'auc-there', 'auc-change']);
});

it('writes rates in per cent and differences with their sign, and saves them at full precision', () => {
  const columns = featureColumns('auc', 'dos', format);
  const shown = (id: string) => {
    const column = columns.find((one) => one.id === id)!;
    return column.text!(column.value(row), row);
  };
  expect(['accuracy-here', 'accuracy-there', 'accuracy-change', 'falseNegativeRate-change', 'auc-there', 'auc-change'].map(shown))
    .toEqual(['99.0', '92.0', '−7.0', '+10.0', '–', '–']);
  expect(columns.find(({ id }) => id === 'accuracy-change')!.value(row)).toBeCloseTo(-0.07, 12);
  expect(changeMetric('accuracy-change')).toBe('accuracy');
  expect(changeMetric('accuracy-here')).toBeNull();
});
