import type { EChartsOption } from 'echarts';
import type { JudgedPart } from './result';
import type { CalibrationCurve } from '../../statistics/calibrationCurve';
import { countOf } from '../../format/countOf';
import { formatFixed } from '../../format/formatFixed';
import { formatRate } from '../../format/formatRate';
import { formatShare } from '../../format/formatShare';
import { categorySymbol } from '../../charts/categoryLook';
import { chartFrame, quietText, topOfPlot } from '../../charts/chartFrame';
import { classColour } from '../../charts/classConfusion';
import type { ChartTheme } from '../../charts/theme';

type Bin = CalibrationCurve['bins'][number];

/** Bins with fewer rows than this say little, and don't speak for a curve. */
const fewRows = 30;

/** The bin of a curve whose observed share lies farthest from what was predicted, among those with enough rows. */
export function worstBin(curve: CalibrationCurve): Bin | null {
  const off = (bin: Bin): number => Math.abs(bin.observed - bin.meanPredicted);
  return curve.bins.filter(({ rows }) => rows >= fewRows).reduce<Bin | null>((worst, bin) =>
    (worst === null || off(bin) > off(worst) ? bin : worst), null);
}

/** What is seen: where the probabilities are farthest from what happens. */
function titleOf(curves: readonly CalibrationCurve[]): string {
  const worst = curves.flatMap((curve) => {
    const bin = worstBin(curve);
    return bin === null ? [] : [{ name: curve.class, bin, off: Math.abs(bin.observed - bin.meanPredicted) }];
  }).sort((a, b) => b.off - a.off)[0];
  if (worst === undefined) return 'Do the probabilities hold?';
  if (worst.off < 0.02) return 'The probabilities hold: nowhere more than 2 points off';
  return `Where ${formatShare(worst.bin.meanPredicted, 0)} ${worst.name} was expected, ${formatShare(worst.bin.observed, 0)} was`;
}

/** Panels beside one another: one class has the whole width, more of them stand small. */
const across = (curves: number): number => Math.min(3, curves);

/** How high the chart should be drawn: a row of small panels each two or three classes. */
export const calibrationHeight = (curves: number, theme: ChartTheme): number =>
  Math.ceil(topOfPlot(theme) + Math.ceil(curves / across(curves)) * panelHeight(curves, theme));
const panelHeight = (curves: number, theme: ChartTheme): number => theme.fontSize * (curves === 1 ? 29 : 19);

/**
 * Calibration: of the rows that were given a class with some probability, which share belongs to it? On the diagonal the
 * probabilities mean what they say. A small panel for each class; whiskers are 95 % Wilson intervals.
 */
export function calibrationChart(part: Pick<JudgedPart, 'name' | 'calibration'>, theme: ChartTheme, only?: readonly string[]): EChartsOption {
  const all = part.calibration.map((curve) => curve.class);
  const curves = part.calibration.filter((curve) => only === undefined || only.includes(curve.class));
  const colour = (name: string): string => classColour(theme, name, all);
  const [columns, height] = [across(curves.length), panelHeight(curves.length, theme)];
  const small = columns > 1;
  const axis = (gridIndex: number) => ({
    gridIndex, type: 'value' as const, min: 0, max: 1, interval: small ? 0.5 : 0.25, nameTextStyle: quietText(theme),
    axisLabel: { ...quietText(theme), formatter: (value: number) => String(value) }, splitLine: { lineStyle: { color: theme.line } },
  });
  return {
    ...chartFrame(theme, titleOf(curves), `${part.name}: share that is the class (up) against the probability it was given (across), 95 % intervals`),
    grid: curves.map((_, at) => ({
      left: `${((at % columns) * 100) / columns + 12 / columns}%`, width: `${84 / columns}%`,
      top: topOfPlot(theme) + Math.floor(at / columns) * height + theme.fontSize * 2, height: height - theme.fontSize * 4.5, outerBoundsMode: 'none',
    })),
    xAxis: curves.map((_, at) => axis(at)),
    yAxis: curves.map((curve, at) => ({
      ...axis(at), name: curve.class, nameLocation: 'end', nameGap: theme.fontSize * 0.7,
      nameTextStyle: { ...quietText(theme), color: theme.ink, fontWeight: 'bold', align: 'left' },
    })),
    tooltip: {
      trigger: 'item',
      formatter: (item: unknown) => {
        const { seriesName, dataIndex } = item as { seriesName: string; dataIndex: number };
        const bin = curves.find((curve) => curve.class === seriesName)?.bins[dataIndex];
        return bin === undefined ? '' : [seriesName, `${countOf(bin.rows, 'row')} with ${formatFixed(bin.from, 1)} to ${formatFixed(bin.to, 1)}`,
          `predicted ${formatRate(bin.meanPredicted, 4)}`, `observed ${formatRate(bin.observed, 4)}`].join('<br>');
      },
    },
    series: curves.flatMap((curve, at) => [
      {
        type: 'line', name: 'as it should be', data: [[0, 0], [1, 1]], symbol: 'none', silent: true, xAxisIndex: at, yAxisIndex: at,
        lineStyle: { color: theme.secondInk, width: 1, type: 'dashed', opacity: 0.5 },
      },
      { ...whiskers(curve, colour(curve.class), theme), xAxisIndex: at, yAxisIndex: at },
      {
        type: 'line', name: curve.class, data: curve.bins.map(({ meanPredicted, observed }) => [meanPredicted, observed]), xAxisIndex: at, yAxisIndex: at,
        symbol: categorySymbol(theme, curve.class, all), symbolSize: theme.fontSize * 0.7,
        lineStyle: { color: colour(curve.class), width: theme.fontSize * 0.14 }, itemStyle: { color: colour(curve.class) },
      },
    ]),
  } as EChartsOption;
}

function whiskers(curve: CalibrationCurve, colour: string, theme: ChartTheme): object {
  return {
    type: 'custom', name: `${curve.class}, interval`, silent: true,
    data: curve.bins.flatMap(({ meanPredicted, interval }) => (interval === null ? [] : [[meanPredicted, interval[0], interval[1]]])),
    encode: { x: 0, y: [1, 2] },
    renderItem: (_: unknown, api: { value: (at: number) => number; coord: (point: number[]) => number[] }) => {
      const [x, y1] = api.coord([api.value(0), api.value(1)]);
      const [, y2] = api.coord([api.value(0), api.value(2)]);
      return { type: 'line', shape: { x1: x, y1, x2: x, y2 }, style: { stroke: colour, lineWidth: theme.fontSize * 0.12, opacity: 0.6 } };
    },
  };
}

/** The curves as a table, in the words of the chart, and of 1 as its axes are. */
export const calibrationTable = (curves: readonly CalibrationCurve[]): { header: string[]; rows: (string | number | null)[][] } => ({
  header: ['class', 'probability from', 'probability to', 'rows', 'probability given, mean', 'share that is the class', 'share, 95 % from', 'share, 95 % to'],
  rows: curves.flatMap((curve) => curve.bins.map((bin) =>
    [curve.class, bin.from, bin.to, bin.rows, bin.meanPredicted, bin.observed, bin.interval?.[0] ?? null, bin.interval?.[1] ?? null])),
});
