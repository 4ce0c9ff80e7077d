import type { EChartsOption } from 'echarts';
import { levelName } from '../format/levelName';
import { shortNumber } from '../format/shortNumber';
import { chartFrame, legendRow, nameWidth, quietText, topOfPlot } from './chartFrame';
import type { Interval } from '../statistics/maybe';
import type { ChartTheme } from './theme';

/**
 * One bar: its name, its value (`null`: it does not exist), what is written at its end, and the class that colours
 * it; `interval`: its ends on the scale of the axis.
 */
export type Bar = { name: string; value: number | null; text: string; group: string; interval?: Interval };

export type BarsSettings = {
  title: string;
  how: string;
  bars: Bar[];
  /** The classes in the order of the legend, each with its colour. */
  groups: { name: string; colour: string; symbol?: string }[];
  /** Log scale for counts over many magnitudes (it begins at 0.5, so that a count of 1 still has a bar). */
  scale: 'linear' | 'log';
  /** Where the axis ends, if that is known beforehand (100 %). */
  max?: number;
  axis: (value: number) => string;
  /** The name of a bar to mark. */
  marked?: string;
  /** No legend where the bars' own names say as much. */
  legend?: boolean;
  /** The mark of its class stands before every bar, so that no meaning hangs on colour alone. */
  marks?: boolean;
};

/** How high a bar chart should be drawn, for all its names to be read. */
export const barsHeight = (theme: ChartTheme, count: number, legend = true): number =>
  Math.ceil(topOfPlot(theme, legend) + count * theme.fontSize * 1.65 + theme.fontSize * 2.4);

/**
 * Horizontal bars in the order given, first on top, coloured by class, with the value at the end. One series per
 * class, so that the legend names the colours.
 */
export function bars(settings: BarsSettings, theme: ChartTheme): EChartsOption {
  const { bars: all, groups, scale } = settings;
  const log = scale === 'log';
  const used = groups.filter((group) => all.some((bar) => bar.group === group.name));
  const legend = settings.legend !== false && used.length > 1;
  const symbols = new Map(used.flatMap(({ name, symbol }) => (symbol === undefined ? [] : [[name, symbol]])));
  const marked = settings.marks === true && used.length > 1;
  return {
    ...chartFrame(theme, settings.title, settings.how),
    ...(legend ? { legend: legendRow(theme, used.map((group) => group.name), symbols.size === 0 ? undefined : (name) => symbols.get(name) ?? 'roundRect') } : {}),
    grid: {
      left: nameWidth(theme, all.map((bar) => levelName(bar.name))) + theme.fontSize * (marked ? 2 : 1),
      right: nameWidth(theme, all.map((bar) => bar.text)) + theme.fontSize * 0.8,
      top: topOfPlot(theme, legend),
      bottom: theme.fontSize * 1.9,
      outerBoundsMode: 'none',
    },
    xAxis: {
      type: log ? 'log' : 'value',
      min: log ? 0.5 : 0,
      ...(log ? { startValue: 0.5 } : {}),
      ...(settings.max === undefined ? {} : { max: settings.max }),
      axisLabel: {
        ...quietText(theme),
        hideOverlap: true,
        showMinLabel: !log,
        formatter: (value: number) => (log ? decadeMark(value) : settings.axis(value)),
      },
      splitLine: { lineStyle: { color: theme.line } },
    },
    yAxis: {
      type: 'category',
      inverse: true,
      data: all.map((bar) => bar.name),
      axisLine: { show: false },
      axisTick: { show: false },
      axisLabel: {
        ...quietText(theme),
        interval: 0,
        formatter: levelName,
        ...(marked ? { margin: theme.fontSize * 1.5 } : {}),
        color: (name?: string | number) => (name === settings.marked ? theme.ink : theme.secondInk),
      },
    },
    series: [...used.map((group) => ({
      type: 'bar',
      name: group.name,
      // Bars of other series stand in the same place, not beside: stacking them would fail on a log axis.
      barGap: '-100%',
      barWidth: '62%',
      itemStyle: { color: group.colour, borderRadius: theme.fontSize * 0.15 },
      data: all.map((bar) => (bar.group === group.name ? barItem(bar, theme) : '-')),
    })), ...(all.some(({ interval }) => interval) ? [whiskers(all, theme)] : []),
    ...(marked ? used.map((group) => marks(all, group, scale, theme)) : [])],
  };
}

/** A bar with its text; a missing value is drawn as none, with its dash still standing. */
function barItem(bar: Bar, theme: ChartTheme): object {
  return {
    value: bar.value ?? 0,
    label: { show: !bar.interval, position: 'right', formatter: bar.text, ...quietText(theme), color: theme.ink },
  };
}

/** A line over each bar from end to end of its interval, and the bar's text behind whichever reaches further. */
function whiskers(all: Bar[], theme: ChartTheme): object {
  type Place = { value: (dimension: number) => number; coord: (at: [number, number]) => [number, number] };
  return {
    type: 'custom', name: '', z: 3, silent: true, encode: { x: [0, 1, 2], y: 3 },
    data: all.flatMap(({ value, interval }, row) =>
      (interval && value !== null ? [[interval[0], interval[1], Math.max(value, interval[1]), row]] : [])),
    renderItem: (_: unknown, { value, coord }: Place) => {
      const [from, to, end] = [0, 1, 2].map((dimension) => coord([value(dimension), value(3)]));
      const tick = theme.fontSize * 0.25;
      const line = (x1: number, y1: number, x2: number, y2: number): object =>
        ({ type: 'line', shape: { x1, y1, x2, y2 }, style: { stroke: theme.ink, lineWidth: 1 } });
      return {
        type: 'group',
        children: [
          line(from[0], from[1], to[0], to[1]), line(from[0], from[1] - tick, from[0], from[1] + tick),
          line(to[0], to[1] - tick, to[0], to[1] + tick),
          { type: 'text', x: end[0] + theme.fontSize * 0.5, y: end[1], style: {
            text: all[value(3)].text, verticalAlign: 'middle', fill: theme.ink, fontSize: theme.fontSize, fontFamily: theme.fontFamily,
          } },
        ],
      };
    },
  };
}

/** The mark of one class before each of its bars. */
const marks = (all: readonly Bar[], { name, colour, symbol }: BarsSettings['groups'][number], scale: BarsSettings['scale'], theme: ChartTheme): object => ({
  type: 'scatter', name, silent: true, symbol, symbolSize: theme.fontSize * 0.6, symbolOffset: [-theme.fontSize * 0.7, 0], itemStyle: { color: colour },
  data: all.map((bar) => [bar.group === name ? (scale === 'log' ? 0.5 : 0) : '-', bar.name]), z: 3,
});

/** The name of a mark on a log axis of counts, short enough for every decade to have one: `1`, `10`, `1k`. */
export const decadeMark = (value: number): string => (isPowerOfTen(value) ? shortNumber(value) : '');

/** 1, 10, 100 …: the only marks of a log axis that are named. */
export const isPowerOfTen = (value: number): boolean =>
  value > 0 && Math.abs(Math.log10(value) - Math.round(Math.log10(value))) < 1e-9;
