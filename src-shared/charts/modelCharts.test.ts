import type { EChartsOption } from 'echarts';
import { describe, expect, it } from 'vitest';
import type { FeatureInspection } from '../questions/models/result';
import { fittedCurve, mostLevels } from '../questions/models/fittedCurve';
import { corners, precisionRecallChart, rocChart } from './scoreCurves';
import { lightTheme } from './theme';

type Series = { type: string; name: string; data: unknown[]; step?: string };
const series = (option: EChartsOption, name: string): Series | undefined =>
  (option.series as unknown as Series[]).find((one) => one.name === name);
const title = (option: EChartsOption): string => (option.title as { text: string }).text;

const inspection = (kind: 'text' | 'numeric', curve: FeatureInspection['curve']): FeatureInspection => ({
  target: 'dos', baseRate: 0.8, python: '', curve, model: { name: 'service', kind },
  scored: { scores: [-2, 3], positives: [10, 90], negatives: [80, 20] },
}) as unknown as FeatureInspection;
const point = (value: string, positives: number, negatives: number, probability: number, from: number | null = null) =>
  ({ value, from, to: from === null ? null : from + 1, positives, negatives, probability });
const at = { tp: 90, fp: 20, tn: 80, fn: 10 };

describe('ROC and precision-recall', () => {
  const curves = [{ inspection: inspection('numeric', []), colour: '#123456', at }];

  it('names the area and marks the threshold in use', () => {
    const roc = rocChart(curves, lightTheme);
    expect(title(roc)).toBe('ROC: AUC 0.850');
    expect(series(roc, 'service')?.data).toEqual([[0, 0], [0.2, 0.9], [1, 1]]);
    expect(series(roc, 'service, at the threshold')?.data).toEqual([[0.2, 0.9]]);
  });

  it('draws precision in steps from recall 0, as average precision sums it', () => {
    const chart = precisionRecallChart(curves, lightTheme);
    expect(series(chart, 'service')).toMatchObject({ step: 'start', data: [[0, 90 / 110], [0.9, 90 / 110], [1, 0.5]] });
    expect(title(chart)).toBe('Precision-recall: AP 0.786');
  });

  it('marks no precision where nothing is called positive', () => {
    const none = [{ ...curves[0], at: { tp: 0, fp: 0, tn: 100, fn: 100 } }];
    expect(series(precisionRecallChart(none, lightTheme), 'service, at the threshold')).toBeUndefined();
    expect(series(rocChart(none, lightTheme), 'service, at the threshold')?.data).toEqual([[0, 0]]);
  });

  it('keeps both ends when it thins a curve out', () => {
    const dense: [number, number][] = Array.from({ length: 10_001 }, (_, i) => [i / 10_000, i / 10_000]);
    const thin = corners(dense);
    expect(thin.length).toBeLessThan(700);
    expect([thin[0], thin[thin.length - 1]]).toEqual([[0, 0], [1, 1]]);
  });
});

describe('fitted curve', () => {
  it('draws the most frequent levels, and says how many are not drawn', () => {
    const levels = Array.from({ length: 20 }, (_, i) => point(`level${i}`, 100 - i, 10, 0.9));
    const option = fittedCurve(inspection('text', levels), 0.5, lightTheme);
    expect(series(option, 'fitted')?.data).toHaveLength(mostLevels);
    expect((option.title as { subtext: string }).subtext).toContain('6 rarer levels not drawn');
  });

  it('puts the share seen beside the share fitted', () => {
    const option = fittedCurve(inspection('numeric', [point('0', 3, 1, 0.6), point('1', 0, 8, 0.2)]), 0.5, lightTheme);
    expect(series(option, 'seen')?.data).toEqual([[0, 0.75], [1, 0]]);
    expect(series(option, 'fitted')?.data).toEqual([[0, 0.6], [1, 0.2]]);
  });

  it('places many single values by their number, and rows without a value nowhere', () => {
    const values = [point('', 1, 1, 0.5), ...Array.from({ length: 40 }, (_, i) => point(String(i * i), 1, 2, 0.3))];
    const option = fittedCurve(inspection('numeric', values), 0.5, lightTheme);
    expect(option.xAxis).toMatchObject({ type: 'value' });
    expect((series(option, 'fitted')?.data as [number, number][])[39][0]).toBe(1521);
    expect(series(option, 'fitted')?.data).toHaveLength(40);
  });
});
