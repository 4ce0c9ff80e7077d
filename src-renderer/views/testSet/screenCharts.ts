import type { EChartsOption } from 'echarts';
import { sortHereAndThere } from '../../../src-shared/questions/testSet/hereAndThere';
import { labelRecallDots, labelRecallDotsHeight } from '../../../src-shared/questions/testSet/labelRecallDots';
import { metricWords } from '../../../src-shared/charts/metricWords';
import { recallGroups } from '../../../src-shared/questions/testSet/recallGroups';
import { testSetDumbbells, testSetDumbbellsHeight } from '../../../src-shared/questions/testSet/testSetDumbbells';
import type { ChartTheme } from '../../../src-shared/charts/theme';
import type { TestSetResult } from '../../../src-shared/questions/testSet/result';
import type { MetricName } from '../../../src-shared/statistics/confusionMetrics';
import { inPerCent } from '../../../src-shared/format/inPerCent';
import type { PlainTable } from '../../components/tableText';

/** A chart at the height it needs on the screen, with the figures behind it. */
export type TabledChart = { option: EChartsOption; height: number; table: PlainTable };

/** The header of a metric's column: `Accuracy (%), own test part`. */
const metricTitle = (metric: MetricName, part: string): string =>
  `${metricWords[metric].name}${metricWords[metric].percent ? ' (%)' : ''}, ${part}`;

/** What title and reading line take in a saved picture, and not on the screen, where they are text above it. */
const titleGap = (theme: ChartTheme): number => theme.titleSize * 1.3 + theme.fontSize * 1.7;

export const dumbbellChart = (
  result: TestSetResult, metric: MetricName, theme: ChartTheme, chosen: string, only: readonly string[],
): TabledChart => ({
  option: testSetDumbbells(result, metric, theme, { marked: chosen, only }),
  height: Math.ceil(testSetDumbbellsHeight(only.length, theme) - titleGap(theme)),
  table: {
    header: ['feature', 'group', ...['own test part', result.data.name, 'change'].map((part) => metricTitle(metric, part))],
    rows: sortHereAndThere(result, metric).map(({ name, group, here, there, change }) =>
      [name, group, ...[here, there, change].map((value) => (metricWords[metric].percent ? inPerCent(value) : value))]),
  },
});

export function recallChart(recall: TestSetResult['recall'][number], target: string, theme: ChartTheme): TabledChart {
  const labels = recallGroups(recall.labels, target).flatMap((group) => group.labels);
  return {
    option: labelRecallDots(recall, target, theme),
    height: Math.ceil(labelRecallDotsHeight(recall, target, theme) - titleGap(theme)),
    table: {
      header: ['label', 'category', 'in training', 'rows', 'right', '% right', '95 % from', '95 % to'],
      rows: labels.map(({ label, category, novel, rows, found, recall: share, interval }) =>
        [label, category, novel ? 'novel' : 'known', rows, found, ...[share, interval?.[0] ?? null, interval?.[1] ?? null].map(inPerCent)]),
    },
  };
}
