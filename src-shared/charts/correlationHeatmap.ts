import type { EChartsOption } from 'echarts';
import type { CorrelationResult } from '../contract/results';
import { formatFixed } from '../format/formatFixed';
import { chartFrame, nameWidth, quietText } from './chartFrame';
import type { ChartTheme } from './theme';

/**
 * Pearson's r between columns as a square of colours, −1 blue, 0 pale, +1 red; only the named columns are drawn, in the
 * order given. Every name is written on both sides, so the square should be at least 9 units per column wide.
 */
export function correlationHeatmap(
  correlation: CorrelationResult, columns: string[], title: string, theme: ChartTheme,
): EChartsOption {
  const at = columns.map((column) => correlation.columns.indexOf(column));
  const names = nameWidth(theme, columns) + theme.fontSize * 0.6;
  return {
    ...chartFrame(theme, title, `Pearson’s r between ${columns.length} numeric columns`),
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
        const { value: [x, y, r] } = item as { value: [number, number, number] };
        return `${columns[y]} · ${columns[x]}<br>r = ${formatFixed(r, 3)}`;
      },
    },
    series: [{
      type: 'heatmap',
      data: at.flatMap((row, y) => at.map((column, x) => [x, y, correlation.matrix[row][column]])),
      itemStyle: { borderWidth: 0.4, borderColor: theme.panel },
      emphasis: { disabled: true },
    }],
  };
}
