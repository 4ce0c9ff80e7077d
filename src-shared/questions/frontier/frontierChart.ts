import type { EChartsOption } from 'echarts';
import type { FrontierResult, FrontierSet } from './result';
import { knownMoments, type KnownMoment } from '../price/result';
import { formatRate } from '../../format/formatRate';
import { formatPercent } from '../../format/formatShare';
import { byWhenWords } from './frontierWords';
import { nanoseconds } from '../../format/priceWords';
import { chartFrame, legendRow, quietText, topOfPlot } from '../../charts/chartFrame';
import { metricWords } from '../../charts/metricWords';
import type { ChartTheme } from '../../charts/theme';

export const frontierHeight = (theme: ChartTheme): number => Math.ceil(topOfPlot(theme, true) + theme.fontSize * 28);

const kinds: { how: FrontierSet['how']; name: string; symbol: string }[] = [
  { how: 'alone', name: 'alone', symbol: 'circle' }, { how: 'pair', name: 'pairs', symbol: 'rect' },
  { how: 'by-gain', name: 'selected by gain', symbol: 'triangle' }, { how: 'by-price', name: 'selected by gain a nanosecond', symbol: 'diamond' },
];
const notBeaten = 'not beaten';
/** So many features of the answer are named in the chart. */
const longestNamed = 3;
/** Prices below it, which are noise, stand at it: the axis is logarithmic. */
const leastShown = 1;

/** A long list would lie over the marks: the sentence beside the chart has it whole. */
const shortly = ({ features }: FrontierSet): string => (features.length > longestNamed ? `${features.length} features` : features.join(', '));

/** Price against gain, each set a mark; those that no other beats are joined by steps. */
export function frontierChart(result: FrontierResult, known: KnownMoment, theme: ChartTheme): EChartsOption {
  const { sets, metric, target, frontiers } = result;
  const { name, percent } = metricWords[metric];
  const scale = percent ? 100 : 1;
  const moment = knownMoments.indexOf(known);
  const { sets: kept, answer } = frontiers[moment];
  const at = ({ price, value }: FrontierSet): [number, number] => [Math.max(leastShown, price.median), (value ?? 0) * scale];
  const inTime = sets.filter((set) => set.value !== null && knownMoments.indexOf(set.known) <= moment);
  const ceiling = metric === 'logLoss' ? undefined : scale;
  const text = (value: number): string => (percent ? formatPercent(value / 100, 1) : formatRate(value, 2));
  // On a ground of its own: it stands among the marks.
  const label = {
    ...quietText(theme), backgroundColor: theme.panel, padding: theme.fontSize * 0.25, show: true, position: 'bottom' as const, formatter: () => (answer === null ? '' : shortly(sets[answer])),
  };
  return {
    ...chartFrame(theme, `${name} of ${target} against the price of its features`,
      `nanoseconds a connection, log scale; ${byWhenWords[known]}; joined: the sets that no other beats${answer === null ? '' : ', with the answer filled and named'}`),
    legend: legendRow(theme, [...kinds.map((kind) => kind.name), notBeaten], (one) => kinds.find((kind) => kind.name === one)?.symbol ?? 'circle'),
    grid: { left: theme.fontSize * 4.5, right: theme.fontSize * 2, top: topOfPlot(theme, true), bottom: theme.fontSize * 4, outerBoundsMode: 'none' },
    xAxis: {
      type: 'log', axisLine: { onZero: false }, name: 'ns a connection', nameLocation: 'middle', nameGap: theme.fontSize * 2, nameTextStyle: quietText(theme),
      axisLabel: { ...quietText(theme), formatter: nanoseconds }, splitLine: { lineStyle: { color: theme.line } },
    },
    yAxis: { type: 'value', scale: true, max: ceiling, axisLabel: { ...quietText(theme), formatter: text }, splitLine: { lineStyle: { color: theme.line } } },
    tooltip: { trigger: 'item' },
    series: [
      ...kinds.map(({ how, name: kind, symbol }, i) => ({
        type: 'scatter' as const, name: kind, symbol, symbolSize: 7, itemStyle: { color: theme.groupHues[i], opacity: 0.65 },
        data: inTime.filter((set) => set.how === how).map((set) => ({ name: set.features.join(', '), value: at(set) })),
      })),
      {
        type: 'line' as const, name: notBeaten, step: 'end' as const, symbol: 'circle', symbolSize: 9, color: theme.ink,
        lineStyle: { color: theme.ink, width: 1.5 }, itemStyle: { color: theme.panel, borderColor: theme.ink, borderWidth: 2 },
        data: kept.map((place) => ({ name: sets[place].features.join(', '), value: at(sets[place]), ...(place === answer && { label, symbolSize: 12, itemStyle: { color: theme.ink } }) })),
      },
    ],
  };
}
