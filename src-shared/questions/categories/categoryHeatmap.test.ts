import * as echarts from 'echarts';
import { describe, expect, it } from 'vitest';
import type { CategoriesResult, CategoryFeature } from './result';
import { bestCell, categoryValue, orderedFeatures, strengthOf } from './categoryCells';
import { categoryHeatmap, categoryWords } from './categoryHeatmap';
import { darkTheme } from '../../charts/theme';

const spread = (mean: number | null) => ({ draws: 3, mean, sd: 0.01, min: mean, max: mean });
const feature = (name: string, accuracy: number | null, fnr: number, f1 = 0.5): CategoryFeature => ({
  name, metrics: { accuracy: 0.123, f1 }, intervals: { accuracy: [0.1, 0.2], f1: null },
  spread: { accuracy: spread(accuracy), falseNegativeRate: spread(fnr), mcc: spread(0), auc: spread(0.5) },
}) as unknown as CategoryFeature;
const result: CategoriesResult = {
  draws: 3, skipped: [], targets: [
    { target: 'dos', positives: 80, negatives: 20, baseRate: 0.8, tooFew: false, note: '', features: [feature('a', 0.6, 0.1), feature('b', 0.9, 0.5)] },
    { target: 'u2r', positives: 2, negatives: 98, baseRate: 0.0005, tooFew: true, note: 'Too few.', features: [feature('a', 0.55, 0.2), feature('b', null, 0.3)] },
  ],
};
type Cell = { value: [number, number, number]; label: { formatter: string } };
const cells = (option: object): Cell[] => (option as { series: { data: Cell[] }[] }).series[0].data;

describe('feature × category', () => {
  it('shows the mean of the draws, and the first draw only where no other is known', () => {
    expect(categoryValue(feature('a', 0.6, 0.1), 'accuracy')).toBe(0.6);
    expect(categoryValue(feature('a', 0.6, 0.1, 0.7), 'f1')).toBe(0.7);
  });

  it('colours by the way from guessing to perfect, for errors too', () => {
    expect(strengthOf(0.75, 'accuracy')).toBe(0.5);
    expect(strengthOf(0.3, 'accuracy')).toBe(0);
    expect(strengthOf(0, 'falseNegativeRate')).toBe(1);
    expect(strengthOf(-0.4, 'mcc')).toBe(0);
  });

  it('puts the features first that give most away, and finds the best of a target', () => {
    expect(orderedFeatures(result, 'accuracy', { kind: 'strongest' })).toEqual(['b', 'a']);
    expect(orderedFeatures(result, 'accuracy', { kind: 'target', target: 'u2r' })).toEqual(['a', 'b']);
    expect(orderedFeatures(result, 'accuracy', { kind: 'file' })).toEqual(['a', 'b']);
    expect(bestCell(result.targets[0], 'accuracy')?.name).toBe('b');
    expect(bestCell(result.targets[0], 'falseNegativeRate')?.name).toBe('a');
    expect(bestCell(result.targets[1], 'accuracy')?.name).toBe('a');
  });

  it('draws a cell for every value, none for a missing one, and says where there are too few rows', () => {
    const option = categoryHeatmap({ result, metric: 'accuracy', features: ['b', 'a'], title: 't' }, darkTheme);
    expect(cells(option).map(({ value, label }) => [...value.slice(0, 2), label.formatter])).toEqual([[0, 0, '90.0'], [0, 1, '60.0'], [1, 1, '55.0']]);
    expect(categoryWords(result.targets[1], result.targets[1].features[0], 'accuracy')).toEqual([
      'a against u2r', 'Accuracy 0.5500, mean of 3 draws', 'from 0.5500 to 0.5500', '95 % interval of the first draw 0.1000 – 0.2000',
      'too few rows to say',
    ]);
    const { axisLabel } = option.xAxis as { axisLabel: { formatter: (name: string, index: number) => string } };
    expect(axisLabel.formatter('u2r', 1)).toBe('{name|u2r}\n0.05\u00a0%\ntoo few');
  });

  it('stands the names of many targets upright above their columns, read upwards from them', () => {
    const many = { ...result, targets: Array.from({ length: 11 }, (_, i) => ({ ...result.targets[0], target: `buffer_overflow_${i}` })) };
    const chart = echarts.init(null, null, { renderer: 'svg', ssr: true, width: 700, height: 400 });
    const option = categoryHeatmap({ result: many, metric: 'accuracy', features: ['a', 'b'], title: 't', width: 700 }, darkTheme);
    chart.setOption({ ...option, animation: false } as Parameters<typeof chart.setOption>[0]);
    const name = /<text[^>]*text-anchor="(\w+)"[^>]*matrix\(([^,]+),([^,]+),[^>]*>buffer_overflow_0</.exec(chart.renderToSVGString());
    expect(name?.slice(1)).toEqual(['start', '0', '-1']);
    chart.dispose();
  });
});
