import type { EChartsOption } from 'echarts';
import type { ForwardSelection } from './result';
import { formatFixed } from '../../format/formatFixed';
import { formatRate } from '../../format/formatRate';
import { formatPercent } from '../../format/formatShare';
import { chartFrame, nameWidth, quietText, topOfPlot } from '../../charts/chartFrame';
import { metricWords } from '../../charts/metricWords';
import type { ChartTheme } from '../../charts/theme';

/** How high the curve should be drawn for the names below it to be read. */
export const selectionCurveHeight = (selection: ForwardSelection, theme: ChartTheme, planned?: number): number =>
  Math.ceil(topOfPlot(theme) + theme.fontSize * 20 + namesHeight(selection, theme, planned));

const nameOf = ({ features, added }: ForwardSelection['steps'][number]): string => `${features.length === 1 ? '' : '+ '}${added}`;
/** Room for the names; while more are to come, for any that may. */
function namesHeight({ steps }: ForwardSelection, theme: ChartTheme, planned = 0): number {
  const mayCome = planned > steps.length ? (steps[0]?.candidates ?? []).map(({ feature }) => `+ ${feature}`) : [];
  return nameWidth(theme, [...steps.map(nameOf), ...mayCome]) * 0.75 + theme.fontSize * 3;
}

/** What is seen: how many features do. */
export function selectionTitle({ steps, elbow, metric, target }: ForwardSelection): string {
  const { name } = metricWords[metric];
  const at = elbow === null ? undefined : steps[elbow.features - 1];
  if (elbow === null || at === undefined) return `${name} of ${target} as features are added`;
  return elbow.features === steps.length
    ? `${name} of ${target} still gains at ${steps.length === 1 ? '1 feature' : `${steps.length} features`}`
    : `${elbow.features === 1 ? '1 feature does' : `${elbow.features} features do`}: more of them gain less than one standard error`;
}

/**
 * A metric against the number of features that forward selection chose: mean over the folds, ± one standard error, each
 * feature named where it came in, the elbow, if there is one, as a diamond.
 * @param planned steps that have their place from the beginning, so that nothing moves while they are found
 */
export function selectionCurve(selection: ForwardSelection, theme: ChartTheme, marked?: number, planned = 0): EChartsOption {
  const { steps, metric, elbow, folds, target } = selection;
  const { name, percent } = metricWords[metric];
  const scale = percent ? 100 : 1;
  const digits = percent ? 2 : 4;
  const text = (value: number | null): string => (percent ? formatPercent(value, digits) : formatRate(value, digits));
  /** Where it stands out: a last step that still gains is none. */
  const bend = elbow !== null && elbow.features < steps.length ? elbow.features - 1 : null;
  const ends = steps.flatMap(({ mean, standardError }) =>
    (mean === null ? [] : [(mean - (standardError ?? 0)) * scale, (mean + (standardError ?? 0)) * scale]));
  const [low, high] = [Math.min(...ends), Math.max(...ends)];
  const room = (high - low) * 0.12 || Math.abs(high) * 0.01 || 1;
  return {
    ...chartFrame(theme, selectionTitle(selection), `${name}${percent ? ', %' : ''}, positive class ${target}: mean over ${folds} folds ± one standard error`),
    grid: {
      left: nameWidth(theme, [text(low / scale), text(high / scale)]) + theme.fontSize * 1.5, right: theme.fontSize * 2,
      top: topOfPlot(theme), bottom: namesHeight(selection, theme, planned), outerBoundsMode: 'none',
    },
    xAxis: {
      type: 'category', data: [...steps.map(nameOf), ...Array.from({ length: Math.max(0, planned - steps.length) }, () => '')], axisTick: { show: false }, axisLine: { lineStyle: { color: theme.line } },
      name: 'features, one more at each step', nameLocation: 'middle', nameGap: namesHeight(selection, theme, planned) - theme.fontSize * 2, nameTextStyle: quietText(theme),
      axisLabel: { ...quietText(theme), interval: 0, rotate: 45, color: (_?: string | number, index?: number) =>
        (index === marked ? theme.ink : theme.secondInk) },
    },
    yAxis: {
      type: 'value', min: Math.max(percent ? 0 : -1, low - room), max: Math.min(percent ? 100 : 1, high + room),
      axisLabel: { ...quietText(theme), showMinLabel: false, showMaxLabel: false, formatter: (value: number) =>
        formatFixed(value, digits) },
      splitLine: { lineStyle: { color: theme.line } },
    },
    tooltip: {
      trigger: 'item',
      formatter: (item: unknown) => {
        const step = steps[(item as { dataIndex: number }).dataIndex];
        return step === undefined ? '' : [step.features.join(' + '), `mean ${text(step.mean)} ± ${text(step.standardError)}`, `all folds together ${text(step.value)}`].join('<br>');
      },
    },
    series: [
      {
        type: 'custom', name: '± one standard error', silent: true,
        data: steps.flatMap(({ mean, standardError }, i) =>
          (mean === null || standardError === null ? [] : [[i, (mean - standardError) * scale, (mean + standardError) * scale]])),
        encode: { x: 0, y: [1, 2] },
        renderItem: (_, api) => {
          const [x, y1] = api.coord([api.value(0), api.value(1)]);
          const [, y2] = api.coord([api.value(0), api.value(2)]);
          const style = { stroke: theme.accent, lineWidth: theme.fontSize * 0.12, fill: 'none' };
          const half = theme.fontSize * 0.35;
          const line = (shape: object): object => ({ type: 'line', shape, style });
          return { type: 'group', children: [
            line({ x1: x, y1, x2: x, y2 }), line({ x1: x - half, y1, x2: x + half, y2: y1 }),
            line({ x1: x - half, y1: y2, x2: x + half, y2 }),
          ] } as never;
        },
      },
      {
        type: 'line', name, symbolSize: theme.fontSize * 0.7, lineStyle: { color: theme.accent, width: theme.fontSize * 0.12 },
        data: steps.map(({ mean }, i) => ({
          value: mean === null ? '-' : mean * scale,
          symbol: bend === i ? 'diamond' : 'circle',
          symbolSize: theme.fontSize * (bend === i ? 1.5 : i === marked ? 1 : 0.7),
          itemStyle: { color: bend === i ? theme.ink : theme.accent },
          label: { show: bend === i, formatter: 'elbow', position: 'bottom', color: theme.ink, fontSize: theme.fontSize, fontFamily: theme.fontFamily, fontWeight: 'bold' },
        })),
      },
    ],
  } as EChartsOption;
}

/** The same as a table. */
export const selectionTable = ({ steps }: ForwardSelection): { header: string[]; rows: (string | number | null)[][] } => ({
  header: ['features', 'added', 'mean', 'standard error', 'all folds', 'true positives', 'false negatives', 'false positives', 'true negatives'],
  rows: steps.map(({ features, added, mean, standardError, value, matrix: { tp, fn, fp, tn } }) =>
    [features.length, added, mean, standardError, value, tp, fn, fp, tn]),
});
