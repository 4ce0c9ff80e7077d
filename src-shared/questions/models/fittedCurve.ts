import type { EChartsOption } from 'echarts';
import type { FeatureInspection } from './result';
import type { Scale } from '../../statistics/scaleValues';
import { countOf } from '../../format/countOf';
import { formatCount } from '../../format/formatCount';
import { formatRate } from '../../format/formatRate';
import { formatShare } from '../../format/formatShare';
import { roundMarkSeries, withRoundMarks, type Bin } from '../../charts/binTicks';
import { chartFrame, nameWidth, quietText, topOfPlot } from '../../charts/chartFrame';
import type { ChartTheme } from '../../charts/theme';

type CurvePoint = FeatureInspection['curve'][number];

/** Levels of a text feature that are drawn, the most frequent ones. */
export const mostLevels = 14;
/** With more values than this, they stand on a scale of numbers and no longer each in a place of its own. */
const mostPlaces = 30;

const rowsOf = (point: CurvePoint): number => point.positives + point.negatives;
const isText = ({ model }: FeatureInspection): boolean => model.kind === 'text';
/** A row without a value is scored at the mean; it has no place on the axis of values. */
const drawnPoints = (inspection: FeatureInspection): CurvePoint[] => (isText(inspection)
  ? inspection.curve.slice(0, mostLevels) : inspection.curve.filter(({ value }) => value !== ''));

/** How high the curve should be drawn: levels stand below one another. */
export const fittedCurveHeight = (inspection: FeatureInspection, theme: ChartTheme): number => (isText(inspection)
  ? Math.ceil(theme.fontSize * (3.2 + 1.55 * Math.min(mostLevels, inspection.curve.length)))
  : Math.ceil(theme.fontSize * 15));

/**
 * What the model makes of each value: the fitted probability of the target (filled dots, or a line), the share of the
 * target that the training rows with this value really have (rings), and behind them how many rows that are (bars, log
 * scale). Where rings and dots part, one logistic curve cannot follow the data.
 */
export function fittedCurve(inspection: FeatureInspection, threshold: number, theme: ChartTheme): EChartsOption {
  const points = drawnPoints(inspection);
  const left = inspection.curve.length - points.length;
  const hidden = isText(inspection) && left > 0 ? `; ${formatCount(left)} rarer levels not drawn` : '';
  const frame = chartFrame(theme, `Probability of ${inspection.target} by value`,
    `dot: fitted${inspection.model.scale === 'asinh' ? ' to asinh of the value' : ''}, ring: seen in the training rows, bar: rows, log scale${hidden}`);
  const parts = { points, threshold, scale: inspection.model.scale, theme };
  const tooltip = {
    trigger: 'axis' as const,
    axisPointer: { type: 'line' as const, lineStyle: { color: theme.secondInk, type: 'dotted' as const } },
    formatter: (items: unknown) => describe(points[(items as { dataIndex: number }[])[0]?.dataIndex ?? 0], inspection),
  };
  return { ...frame, tooltip, ...(isText(inspection) ? levelParts(parts) : numberParts(parts)) };
}

function describe(point: CurvePoint | undefined, { model, target }: FeatureInspection): string {
  if (point === undefined) return '';
  return [
    `${model.name} ${point.value}`,
    `fitted ${formatRate(point.probability, 4)}`,
    `${target} ${formatCount(point.positives)} of ${countOf(rowsOf(point), 'row')} (${formatShare(point.positives / rowsOf(point))})`,
  ].join('<br>');
}

type Parts = { points: CurvePoint[]; threshold: number; scale: Scale | undefined; theme: ChartTheme };

/** Rows on a log scale as a part of the plot's own 0 … 1, the largest reaching nearly the end. */
function rowBars(points: CurvePoint[]): number[] {
  const largest = Math.max(1, ...points.map((point) => Math.log10(1 + rowsOf(point))));
  return points.map((point) => (0.96 * Math.log10(1 + rowsOf(point))) / largest);
}

const probabilityAxis = (theme: ChartTheme) => ({
  type: 'value' as const, min: 0, max: 1, interval: 0.5,
  axisLabel: { ...quietText(theme), formatter: (value: number) => String(value) },
  splitLine: { lineStyle: { color: theme.line } },
});

const seenStyle = (theme: ChartTheme) => ({
  symbol: 'circle', symbolSize: theme.fontSize * 0.62,
  itemStyle: { color: theme.panel, borderColor: theme.secondInk, borderWidth: 1.2 },
});

const cutLine = (at: 'xAxis' | 'yAxis', threshold: number, theme: ChartTheme) => ({
  silent: true, symbol: 'none', label: { show: false }, animation: false,
  lineStyle: { color: theme.accent, width: 1, type: 'dashed' as const, opacity: 0.8 },
  data: [{ [at]: threshold } as { xAxis: number }],
});

