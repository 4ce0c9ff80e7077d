import { describe, expect, it } from 'vitest';
import type { FeatureModel, ModelsResult } from '../../../src-shared/questions/models/result';
import type { Format } from '../../composables/useFormat';
import { formatRate } from '../../../src-shared/format/formatRate';
import { formatPercent } from '../../../src-shared/format/formatShare';
import { barRows, barTable, metricText } from './barRows';

const format = { percent: formatPercent, rate: formatRate } as unknown as Format;
const feature = (name: string, accuracy: number | null, logLoss: number): FeatureModel => ({
  name, group: 'basic', metrics: { accuracy, logLoss },
  intervals: { accuracy: accuracy === null ? null : [accuracy - 0.02, accuracy + 0.02], logLoss: null },
}) as unknown as FeatureModel;
const models = { target: 'dos', features: [feature('b', 0.8, 1.5), feature('none', null, 3), feature('a', 0.9, 0.5)] } as unknown as ModelsResult;

describe('bars of two metrics', () => {
  it('sorts by either, best first, and puts what has no value last', () => {
    const names = (sortBy: 0 | 1) => barRows(models, ['accuracy', 'logLoss'], sortBy, format).map((row) => row.feature.name);
    expect(names(0)).toEqual(['a', 'b', 'none']);
    expect(names(1)).toEqual(['a', 'b', 'none']);
  });

  it('draws a rate against 1 and a metric without an end against its largest value', () => {
    const [first, , last] = barRows(models, ['accuracy', 'logLoss'], 0, format);
    expect(first.bars.map(({ reach, text }) => [reach, text])).toEqual([[0.9, '90.0'], [0.5 / 3, '0.500']]);
    expect(last.bars.map(({ reach, text }) => [reach, text])).toEqual([[0, '–'], [1, '3.000']]);
  });

  it('never rounds a miss away', () => {
    expect(metricText('accuracy', 0.99999, format)).toBe('> 99.9');
    expect(metricText('falseNegativeRate', 0.0000245, format)).toBe('< 0.1');
  });

  it('hands over full precision with intervals', () => {
    expect(barTable(barRows(models, ['accuracy', 'logLoss'], 0, format), ['accuracy']).rows[0]).toEqual(['a', 'basic', 90, 88, 92]);
  });
});
