import type { EChartsOption } from 'echarts';
import type { TestSetResult } from './result';
import type { MetricName } from '../../statistics/confusionMetrics';
import { formatFixed } from '../../format/formatFixed';
import { formatRate } from '../../format/formatRate';
import { formatPercent } from '../../format/formatShare';
import { chartFrame, legendRow, nameWidth, quietText, topOfPlot } from '../../charts/chartFrame';
import { groupColour, groupSymbol, groupsOf } from '../../charts/groupLook';
import { countVerdicts, sortHereAndThere, type HereAndThere } from './hereAndThere';
import { metricWords } from '../../charts/metricWords';
import type { ChartTheme } from '../../charts/theme';

/** How high the plot should be drawn for its features to be read. */
export const testSetDumbbellsHeight = (count: number, theme: ChartTheme): number =>
  Math.ceil(topOfPlot(theme, true) + count * theme.fontSize * 1.65 + theme.fontSize * 2.4);

/**
 * One metric of every feature alone on two sets of rows: a hollow mark for the training file's own test part, a filled one for
 * the second file, a line from one to the other, and both values with their difference at the end. Best internally first;
 * `only` some of them are drawn, while the title counts all.
 */
export function testSetDumbbells(
  result: TestSetResult, metric: MetricName, theme: ChartTheme, { marked, only }: { marked?: string; only?: readonly string[] } = {},
): EChartsOption {
  const { name, percent } = metricWords[metric];
  const all = sortHereAndThere(result, metric);
  const rows = only === undefined ? all : all.filter((row) => only.includes(row.name));
  const scale = percent ? 100 : 1;
  const texts = rows.map((row) => changeText(row, percent));
  const groups = groupsOf(theme, rows);
  const colour = (row: HereAndThere): string => groupColour(theme, row.group);
  const least = Math.min(0, ...rows.flatMap(({ here, there }) => [here ?? 0, there ?? 0]));
  const at = (value: number | null, index: number): (number | string)[] => [value === null ? '-' : value * scale, index];
  const dot = theme.fontSize * 0.75;
  return {
    ...chartFrame(theme, titleOf(all, name), `${percent ? '%; ' : ''}hollow: own test part of the training file; filled: ${result.data.name}`),
    legend: legendRow(theme, groups, (group) => groupSymbol(theme, group)),
    grid: {
      left: nameWidth(theme, rows.map((row) => row.name)) + theme.fontSize, right: nameWidth(theme, texts) + theme.fontSize,
      top: topOfPlot(theme, true), bottom: theme.fontSize * 1.9, outerBoundsMode: 'none',
    },
    xAxis: {
      type: 'value', min: percent ? 0 : Math.floor(10 * least) / 10, ...(percent ? { max: 100 } : {}),
      axisLabel: { ...quietText(theme), hideOverlap: true, formatter: (value: number) => formatFixed(value, percent ? 0 : 1) },
      splitLine: { lineStyle: { color: theme.line } },
    },
    yAxis: [nameAxis(rows.map((row) => row.name), theme, 'left', marked), nameAxis(texts, theme, 'right')],
    series: [
      {
        type: 'custom',
        name: 'difference',
        data: rows.flatMap(({ here, there }, index) => (here === null || there === null ? [] : [[here * scale, index, there * scale]])),
        encode: { x: [0, 2], y: 1 },
        renderItem: (_, api) => {
          const [x1, y] = api.coord([api.value(0), api.value(1)]);
          const [x2] = api.coord([api.value(2), api.value(1)]);
          const style = { stroke: colour(rows[api.value(1) as number]), lineWidth: theme.fontSize * 0.2, opacity: 0.5 };
          return { type: 'line', shape: { x1, y1: y, x2, y2: y }, style };
        },
      },
      {
        type: 'scatter',
        name: 'own test part',
        symbolSize: dot,
        data: rows.map((row, index) => ({
          value: at(row.here, index),
          symbol: groupSymbol(theme, row.group),
          itemStyle: { color: theme.panel, borderColor: colour(row), borderWidth: theme.fontSize * 0.14 },
        })),
      },
      ...groups.map((group) => ({
        type: 'scatter' as const,
        name: group,
        symbol: groupSymbol(theme, group),
        symbolSize: dot,
        itemStyle: { color: groupColour(theme, group) },
        data: rows.flatMap((row, index) => (row.group === group ? [at(row.there, index)] : [])),
      })),
    ],
  };
}

/** `95.1 to 91.2 (−3.9)`: rates in per cent, scores with two decimals. */
export function changeText({ here, there, change }: Pick<HereAndThere, 'here' | 'there' | 'change'>, percent: boolean): string {
  const number = (value: number | null): string => (percent ? formatPercent(value, 1) : formatRate(value, 2));
  if (change === null) return `${number(here)} to ${number(there)}`;
  return `${number(here)} to ${number(there)} (${signed(number(change))})`;
}

/** A number with its sign, a plus too; zero has none. */
export const signed = (text: string): string => (/^[0.,]*$/.test(text) ? text : text.replace(/^([<>] )?(?=\d)/, '$1+'));

/** What is seen: where the best feature of the internal split ends up, and how many features fall with it. */
function titleOf(rows: readonly HereAndThere[], name: string): string {
  const best = rows[0];
  if (best === undefined) return `${name}: no feature to compare`;
  const { worse } = countVerdicts(rows);
  return `${name} here and there: worse on the second file for ${worse} of ${rows.length} features`;
}

function nameAxis(names: string[], theme: ChartTheme, position: 'left' | 'right', marked?: string): object {
  return {
    type: 'category', data: names, inverse: true, position, axisTick: { show: false }, axisLine: { show: false },
    axisLabel: {
      ...quietText(theme), interval: 0,
      color: (text?: string | number) => (position === 'right' || text === marked ? theme.ink : theme.secondInk),
    },
    splitLine: { show: position === 'left', lineStyle: { color: theme.rail } },
  };
}
