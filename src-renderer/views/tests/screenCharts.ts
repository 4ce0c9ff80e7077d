import type { EChartsOption } from 'echarts';
import { nameWidth, quietText } from '../../../src-shared/charts/chartFrame';
import { residualHeatmap, residualHeatmapHeight } from '../../../src-shared/charts/residualHeatmap';
import { shareDots, shareDotsHeight } from '../../../src-shared/charts/shareDots';
import type { ChartTheme } from '../../../src-shared/charts/theme';
import type { ContingencyTest } from '../../../src-shared/contract/results';
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
            + `<br>95 % interval ${level.interval === null ? '–' : level.interval.map((end) => format.share(end, 2)).join(' to ')}`;
        },
      },
    },
    height: shareDotsHeight(test, theme) - titleGap(theme),
  };
}

/** The residuals in a given width: many outcomes turn their names upright and leave the figures to the tooltip. */
export function screenResiduals(test: ContingencyTest, theme: ChartTheme, format: Format, width: number): SizedChart {
  const option = residualHeatmap(test, theme);
  const cell = (width - nameWidth(theme, test.levels) - theme.fontSize * 2) / test.outcomes.length;
  const longest = nameWidth(theme, test.outcomes);
  const upright = longest > cell - 6;
  const figures = cell >= theme.fontSize * 4.4;
  const names = upright ? longest + theme.fontSize : theme.fontSize * 1.9;
  const [series] = option.series as { data: { label: object }[] }[];
  const axis = option.xAxis as { axisLabel: object };
  return {
    option: {
      ...option,
      grid: { ...(option.grid as object), bottom: names },
      xAxis: { ...axis, axisLabel: { ...axis.axisLabel, rotate: upright ? 90 : 0 } },
      visualMap: { ...(option.visualMap as object), hoverLink: false },
      tooltip: {
        formatter: (item: unknown) => {
          const [x, y, value] = (item as { value: [number, number, number] }).value;
          return `${test.levels[y]} · ${test.outcomes[x]}<br>adjusted residual ${format.fixed(value, 2)}`
            + `<br>${format.count(test.observed[y][x])} rows, ${format.fixed(test.expected[y][x], 1)} expected`;
        },
      },
      series: [{
        ...series,
        data: figures ? series.data : series.data.map((datum) => ({ ...datum, label: { ...quietText(theme), show: false } })),
      }],
    } as EChartsOption,
    height: residualHeatmapHeight(test, theme) - titleGap(theme) + names - theme.fontSize * 1.9,
  };
}
