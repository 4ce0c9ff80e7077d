import type { EChartsOption } from 'echarts';
import type { PathResult } from './result';
import { formatNumber } from '../../format/formatNumber';
import { isPowerOfTen } from '../../charts/bars';
import { chartFrame, legendRow, nameWidth, quietText, topOfPlot } from '../../charts/chartFrame';
import { groupColour, groupSymbol, groupsOf } from '../../charts/groupLook';
import { entryWords } from './l1PathChart';
import { superscript } from '../../format/superscript';
import type { ChartTheme } from '../../charts/theme';

/** How high the order of entry should be drawn for its names to be read. */
export const entryDotsHeight = (path: PathResult, theme: ChartTheme): number =>
  Math.ceil(topOfPlot(theme, true) + path.entries.length * theme.fontSize * 1.65 + theme.fontSize * 2.4);

/** The smallest C from which on each feature has a coefficient: the earlier, the more it tells beside the others. */
export function entryDots(path: PathResult, theme: ChartTheme): EChartsOption {
  const groups = groupsOf(theme, path.entries);
  const never = path.entries.filter(({ C }) => C === null).length;
  const texts = path.entries.map(({ C }) => (C === null ? 'never' : formatNumber(C, 3)));
  return {
    ...chartFrame(theme, `Order of entry: ${entryWords(path)}`,
      `smallest C of the path from which on a feature has a coefficient, log scale${never === 0 ? '' : `; ${never} never enter`}`),
    legend: legendRow(theme, groups, (group) => groupSymbol(theme, group)),
    grid: {
      left: nameWidth(theme, path.entries.map(({ feature }) => feature)) + theme.fontSize,
      right: nameWidth(theme, texts) + theme.fontSize * 1.4,
      top: topOfPlot(theme, true), bottom: theme.fontSize * 1.9, outerBoundsMode: 'none',
    },
    xAxis: {
      type: 'log', min: path.points[0]?.C, max: path.points[path.points.length - 1]?.C, splitLine: { lineStyle: { color: theme.line } },
      axisLabel: {
        ...quietText(theme), hideOverlap: true,
        formatter: (value: number) => (isPowerOfTen(value) ? `10${superscript(Math.round(Math.log10(value)))}` : ''),
      },
    },
    yAxis: (['left', 'right'] as const).map((position) => ({
      type: 'category', inverse: true, position, data: position === 'left' ? path.entries.map(({ feature }) => feature) : texts,
      axisTick: { show: false }, axisLine: { show: false }, axisLabel: { ...quietText(theme), interval: 0 },
      splitLine: { show: position === 'left', lineStyle: { color: theme.rail } },
    })),
    series: groups.map((group) => ({
      type: 'scatter', name: group, symbol: groupSymbol(theme, group), symbolSize: theme.fontSize * 0.75, itemStyle: { color: groupColour(theme, group) },
      data: path.entries.flatMap((entry, at) => (entry.group === group && entry.C !== null ? [[entry.C, at]] : [])),
    })),
  } as EChartsOption;
}
