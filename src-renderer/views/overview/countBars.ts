import type { EChartsOption } from 'echarts';
import { bars } from '../../../src-shared/charts/bars';
import type { ChartTheme } from '../../../src-shared/charts/theme';
import type { Counts } from '../../../src-shared/terms/byName';
import { formatCount } from '../../../src-shared/format/formatCount';
import { formatShare } from '../../../src-shared/format/formatShare';
import { levelName } from '../../../src-shared/format/levelName';

/** Rows of each level of one column, largest first, on a log scale; of long lists, the `most` frequent. */
export function countBars(column: string, counts: Counts, most: number, theme: ChartTheme): EChartsOption {
  const levels = Object.entries(counts).filter(([, rows]) => rows > 0).sort(([, a], [, b]) => b - a);
  const total = levels.reduce((sum, [, rows]) => sum + rows, 0);
  const shown = levels.slice(0, most);
  const [first] = levels;
  const title = first === undefined ? `${column}: no rows` : `${column}: ${formatShare(first[1] / total)} are ${levelName(first[0])}`;
  return bars({
    title,
    how: levels.length > shown.length ? `rows of the ${shown.length} most frequent of ${levels.length}, log scale` : 'rows of each, log scale',
    bars: shown.map(([name, rows]) => ({ name, value: rows, text: formatCount(rows), group: 'rows' })),
    groups: [{ name: 'rows', colour: theme.accent }],
    scale: 'log',
    axis: formatCount,
    legend: false,
  }, theme);
}

/** How high the drawing of so many bars should be on the screen, where the title stands outside it. */
export const screenBarsHeight = (theme: ChartTheme, count: number, legend: boolean): number =>
  Math.ceil(count * theme.fontSize * 1.65 + theme.fontSize * (legend ? 5.2 : 3.2));
