import type { EChartsOption } from 'echarts';
import type { Histogram } from '../questions/overview/result';
import { formatCount } from '../format/formatCount';
import { formatShare } from '../format/formatShare';
import { levelName } from '../format/levelName';
import { shortNumber } from '../format/shortNumber';
import { binsBetween, roundMarkSeries, withRoundMarks } from './binTicks';
import { categoryColour, categorySymbol } from './categoryLook';
import { chartFrame, legendRow, quietText, topOfPlot } from './chartFrame';
import type { ChartTheme } from './theme';

export type HistogramSettings = {
  /** Leave out a first bin that holds more than 90 % of the rows and say so: else nothing else would be seen. */
  hideCrowdedZero?: boolean;
  /** A legend of the categories; small multiples share one outside. */
  legend?: boolean;
};

/** What one bin is called: the level, the value itself (`0` on a log scale), or where the bin begins. */
export function binNames(histogram: Histogram): string[] {
  if (histogram.scale === 'levels') return histogram.levels;
  return histogram.edges.slice(0, -1).map((edge) => shortNumber(edge));
}

/** Rows of one feature's values, stacked by category, in the bins of the overview. */
export function featureHistogram(
  histogram: Histogram, categoryOrder: string[], theme: ChartTheme, settings: HistogramSettings = {},
): EChartsOption {
  const totals = histogram.counts.map((bin) => bin.reduce((sum, count) => sum + count, 0));
  const rows = totals.reduce((sum, count) => sum + count, 0);
  const crowded = settings.hideCrowdedZero === true && histogram.scale !== 'levels'
    && totals.length > 1 && totals[0] > 0.9 * rows && totals[0] < rows;
  const from = crowded ? 1 : 0;
  const names = binNames(histogram).slice(from);
  const bins = histogram.scale === 'levels' ? [] : binsBetween(histogram.edges).slice(from);
  const present = categoryOrder.filter((_, index) => histogram.counts.some((bin) => bin[index] > 0));
  const legend = settings.legend === true;
  return {
    ...chartFrame(theme, histogram.column, readingLine(histogram, crowded ? totals[0] : null, rows)),
    ...(legend ? { legend: legendRow(theme, present, (name) => categorySymbol(theme, name, categoryOrder)) } : {}),
    grid: {
      left: theme.fontSize * 4.6, right: theme.fontSize * 1.2, top: topOfPlot(theme, legend),
      bottom: theme.fontSize * (histogram.scale === 'levels' ? 6 : 1.9), outerBoundsMode: 'none',
    },
    xAxis: withRoundMarks({
      type: 'category',
      data: names,
      axisTick: { show: false },
      axisLine: { lineStyle: { color: theme.line } },
      axisLabel: {
        ...quietText(theme), hideOverlap: true, ...(histogram.scale === 'levels' ? { rotate: 60, interval: 0, formatter: levelName } : {}),
      },
    }, bins, theme, 'bottom'),
    yAxis: {
      type: 'value',
      splitNumber: 3,
      minInterval: 1,
      axisLabel: { ...quietText(theme), formatter: shortNumber },
      splitLine: { lineStyle: { color: theme.line } },
    },
    series: [...present.map((category) => {
      const index = categoryOrder.indexOf(category);
      return {
        type: 'bar' as const,
        name: category,
        stack: 'rows',
        barCategoryGap: '12%',
        itemStyle: { color: categoryColour(theme, category, categoryOrder) },
        data: histogram.counts.slice(from).map((bin) => bin[index]),
      };
    }), ...roundMarkSeries(bins, { xAxisIndex: 1 })],
  } as EChartsOption;
}

function readingLine(histogram: Histogram, hidden: number | null, rows: number): string {
  const scale = { linear: 'rows by value', log: 'rows by value, log bins', levels: 'rows by level' }[histogram.scale];
  if (hidden === null) return scale;
  const first = histogram.scale === 'log' ? 'at 0' : `under ${shortNumber(histogram.edges[1])}`;
  return `${formatCount(rows - hidden)} rows; ${formatShare(hidden / rows)} ${first} not drawn`;
}
