import type { EChartsOption } from 'echarts';
import type { PathResult } from './result';
import { formatCount } from '../../format/formatCount';
import { formatNumber } from '../../format/formatNumber';
import { superscript } from '../../format/superscript';
import { chartFrame, legendRow, nameWidth, quietText, topOfPlot } from '../../charts/chartFrame';
import { groupColour, groupSymbol, groupsOf } from '../../charts/groupLook';
import { spreadApart } from './spreadApart';
import type { ChartTheme } from '../../charts/theme';

type PathColumn = PathResult['columns'][number];
/** How many lines carry their name. */
const mostNamed = 10;
/** How many marks stand along the top. */
const mostMarks = 9;

/** The columns with the largest |coefficient| at the weak end of the path: those whose lines are named. */
export const strongestColumns = ({ columns }: PathResult, most = mostNamed): PathColumn[] => columns
  .filter(({ values }) => values[values.length - 1] !== 0)
  .sort((a, b) => Math.abs(b.values[b.values.length - 1]) - Math.abs(a.values[a.values.length - 1]))
  .slice(0, most);

/** The features that enter first; of those that enter at one penalty none is left unmentioned. */
export const entryWords = ({ entries }: PathResult, most = 3): string => {
  const entered = entries.filter(({ C }) => C !== null);
  const named = entered.slice(0, most);
  if (named.length === 0) return 'no feature enters';
  const tied = entered.slice(most).filter(({ C }) => C === named[named.length - 1].C).length;
  return `${named.map(({ feature }) => feature).join(', ')}${tied > 0 ? ` and ${tied} more` : ''} ${entered.length === 1 ? 'enters' : 'enter'} first`;
};

/**
 * Coefficients along an L1 path: from the left, where the penalty leaves nothing, each line leaves 0 where its column enters
 * the model. Along the top the number of features in it.
 */
export function l1PathChart(path: PathResult, theme: ChartTheme): EChartsOption {
  const at = path.points.map(({ C }) => Math.log10(C));
  const named = strongestColumns(path);
  const groups = groupsOf(theme, path.columns);
  const drawn = path.columns.filter(({ values }) => values.some((value) => value !== 0));
  const step = Math.max(1, Math.ceil(path.points.length / mostMarks));
  const marked = path.points.map((_, i) => i).filter((i) => (path.points.length - 1 - i) % step === 0);
  const ends = { min: at[0] ?? 0, max: at[at.length - 1] ?? 1 };
  const powers = Array.from({ length: Math.floor(ends.max + 1e-9) - Math.ceil(ends.min - 1e-9) + 1 }, (_, i) =>
    Math.ceil(ends.min - 1e-9) + i);
  return {
    ...chartFrame(theme, `L1 path: ${entryWords(path)}`,
      `standardised coefficients${path.classes.length > 2 ? ' (of a column’s several the largest)' : ''}, the penalty weaker to the right; along the top: features in the model`),
    legend: legendRow(theme, groups, (group) => groupSymbol(theme, group)),
    grid: {
      left: theme.fontSize * 4, right: nameWidth(theme, named.map(({ name }) => name)) + theme.fontSize * 1.6,
      top: topOfPlot(theme, true) + theme.fontSize * 1.6, bottom: theme.fontSize * 3.4, outerBoundsMode: 'none',
    },
    xAxis: [
      {
        type: 'value', ...ends, name: 'C, weight of the data against the penalty', nameLocation: 'middle', nameGap: theme.fontSize * 1.9,
        nameTextStyle: quietText(theme), splitLine: { show: false }, axisLine: { onZero: false, lineStyle: { color: theme.line } },
        axisTick: { customValues: powers },
        axisLabel: { ...quietText(theme), customValues: powers, formatter: (value: number) => `10${superscript(Math.round(value))}` },
      },
      {
        type: 'value', position: 'top', ...ends, splitLine: { show: false }, axisLine: { show: false }, axisTick: { show: false },
        axisLabel: {
          ...quietText(theme), customValues: marked.map((i) => at[i]), showMinLabel: true, showMaxLabel: true,
          formatter: (value: number) => formatCount(path.points[nearest(at, value)]?.features ?? 0),
        },
      },
    ],
    yAxis: {
      type: 'value', axisLine: { show: false, onZero: false }, axisTick: { show: false },
      axisLabel: { ...quietText(theme), formatter: (value: number) => formatNumber(value) },
      splitLine: { lineStyle: { color: theme.line } },
    },
    tooltip: {
      trigger: 'item',
      formatter: (item: unknown) => {
        const { seriesId, dataIndex } = item as { seriesId: string; dataIndex: number };
        const column = path.columns.find(({ name }) => name === seriesId);
        return column === undefined ? '' : [column.name, `C ${formatNumber(path.points[dataIndex].C)}`,
          `coefficient ${formatNumber(column.values[dataIndex])}`].join('<br>');
      },
    },
    series: [
      // The top axis appears only with a series of its own.
      { type: 'line', xAxisIndex: 1, data: [], silent: true },
      ...drawn.map((column) => {
        const strong = named.includes(column);
        return {
          type: 'line' as const, id: column.name, name: column.group, symbol: groupSymbol(theme, column.group), symbolSize: theme.fontSize * 0.42, showSymbol: strong,
          data: column.values.map((value, i) => [at[i], value]), z: strong ? 3 : 2,
          lineStyle: { color: groupColour(theme, column.group), width: theme.fontSize * (strong ? 0.16 : 0.09), opacity: strong ? 1 : 0.4 },
          itemStyle: { color: groupColour(theme, column.group) },
        };
      }),
      endNames(named, ends.max, theme),
    ],
  } as EChartsOption;
}

