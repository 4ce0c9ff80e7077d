import { shortNumber } from '../format/shortNumber';
import { quietText } from './chartFrame';
import type { ChartTheme } from './theme';

export type Bin = { from: number; to: number };
/** A round number, and where it stands: 0 where the first bin begins, 1 where it ends. */
export type BinTick = { at: number; value: number };

/** The bins between edges. */
export const binsBetween = (edges: readonly number[]): Bin[] => edges.slice(1).map((to, i) => ({ from: edges[i], to }));

/**
 * Whether the edges of bins would make odd marks: of equally wide ones (whole numbers one apart are marks of their own), or within
 * decades.
 */
export function areOddBins(bins: readonly Bin[]): boolean {
  if (bins.length < 2) return false;
  const width = bins[0].to - bins[0].from;
  const areEven = bins.every(({ from, to }) => Math.abs(to - from - width) <= 1e-6 * width);
  return areEven ? !(width === 1 && Number.isInteger(bins[0].from)) : decades(bins) !== null;
}

/**
 * Powers of ten along the bins of a log scale that are finer than a decade, 0 before them where the first bin begins there; `null`
 * for other bins.
 */
function decades(bins: readonly Bin[]): number[] | null {
  const parts = bins.filter(({ from }) => from > 0);
  if (parts.length < 2) return null;
  const ratio = parts[0].to / parts[0].from;
  if (ratio > 9 || !parts.every(({ from, to }) => Math.abs(to / from - ratio) <= 1e-6 * ratio)) return null;
  const first = Math.ceil(Math.log10(parts[0].from) - 1e-9);
  const last = Math.floor(Math.log10(parts[parts.length - 1].to) + 1e-9);
  const powers = Array.from({ length: last - first + 1 }, (_, i) => Number((10 ** (first + i)).toPrecision(12)));
  return bins[0].from === 0 ? [0, ...powers] : powers;
}

/** Round numbers between two others, a power of ten apart, or two or five of them: no more than asked for. */
export function roundNumbers(from: number, to: number, most: number): number[] {
  const least = (to - from) / most;
  if (!(least > 0)) return [];
  const power = 10 ** Math.floor(Math.log10(least));
  const step = [1, 2, 5, 10].map((factor) => factor * power).find((one) => one >= least * (1 - 1e-9)) ?? 10 * power;
  const [first, last] = [Math.ceil(from / step - 1e-9), Math.floor(to / step + 1e-9)];
  return Array.from({ length: last - first + 1 }, (_, i) => Number(((first + i) * step).toPrecision(12)));
}

/** Where round numbers stand along bins side by side. One that falls where no bin is drawn stands before the next. */
export function binTicks(bins: readonly Bin[], most = 6): BinTick[] {
  return (decades(bins) ?? roundNumbers(bins[0].from, bins[bins.length - 1].to, most)).map((value) => {
    // A power of ten is an edge, but for its last digit.
    const next = bins.findIndex(({ to }) => to > value + 1e-9 * Math.abs(value));
    if (next < 0) return { value, at: bins.length };
    const { from, to } = bins[next];
    return { value, at: next + Math.max(0, Number(((value - from) / (to - from)).toFixed(6))) };
  });
}

/** The axis of bins by their names, with one of round numbers in place of its names where those would be odd. */
export const withRoundMarks = (axis: object, bins: readonly Bin[], theme: ChartTheme, position: 'bottom' | 'left'): object =>
  (areOddBins(bins) ? [{ ...axis, axisLabel: { show: false } }, markAxis(bins, theme, position)] : axis);

/** What an axis of round numbers needs among the series: a second axis appears only with one of its own. */
export const roundMarkSeries = (bins: readonly Bin[], axis: { xAxisIndex: 1 } | { yAxisIndex: 1 }): object[] =>
  (areOddBins(bins) ? [{ type: 'line', name: 'marks', data: [], silent: true, ...axis }] : []);

function markAxis(bins: readonly Bin[], theme: ChartTheme, position: 'bottom' | 'left'): object {
  const ticks = binTicks(bins);
  const places = ticks.map(({ at }) => at);
  const nearest = (place: number): BinTick =>
    ticks.reduce((best, tick) => (Math.abs(tick.at - place) < Math.abs(best.at - place) ? tick : best));
  return {
    type: 'value', min: 0, max: bins.length, position, splitLine: { show: false }, axisPointer: { show: false },
    axisLine: { show: false },
    axisTick: { show: true, customValues: places, length: theme.fontSize * 0.3, lineStyle: { color: theme.secondInk } },
    axisLabel: { ...quietText(theme), hideOverlap: true, customValues: places, formatter: (place: number) =>
      shortNumber(nearest(place).value) },
  };
}
