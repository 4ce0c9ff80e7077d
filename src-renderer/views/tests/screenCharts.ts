import type { EChartsOption } from 'echarts';
import { residualHeatmap, residualHeatmapHeight, residualMap } from '../../../src-shared/questions/tests/residualHeatmap';
import { shareDots, shareDotsHeight } from '../../../src-shared/questions/tests/shareDots';
import type { ChartTheme } from '../../../src-shared/charts/theme';
import type { ContingencyTest } from '../../../src-shared/questions/tests/result';
import type { Format } from '../../composables/useFormat';

/** What title and reading line take in a saved picture, and not on the screen, where they are text above it. */
const titleGap = (theme: ChartTheme): number => theme.titleSize * 1.3 + theme.fontSize * 1.7;

export type SizedChart = { option: EChartsOption; height: number };

/** The shares with their intervals; pointing at a level tells its counts. */
export function screenShares(test: ContingencyTest, theme: ChartTheme, format: Format): SizedChart {
  const sorted = test.proportions.filter((level) => level.share !== null).sort((a, b) => b.share! - a.share!);
  const option = shareDots(test, theme);
  return {
    option: {
      ...option,
      tooltip: {
        formatter: (item: unknown) => {
          const level = sorted[(item as { value: number[] }).value[1]];
          return `${level.level}<br>${format.count(level.successes)} of ${format.count(level.total)} rows are ${test.outcomes[0]}`
            + `<br>95 % interval ${level.interval === null ? '–' : level.interval.map((end) => format.share(end)).join(' to ')}`;
        },
      },
    },
    height: shareDotsHeight(test, theme) - titleGap(theme),
  };
}

/** The residuals in a given width; pointing at a cell tells its counts. */
export function screenResiduals(test: ContingencyTest, theme: ChartTheme, format: Format, width: number): SizedChart {
  const { cells } = residualMap(test);
  return {
    option: {
      ...residualHeatmap(test, theme, width),
      tooltip: {
        formatter: (item: unknown) => {
          const { level, outcome, value, significant } = cells[(item as { dataIndex: number }).dataIndex];
          return `${test.levels[level]} · ${test.outcomes[outcome]}<br>adjusted residual ${format.fixed(value, 2)}`
            + `${significant ? ', significant after Holm’s correction' : ''}<br>${format.count(test.observed[level][outcome])} rows, ${
              format.fixed(test.expected[level][outcome], 1)} expected`;
        },
      },
    },
    height: residualHeatmapHeight(test, theme, width) - titleGap(theme),
  };
}
