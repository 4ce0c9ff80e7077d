import type { EChartsOption } from 'echarts';
import type { ContingencyTest } from './result';
import { formatCount } from '../../format/formatCount';
import { formatShare } from '../../format/formatShare';
import { chartFrame, nameWidth, quietText, topOfPlot } from '../../charts/chartFrame';
import type { ChartTheme } from '../../charts/theme';

/** How high the plot should be drawn for its levels to be read. */
export const shareDotsHeight = (test: ContingencyTest, theme: ChartTheme): number =>
  Math.ceil(topOfPlot(theme) + test.proportions.length * theme.fontSize * 2 + theme.fontSize * 2.6);

/**
 * Share of the first outcome in each level, a dot with its 95 % Wilson interval, largest share first. The count of rows
 * stands behind each share: a wide interval means few rows.
 */
export function shareDots(test: ContingencyTest, theme: ChartTheme): EChartsOption {
  const levels = test.proportions.filter((level) => level.share !== null)
    .sort((a, b) => (b.share as number) - (a.share as number));
  const texts = levels.map((level) => `${formatShare(level.share)} of ${formatCount(level.total)}`);
  const [first, last] = [levels[0], levels[levels.length - 1]];
  const outcome = test.outcomes[0];
  const title = first === undefined ? `No rows for ${test.factor}`
    : `${outcome}: ${formatShare(first.share)} of ${first.level}, ${formatShare(last.share)} of ${last.level}`;
  return {
    ...chartFrame(theme, title, `share of ${outcome}, with 95 % Wilson intervals`),
    grid: {
      left: nameWidth(theme, levels.map((level) => level.level)) + theme.fontSize,
      right: nameWidth(theme, texts) + theme.fontSize, top: topOfPlot(theme), bottom: theme.fontSize * 1.9,
      outerBoundsMode: 'none',
    },
    xAxis: {
      type: 'value', min: 0, max: 100, interval: 25,
      axisLabel: { ...quietText(theme), formatter: '{value} %' },
      splitLine: { lineStyle: { color: theme.line } },
    },
    yAxis: [
      levelAxis(levels.map((level) => level.level), theme, 'left'),
      levelAxis(texts, theme, 'right'),
    ],
    series: [
      {
        type: 'custom',
        name: '95 % interval',
        data: levels.flatMap((level, index) => (level.interval === null ? []
          : [[100 * level.interval[0], index, 100 * level.interval[1]]])),
        encode: { x: [0, 2], y: 1 },
        renderItem: (_, api) => {
          const [x1, y] = api.coord([api.value(0), api.value(1)]);
          const [x2] = api.coord([api.value(2), api.value(1)]);
          const style = { stroke: theme.accent, lineWidth: 2, opacity: 0.45 };
          return { type: 'line', shape: { x1, y1: y, x2, y2: y }, style };
        },
      },
      {
        type: 'scatter',
        name: `share of ${outcome}`,
        symbolSize: theme.fontSize * 0.75,
        itemStyle: { color: theme.accent },
        data: levels.map((level, index) => [100 * (level.share as number), index]),
      },
    ],
  };
}

function levelAxis(names: string[], theme: ChartTheme, position: 'left' | 'right'): object {
  return {
    type: 'category', data: names, inverse: true, position, axisTick: { show: false }, axisLine: { show: false },
    axisLabel: { ...quietText(theme), interval: 0, color: position === 'left' ? theme.secondInk : theme.ink },
    splitLine: { show: position === 'left', lineStyle: { color: theme.rail } },
  };
}
