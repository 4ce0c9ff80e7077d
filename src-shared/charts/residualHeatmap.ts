import type { EChartsOption } from 'echarts';
import type { ContingencyTest } from '../contract/results';
import { formatFixed } from '../format/formatFixed';
import { chartFrame, nameWidth, quietText, topOfPlot } from './chartFrame';
import type { ChartTheme } from './theme';

/** How high the map should be drawn for its levels to be read. */
export const residualHeatmapHeight = (test: ContingencyTest, theme: ChartTheme): number =>
  Math.ceil(topOfPlot(theme) + (test.levels.length + 1.3) * theme.fontSize * 2);

/**
 * Adjusted residuals of a contingency table, level × outcome, the figure in every cell. Blue: fewer rows than expected,
 * red: more. The colour saturates at the table's largest |residual|; beyond about ±2 a single cell would be remarkable.
 */
export function residualHeatmap(test: ContingencyTest, theme: ChartTheme): EChartsOption {
  const cells = test.adjustedResiduals.flatMap((row, y) =>
    row.flatMap((value, x) => (value === null ? [] : [{ x, y, value }])));
  const largest = Math.max(2, ...cells.map((cell) => Math.abs(cell.value)));
  return {
    ...chartFrame(theme, `Where ${test.outcome} departs from independence`,
      'adjusted residuals: red more rows than expected, blue fewer'),
    grid: {
      left: nameWidth(theme, test.levels) + theme.fontSize, right: theme.fontSize, top: topOfPlot(theme),
      bottom: theme.fontSize * 1.9, outerBoundsMode: 'none',
    },
    visualMap: { type: 'continuous', show: false, min: -largest, max: largest, inRange: { color: theme.diverging } },
    xAxis: {
      type: 'category', data: test.outcomes, axisTick: { show: false }, axisLine: { show: false },
      axisLabel: { ...quietText(theme), interval: 0 },
    },
    yAxis: {
      type: 'category', data: test.levels, inverse: true, axisTick: { show: false }, axisLine: { show: false },
      axisLabel: { ...quietText(theme), interval: 0 },
    },
    series: [{
      type: 'heatmap',
      data: cells.map(({ x, y, value }) => ({
        value: [x, y, value],
        label: {
          show: true, formatter: formatFixed(value, 1), fontSize: theme.fontSize, fontFamily: theme.fontFamily,
          color: Math.abs(value) > largest * 0.72 ? theme.panel : theme.ink,
        },
      })),
      itemStyle: { borderWidth: 1, borderColor: theme.panel },
      emphasis: { disabled: true },
    }],
  };
}