type RenderApi = { coord: (point: number[]) => number[] };
type RenderParams = { coordSys: { y: number; height: number } };

/** The names at the lines' ends, moved apart where lines end close together. */
function endNames(named: readonly PathColumn[], end: number, theme: ChartTheme): object {
  return {
    type: 'custom', name: 'names', silent: true, data: named.length === 0 ? [] : [[end, 0]], clip: false,
    renderItem: ({ coordSys }: RenderParams, api: RenderApi) => {
      const places = named.map(({ values }) => api.coord([end, values[values.length - 1]]));
      const heights = spreadApart(places.map(([, y]) => y), theme.fontSize * 1.25, coordSys.y, coordSys.y + coordSys.height);
      return {
        type: 'group',
        children: named.flatMap(({ name, group }, i) => [
          {
            type: 'line', shape: { x1: places[i][0] + 1, y1: places[i][1], x2: places[i][0] + theme.fontSize * 0.8, y2: heights[i] },
            style: { stroke: groupColour(theme, group), lineWidth: 0.7, opacity: 0.7 },
          },
          {
            type: 'text', x: places[i][0] + theme.fontSize, y: heights[i],
            style: { text: name, fill: theme.ink, fontSize: theme.fontSize, fontFamily: theme.fontFamily, verticalAlign: 'middle' },
          },
        ]),
      };
    },
  };
}

const nearest = (places: readonly number[], value: number): number =>
  places.reduce((best, place, i) => (Math.abs(place - value) < Math.abs(places[best] - value) ? i : best), 0);

/** How high the path should be drawn: its named lines end below one another. */
export const l1PathHeight = (theme: ChartTheme): number => Math.ceil(theme.fontSize * 30);

/** The path as a table: one line a penalty, one column for each column that enters. */
export function l1PathTable(path: PathResult): { header: string[]; rows: (string | number | null)[][] } {
  const drawn = path.columns.filter(({ values }) => values.some((value) => value !== 0));
  return {
    header: ['C', 'features', 'columns', 'accuracy', 'log loss', ...drawn.map(({ name }) => name)],
    rows: path.points.map(({ C, features, nonZero, accuracy, logLoss }, i) =>
      [C, features, nonZero, accuracy, logLoss, ...drawn.map(({ values }) => values[i])]),
  };
}
