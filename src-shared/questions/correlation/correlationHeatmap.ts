import type { EChartsOption } from 'echarts';
import type { CorrelationPair, CorrelationResult } from './result';
import { undefinedWords } from './correlationWords';
import { countOf } from '../../format/countOf';
import { namedRate } from '../../format/formatRate';
import { chartFrame, nameWidth, quietText } from '../../charts/chartFrame';
import type { ChartTheme } from '../../charts/theme';

/** Room that the names take, along the left and below. */
export const heatmapNames = (theme: ChartTheme, columns: readonly string[]): number => nameWidth(theme, columns) + theme.fontSize * 0.6;

/**
 * Pearson's r between columns as a square of colours, −1 blue, 0 pale, +1 red; only the named columns are drawn, in the
 * order given, and a cross where r is not defined. Every name is written on both sides, so the square should be at least 9
 * units per column wide.
 */
export function correlationHeatmap(
  correlation: CorrelationResult, columns: string[], title: string, theme: ChartTheme,
): EChartsOption {
  const at = columns.map((column) => correlation.columns.indexOf(column));
  const cells = at.flatMap((row, y) => at.map((column, x) => ({ x, y, r: correlation.matrix[row][column] })));
  const pairOf = (x: number, y: number): CorrelationPair | undefined => correlation.pairs.find(({ a, b }) =>
    (a === columns[x] && b === columns[y]) || (a === columns[y] && b === columns[x]));
  const none = cells.filter(({ r }) => r === null);
  const names = heatmapNames(theme, columns);
  return {
    ...chartFrame(theme, title, `Pearson’s r between ${columns.length} numeric columns${none.length === 0 ? '' : '; × where it is not defined'}`),
    grid: {
      left: names, right: theme.fontSize, top: theme.titleSize * 1.3 + theme.fontSize * 4.4, bottom: names,
      outerBoundsMode: 'none',
    },
    visualMap: {
      type: 'continuous',
      min: -1,
      max: 1,
      precision: 1,
      calculable: false,
      orient: 'horizontal',
      left: 'left',
      top: theme.titleSize * 1.3 + theme.fontSize * 1.7,
      padding: 0,
      itemWidth: theme.fontSize * 0.8,
      itemHeight: theme.fontSize * 12,
      text: ['+1', '−1'],
      textStyle: quietText(theme),
      inRange: { color: theme.diverging },
    },
    xAxis: {
      type: 'category', data: columns, axisTick: { show: false }, axisLine: { show: false },
      axisLabel: { ...quietText(theme), interval: 0, rotate: 90 },
    },
    yAxis: {
      type: 'category', data: columns, inverse: true, axisTick: { show: false }, axisLine: { show: false },
      axisLabel: { ...quietText(theme), interval: 0 },
    },
    tooltip: {
      formatter: (item: unknown) => {
        const { value: [x, y] } = item as { value: [number, number] };
        const { r, n } = pairOf(x, y) ?? { r: 1, n: null };
        const what = r === null ? undefinedWords({ n: n ?? 0 }) : `${namedRate('r', r, 3)}${n === null ? '' : `, ${countOf(n, 'row')}`}`;
        return `${columns[y]} · ${columns[x]}<br>${what}`;
      },
    },
    series: [{
      type: 'heatmap',
      data: cells.map(({ x, y, r }) => [x, y, r ?? '-']),
      itemStyle: { borderWidth: 0.4, borderColor: theme.panel },
      emphasis: { disabled: true },
    }, ...(none.length === 0 ? [] : [{
      type: 'scatter' as const,
      symbol: 'path://M1 0L5 4L9 0L10 1L6 5L10 9L9 10L5 6L1 10L0 9L4 5L0 1Z',
      symbolSize: theme.fontSize * 0.6,
      data: none.map(({ x, y }) => ({ value: [x, y], visualMap: false, itemStyle: { color: theme.secondInk } })),
    }])],
  };
}
