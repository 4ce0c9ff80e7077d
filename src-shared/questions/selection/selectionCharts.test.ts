import type { EChartsOption } from 'echarts';
import { describe, expect, it } from 'vitest';
import { pairsExample, selectionExample } from './selection.fixture';
import { pairOrder, pairsHeatmap, pairsTitle } from './pairsHeatmap';
import { selectionCurve, selectionTable, selectionTitle } from './selectionCurve';
import { lightTheme } from '../../charts/theme';

const seriesOf = (option: EChartsOption) => option.series as { type: string; data: unknown[] }[];

describe('the curve of forward selection', () => {
  const selection = selectionExample();

  it('names every feature where it came in, and marks the elbow and no other step', () => {
    const option = selectionCurve(selection, lightTheme);
    expect((option.xAxis as { data: string[] }).data).toEqual(['count', '+ service', '+ flag']);
    const points = seriesOf(option)[1].data as { symbol: string; value: number; label: { show: boolean } }[];
    expect(points.map(({ symbol }) => symbol)).toEqual(['circle', 'diamond', 'circle']);
    expect(points.map(({ label }) => label.show)).toEqual([false, true, false]);
    expect(points.map(({ value }) => value)).toEqual([0.92, 0.984, 0.985]);
  });

  it('draws one standard error to either side, and none where it is not known', () => {
    const bars = seriesOf(selectionCurve(selection, lightTheme))[0].data as number[][];
    expect(bars).toHaveLength(2);
    expect(bars[0][1]).toBeCloseTo(0.91, 12);
    expect(bars[0][2]).toBeCloseTo(0.93, 12);
  });

  it('says what is seen', () => {
    expect(selectionTitle(selection)).toBe('2 features do: more of them gain less than one standard error');
    expect(selectionTitle({ ...selection, elbow: { features: 3, near: 3, reason: '' } })).toBe('MCC of dos still gains at 3 features');
    expect(selectionTable(selection).rows[1].slice(0, 3)).toEqual([2, 'service', 0.984]);
  });
});

describe('the map of pairs', () => {
  const result = pairsExample();

  it('stands in the order of the single features, and holds each pair once below them', () => {
    expect(pairOrder(result)).toEqual(['count', 'service', 'flag']);
    const [{ data }] = seriesOf(pairsHeatmap(result, lightTheme));
    expect(data).toHaveLength(6);
    for (const [x, y] of data as number[][]) expect(y).toBeGreaterThanOrEqual(x);
  });

  it('names the best pair and its gain; low values come first where those are better', () => {
    expect(pairsTitle(result)).toBe('count and service together: MCC 0.985, 0.065 better than the better of them alone');
    expect(pairOrder({ ...result, metric: 'logLoss' })).toEqual(['flag', 'service', 'count']);
  });
});
