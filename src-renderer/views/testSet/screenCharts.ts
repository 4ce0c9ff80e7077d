import type { EChartsOption } from 'echarts';
import { sortHereAndThere } from '../../../src-shared/charts/hereAndThere';
import { labelRecallDots, labelRecallDotsHeight } from '../../../src-shared/charts/labelRecallDots';
import { recallGroups } from '../../../src-shared/charts/recallGroups';
import { testSetDumbbells, testSetDumbbellsHeight } from '../../../src-shared/charts/testSetDumbbells';
import type { ChartTheme } from '../../../src-shared/charts/theme';
import type { TestSetResult } from '../../../src-shared/contract/furtherResults';
import type { MetricName } from '../../../src-shared/contract/results';
import type { PlainTable } from '../../components/tableText';

/** A chart at the height it needs on the screen, with the figures behind it. */
export type TabledChart = { option: EChartsOption; height: number; table: PlainTable };

/** What title and reading line take in a saved picture, and not on the screen, where they are text above it. */
const titleGap = (theme: ChartTheme): number => theme.titleSize * 1.3 + theme.fontSize * 1.7;

export const dumbbellChart = (result: TestSetResult, metric: MetricName, theme: ChartTheme, chosen: string): TabledChart => ({
  option: testSetDumbbells(result, metric, theme, chosen),
  height: Math.ceil(testSetDumbbellsHeight(result.features.length, theme) - titleGap(theme)),
  table: {
    header: ['feature', 'group', `${metric} (own test part)`, `${metric} (${result.data.name})`, 'difference'],
    rows: sortHereAndThere(result, metric).map(({ name, group, here, there, change }) => [name, group, here, there, change]),
  },
});

export function recallChart(recall: TestSetResult['recall'][number], target: string, theme: ChartTheme): TabledChart {
  const labels = recallGroups(recall.labels, target).flatMap((group) => group.labels);
  return {
    option: labelRecallDots(recall, target, theme),
    height: Math.ceil(labelRecallDotsHeight(recall, target, theme) - titleGap(theme)),
    table: {
      header: ['label', 'category', 'in training', 'rows', 'right', 'share right', '95 % from', '95 % to'],
      rows: labels.map(({ label, category, novel, rows, found, recall: share, interval }) =>
        [label, category, novel ? 'novel' : 'known', rows, found, share, interval?.[0] ?? null, interval?.[1] ?? null]),
    },
  };
}
