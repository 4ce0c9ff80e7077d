import type { EChartsOption } from 'echarts';
import type { CombinedCoefficient, CombinedResult } from './result';
import { formatAmount } from '../../format/formatAmount';
import { formatFixed } from '../../format/formatFixed';
import { groupColour, groupsOf } from '../../charts/groupLook';
import { chartFrame, legendRow, nameWidth, quietText, topOfPlot } from '../../charts/chartFrame';
import type { ChartTheme } from '../../charts/theme';

/** How many coefficients are drawn where nothing else is asked. */
export const usualBars = 20;

export type StrongCoefficient = Pick<CombinedCoefficient, 'name' | 'feature' | 'level' | 'group'> & { value: number };

/** The coefficients that speak loudest for or against one output, largest |coefficient| first; those of 0 are left out. */
export function strongestFor(result: CombinedResult, output: string, most = usualBars): StrongCoefficient[] {
  const at = result.outputs.indexOf(output);
  if (at < 0) return [];
  return result.coefficients.map(({ name, feature, level, group, values }) => ({ name, feature, level, group, value: values[at] }))
    .filter(({ value }) => value !== 0)
    .sort((a, b) => Math.abs(b.value) - Math.abs(a.value))
    .slice(0, most);
}

/** How high the chart should be drawn for its names to be read. */
export const coefficientBarsHeight = (result: CombinedResult, output: string, theme: ChartTheme, most = usualBars): number =>
  Math.ceil(topOfPlot(theme, true) + Math.max(1, strongestFor(result, output, most).length) * theme.fontSize * 1.65 + theme.fontSize * 2.4);

/** What a coefficient of 1 does, in words: odds for one target, score among several classes. */
export const coefficientMeaning = (result: CombinedResult, output: string): string => (result.outputs.length === 1
  ? `change of the log-odds of ${output} per standard deviation` : `change of the score of ${output} per standard deviation, before softmax`);

/** Standardised coefficients of one output: bars to the right speak for it, bars to the left against it. */
export function coefficientBars(result: CombinedResult, output: string, theme: ChartTheme, most = usualBars): EChartsOption {
  const strong = strongestFor(result, output, most);
  const groups = groupsOf(theme, strong);
  const texts = strong.map(({ value }) => `${value > 0 ? '+' : ''}${formatAmount(value, 2)}`);
  const largest = Math.max(1e-9, ...strong.map(({ value }) => Math.abs(value)));
  const loudest = strong.slice(0, 3).map(({ name }) => name).join(', ');
  return {
    ...chartFrame(theme, strong.length === 0 ? `No feature has a coefficient for ${output}` : `Loudest about ${output}: ${loudest}`,
      `${coefficientMeaning(result, output)}; right: speaks for ${output}, left: against`),
    legend: legendRow(theme, groups),
    grid: {
      left: nameWidth(theme, strong.map(({ name }) => name)) + theme.fontSize, right: theme.fontSize, top: topOfPlot(theme, true),
      bottom: theme.fontSize * 1.9, outerBoundsMode: 'none',
    },
    // Room on either side for the figure at the end of the longest bar.
    xAxis: {
      type: 'value', min: -largest * 1.4, max: largest * 1.4,
      axisLabel: { ...quietText(theme), hideOverlap: true, showMinLabel: false, showMaxLabel: false, formatter: (value: number) =>
        formatFixed(value, Number.isInteger(value) ? 0 : 1) },
      splitLine: { showMinLine: false, showMaxLine: false, lineStyle: { color: theme.line } },
    },
    yAxis: {
      type: 'category', inverse: true, data: strong.map(({ name }) => name), axisTick: { show: false },
      axisLine: { show: false }, axisLabel: { ...quietText(theme), interval: 0 },
    },
    series: groups.map((group) => ({
      type: 'bar', name: group, barGap: '-100%', barWidth: '62%', itemStyle: { color: groupColour(theme, group) },
      data: strong.map((one, at) => (one.group !== group ? '-' : {
        value: one.value,
        label: { show: true, position: one.value < 0 ? 'left' : 'right', formatter: texts[at], ...quietText(theme), color: theme.ink },
      })),
    })),
  } as EChartsOption;
}
