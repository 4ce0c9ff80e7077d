import type { EChartsOption } from 'echarts';
import { decadeMark } from '../../../src-shared/charts/bars';
import { binsBetween, roundMarkSeries, withRoundMarks } from '../../../src-shared/charts/binTicks';
import { categoryColour, categorySymbol } from '../../../src-shared/charts/categoryLook';
import { chartFrame, legendRow, quietText, topOfPlot } from '../../../src-shared/charts/chartFrame';
import { binNames } from '../../../src-shared/charts/featureHistogram';
import type { ChartTheme } from '../../../src-shared/charts/theme';
import type { Histogram } from '../../../src-shared/questions/overview/result';
import { countOf } from '../../../src-shared/format/countOf';
import { formatShare } from '../../../src-shared/format/formatShare';

/**
 * One line per category over the values of a feature, so that a rare category is seen beside a large one: rows on a log
 * scale, or the share of each category's own rows. Levels have no order, so they are dots that no line connects.
 */
export function distributionLines(
  histogram: Histogram, categoryOrder: readonly string[], theme: ChartTheme, by: 'log' | 'share',
): EChartsOption {
  const levels = histogram.scale === 'levels';
  const bins = levels ? [] : binsBetween(histogram.edges);
  const present = categoryOrder.map((name, index) => ({ name, index, total: histogram.counts.reduce((sum, bin) => sum + bin[index], 0) }))
    .filter(({ total }) => total > 0);
  const value = (count: number, total: number): number | null => (by === 'share' ? (100 * count) / total : count > 0 ? count : null);
  const how = by === 'share' ? 'share of each category’s own rows, by value' : 'rows by value, log scale';
  return {
    ...chartFrame(theme, histogram.column, how),
    legend: legendRow(theme, present.map(({ name }) => name), (name) => categorySymbol(theme, name, categoryOrder)),
    grid: {
      left: theme.fontSize * 6, right: theme.fontSize * 1.2, top: topOfPlot(theme, true),
      bottom: theme.fontSize * (levels ? 6 : 1.9), outerBoundsMode: 'none',
    },
    tooltip: {
      trigger: 'axis',
      axisPointer: { type: 'line', lineStyle: { color: theme.secondInk } },
      formatter: (items: unknown) => {
        const points = items as { axisValueLabel: string; seriesName: string; value: number | null; dataIndex: number }[];
        return [points[0]?.axisValueLabel, ...points.filter((point) => typeof point.value === 'number').map((point) =>
          `${point.seriesName}: ${by === 'share' ? formatShare((point.value as number) / 100) : countOf(point.value as number, 'row')}`)].join('<br>');
      },
    },
    xAxis: withRoundMarks({
      type: 'category', data: binNames(histogram), axisTick: { show: false }, axisLine: { lineStyle: { color: theme.line } },
      axisLabel: { ...quietText(theme), hideOverlap: true, ...(levels ? { rotate: 60, interval: 0 } : {}) },
    }, bins, theme, 'bottom'),
    yAxis: {
      type: by === 'share' ? 'value' : 'log',
      min: by === 'share' ? 0 : 0.5,
      axisLabel: {
        ...quietText(theme),
        showMinLabel: by === 'share',
        formatter: (tick: number) => (by === 'share' ? `${tick} %` : decadeMark(tick)),
      },
      splitLine: { lineStyle: { color: theme.line } },
    },
    series: [...present.map(({ name, index, total }) => ({
      type: 'line' as const,
      name,
      symbol: categorySymbol(theme, name, categoryOrder),
      symbolSize: levels ? 8 : 5,
      showSymbol: true,
      connectNulls: false,
      lineStyle: { width: levels ? 0 : 1.6 },
      itemStyle: { color: categoryColour(theme, name, categoryOrder) },
      data: histogram.counts.map((bin) => value(bin[index], total)),
    })), ...roundMarkSeries(bins, { xAxisIndex: 1 })],
  } as EChartsOption;
}

/** Log scale is wanted where one category would hide another: a hundredfold between the largest and the smallest. */
export function needsLog(histogram: Histogram): boolean {
  const totals = (histogram.counts[0] ?? []).map((_, index) => histogram.counts.reduce((sum, bin) => sum + bin[index], 0))
    .filter((total) => total > 0);
  return totals.length > 1 && Math.max(...totals) > 100 * Math.min(...totals);
}
