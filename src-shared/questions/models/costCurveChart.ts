import type { EChartsOption } from 'echarts';
import type { FeatureInspection } from './result';
import type { ConfusionMatrix } from '../../statistics/confusionMatrix';
import { formatRate } from '../../format/formatRate';
import { formatShare } from '../../format/formatShare';
import { costAt, envelopeAt } from '../../statistics/costCurve';
import { chartFrame, quietText, topOfPlot } from '../../charts/chartFrame';
import { corners, costCurveOf } from '../../charts/scoreCurves';
import type { ChartTheme } from '../../charts/theme';

/** Which costs and mix of classes are looked at (`x`, the probability cost; `null`: none), and what the threshold in use does. */
export type CostsInUse = { x: number | null; at: ConfusionMatrix };

/**
 * The cost curve of a feature: what its best threshold costs (filled line) for every ratio of costs and mix of classes, and
 * what the threshold in use costs (thin line), as a share of getting every row wrong. Dashed: calling nothing or everything
 * positive. The costs in use stand as a dotted line, with both costs marked on it.
 */
export function costCurveChart(inspection: FeatureInspection, { x, at }: CostsInUse, theme: ChartTheme): EChartsOption {
  const curve = costCurveOf(inspection);
  const { target, model } = inspection;
  const judged = at.tp + at.fn > 0 && at.fp + at.tn > 0;
  const used = { fnr: at.fn / (at.tp + at.fn), fpr: at.fp / (at.fp + at.tn) };
  const best = x === null ? null : envelopeAt(curve, x);
  const marks = x === null || best === null ? [] : [[x, best], ...(judged ? [[x, costAt(used, x)]] : [])];
  const axis = (name: string, max: number) => ({
    type: 'value' as const, min: 0, max, interval: max / 2, name, nameLocation: 'middle' as const,
    nameTextStyle: quietText(theme), axisLabel: { ...quietText(theme), formatter: (value: number) => String(value) },
    splitLine: { lineStyle: { color: theme.line } },
  });
  const line = (name: string, data: number[][], style: object) =>
    ({ type: 'line' as const, name, data, symbol: 'none', lineStyle: style, itemStyle: { color: theme.accent } });
  return {
    ...chartFrame(theme, `Cost curve: ${formatShare(best)} at best`, `of what getting every row wrong would cost; area ${formatRate(curve.area, 4)}`),
    grid: { left: theme.fontSize * 5, right: theme.fontSize * 0.8, top: topOfPlot(theme), bottom: theme.fontSize * 3.4, outerBoundsMode: 'none' },
    xAxis: { ...axis('probability cost', 1), nameGap: theme.fontSize * 1.9 },
    yAxis: { ...axis('cost', 0.5), nameGap: theme.fontSize * 3 },
    tooltip: {
      trigger: 'item',
      formatter: (item: unknown) => {
        const { seriesName, value } = item as { seriesName: string; value: number[] };
        return `${seriesName}<br>probability cost ${formatRate(value[0], 4)}<br>cost ${formatRate(value[1], 4)}`;
      },
    },
    series: [
      {
        ...line(`nothing or everything predicted ${target}`, [[0, 0], [0.5, 0.5], [1, 0]],
          { color: theme.secondInk, width: 1, type: 'dashed' as const, opacity: 0.5 }),
        silent: true,
        ...(x === null ? {} : {
          markLine: {
            silent: true, symbol: 'none', label: { show: false }, animation: false,
            lineStyle: { color: theme.secondInk, width: 1, type: 'dotted' as const }, data: [{ xAxis: x }],
          },
        }),
      },
      ...(judged ? [line('this threshold', [[0, used.fpr], [1, used.fnr]], { color: theme.accent, width: 1, opacity: 0.55 })] : []),
      {
        ...line(`${model.name}, the best threshold`, corners(curve.points.map((point): [number, number] => [point.x, point.cost])),
          { color: theme.accent, width: theme.fontSize * 0.16 }),
        areaStyle: { color: theme.accent, opacity: 0.14 },
      },
      ...(marks.length === 0 ? [] : [{
        type: 'scatter' as const, name: 'at these costs', data: marks, symbolSize: theme.fontSize * 0.8,
        itemStyle: { color: theme.accent, borderColor: theme.panel, borderWidth: 1.5 }, z: 5,
      }]),
    ],
  } as EChartsOption;
}