function levelParts({ points, threshold, theme }: Parts): EChartsOption {
  const names = points.map(({ value }) => (value === '' ? '(empty)' : shorten(value)));
  return {
    grid: {
      left: nameWidth(theme, names) + theme.fontSize * 0.8, right: theme.fontSize, top: topOfPlot(theme),
      bottom: theme.fontSize * 1.8, outerBoundsMode: 'none',
    },
    xAxis: probabilityAxis(theme),
    yAxis: {
      type: 'category', data: names, inverse: true, axisTick: { show: false }, axisLine: { show: false },
      axisLabel: { ...quietText(theme), interval: 0 },
    },
    series: [
      { type: 'bar', name: 'rows', data: rowBars(points), barWidth: '72%', itemStyle: { color: theme.line, borderRadius: 2 } },
      { type: 'scatter', name: 'seen', data: points.map((point, i) => [point.positives / rowsOf(point), i]), ...seenStyle(theme) },
      {
        type: 'scatter', name: 'fitted', data: points.map(({ probability }, i) => [probability, i]),
        symbolSize: theme.fontSize * 0.72, itemStyle: { color: theme.accent }, markLine: cutLine('xAxis', threshold, theme),
      },
    ],
  };
}

/** 0 and the powers of ten, of either sign, among the values. */
function decades(points: CurvePoint[]): number[] {
  const values = points.map(({ value }) => Number(value));
  const powers = Array.from({ length: 20 }, (_, exponent) => 10 ** exponent);
  return [...powers.map((power) => -power).reverse(), 0, ...powers].filter((tick) =>
    tick >= Math.min(...values) && tick <= Math.max(...values));
}

function numberParts({ points, threshold, scale, theme }: Parts): EChartsOption {
  const places = points.length <= mostPlaces || points.some(({ from }) => from !== null);
  const scaled = scale === 'asinh' ? Math.asinh : Number;
  const x = (point: CurvePoint, index: number): number => (places ? index : scaled(Number(point.value)));
  const bars = rowBars(points);
  const label = { ...quietText(theme), hideOverlap: true };
  const bins = points.flatMap(({ from, to }): Bin[] => (from === null || to === null ? [] : [{ from, to }]));
  return {
    grid: {
      left: theme.fontSize * 2.6, right: theme.fontSize * 1.2, top: topOfPlot(theme), bottom: theme.fontSize * 1.9,
      outerBoundsMode: 'none',
    },
    xAxis: places
      ? withRoundMarks({
        type: 'category', data: points.map(({ value, from }) => shortNumber(from ?? Number(value))), axisTick: { show: false },
        axisLine: { lineStyle: { color: theme.line } }, axisLabel: label,
      }, bins, theme, 'bottom')
      : {
        type: 'value', min: 'dataMin', max: 'dataMax',
        axisLabel: scale === 'asinh' ? { ...label, customValues: decades(points).map(Math.asinh), formatter: (at: number) => shortNumber(Math.sinh(at)) }
          : { ...label, formatter: shortNumber },
        axisLine: { lineStyle: { color: theme.line } }, splitLine: { show: false },
      },
    yAxis: probabilityAxis(theme),
    series: [
      {
        type: 'bar', name: 'rows', data: points.map((point, i) => [x(point, i), bars[i]]), itemStyle: { color: theme.line },
        ...(places ? { barWidth: '80%', barMaxWidth: theme.fontSize * 4 } : { barWidth: Math.max(1, theme.fontSize * 0.18) }),
      },
      { type: 'scatter', name: 'seen', data: points.map((point, i) => [x(point, i), point.positives / rowsOf(point)]), ...seenStyle(theme) },
      {
        type: 'line', name: 'fitted', data: points.map((point, i) => [x(point, i), point.probability]),
        symbol: 'circle', showSymbol: points.length <= mostPlaces, symbolSize: theme.fontSize * 0.6,
        lineStyle: { color: theme.accent, width: theme.fontSize * 0.17 }, itemStyle: { color: theme.accent },
        markLine: cutLine('yAxis', threshold, theme),
      },
      ...(places ? roundMarkSeries(bins, { xAxisIndex: 1 }) : []),
    ],
  } as EChartsOption;
}

const shorten = (name: string): string => (name.length > 22 ? `${name.slice(0, 21)}…` : name);

/** 12000 → `12k`: the marks of a small axis have little room. */
function shortNumber(value: number): string {
  const size = Math.abs(value);
  for (const [unit, suffix] of [[1e9, 'G'], [1e6, 'M'], [1e3, 'k']] as const) {
    if (size >= unit) return `${Number((value / unit).toPrecision(3))}${suffix}`.replace('-', '−');
  }
  return String(Number(value.toPrecision(3))).replace('-', '−');
}
