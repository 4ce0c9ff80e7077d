import type { EChartsOption } from 'echarts';
import { bars, logMax } from '../../../src-shared/charts/bars';
import { topOfPlot } from '../../../src-shared/charts/chartFrame';
import type { ChartTheme } from '../../../src-shared/charts/theme';
import type { Counts } from '../../../src-shared/contract/results';
import { formatCount } from '../../../src-shared/format/formatCount';
import { formatShare } from '../../../src-shared/format/formatShare';

export const shownLevels = 12;

/** Rows of each level of one column, largest first, on a log scale; of long lists, the most frequent. */
export function countBars(column: string, counts: Counts, theme: ChartTheme): EChartsOption {
  const levels = Object.entries(counts).filter(([, rows]) => rows > 0).sort(([, a], [, b]) => b - a);
  const total = levels.reduce((sum, [, rows]) => sum + rows, 0);
  const shown = levels.slice(0, shownLevels);
  const [first] = levels;
  const title = first === undefined ? `${column}: no rows` : `${column}: ${formatShare(first[1] / total)} are ${first[0]}`;
  const option = bars({
    title,
    how: levels.length > shown.length ? `rows of the ${shown.length} most frequent of ${levels.length}, log scale` : 'rows of each, log scale',
    bars: shown.map(([name, rows]) => ({ name, value: rows, text: formatCount(rows), group: 'rows' })),
    groups: [{ name: 'rows', colour: theme.accent }],
    scale: 'log',
    max: logMax(shown.map(([, rows]) => rows)),
    axis: formatCount,
  }, theme);
  // One colour needs no legend, and none of its room.
  return { ...option, legend: undefined, grid: { ...option.grid, top: topOfPlot(theme) } };
}

/** How high the drawing of so many bars should be on the screen, where the title stands outside it. */
export const screenBarsHeight = (theme: ChartTheme, count: number, legend: boolean): number =>
  Math.ceil(count * theme.fontSize * 1.65 + theme.fontSize * (legend ? 5.2 : 3.2));
