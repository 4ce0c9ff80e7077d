import type { EChartsOption } from 'echarts';
import { describe, expect, it } from 'vitest';
import type { FeatureInspection } from './result';
import { costCurveChart } from './costCurveChart';
import { lightTheme } from '../../charts/theme';

type Series = { name: string; data: number[][]; markLine?: { data: unknown[] } };
const series = (option: EChartsOption): Series[] => option.series as unknown as Series[];
const inspection = {
  target: 'dos', model: { name: 'service' }, scored: { scores: [-2, 3], positives: [10, 90], negatives: [80, 20] },
} as unknown as FeatureInspection;
const at = { tp: 90, fp: 20, tn: 80, fn: 10 };

describe('the cost curve', () => {
  it('draws the best threshold, the one in use, and what needs no feature', () => {
    const [trivial, used, best, marks] = series(costCurveChart(inspection, { x: 0.5, at }, lightTheme));
    expect(trivial).toMatchObject({ data: [[0, 0], [0.5, 0.5], [1, 0]], markLine: { data: [{ xAxis: 0.5 }] } });
    expect(used.data).toEqual([[0, 0.2], [1, 0.1]]);
    expect(best.name).toBe('service, the best threshold');
    // Rates 0.1 and 0.2 beat calling nothing dos from x = 0.2 / 1.1 on, and lose to calling everything dos at 0.8 / 0.9.
    expect(best.data.map(([x]) => x)).toEqual([0, expect.closeTo(0.2 / 1.1, 12), expect.closeTo(0.8 / 0.9, 12), 1]);
    expect(marks.data[0][1]).toBeCloseTo(0.15, 12);
  });

  it('names the least cost at the costs in use', () => {
    expect(costCurveChart(inspection, { x: 0.5, at }, lightTheme).title).toMatchObject({ text: 'Cost curve: 15.0\u00a0% at best' });
  });

  it('stands without costs in use and without judged rows', () => {
    expect(series(costCurveChart(inspection, { x: null, at: { tp: 0, fp: 0, tn: 100, fn: 0 } }, lightTheme)).map(({ name }) => name))
      .toEqual(['nothing or everything predicted dos', 'service, the best threshold']);
  });
});
