import type { EChartsOption } from 'echarts';
import { nameWidth } from './chartFrame';
import { movedIn } from './fitTitle';
import type { ChartTheme } from './theme';

type Row = { show?: boolean; data?: (string | { name: string })[]; top?: number; itemWidth?: number; itemGap?: number };
/** What stands between an item's mark and its name, in pixels: ECharts' own. */
const besideMark = 5;
/** From one row to the next, in em. */
const rowHeight = 1.6;

/** A chart whose legend takes as many rows as it needs in this width, over its plot and not upon it, and how much higher it is by that. */
export function fitLegend(option: EChartsOption, width: number, theme: ChartTheme): { option: EChartsOption; higher: number } {
  const legend = option.legend as Row | Row[] | undefined;
  if (legend === undefined || Array.isArray(legend) || legend.show === false || legend.data === undefined) return { option, higher: 0 };
  const { data, top = 0, itemWidth = 0, itemGap = 0 } = legend;
  const rows: (typeof data)[] = [];
  let room = 0;
  for (const item of data) {
    const takes = itemWidth + besideMark + nameWidth(theme, [typeof item === 'string' ? item : item.name]);
    if (rows.length > 0 && takes <= room) rows[rows.length - 1].push(item);
    else {
      rows.push([item]);
      room = width;
    }
    room -= takes + itemGap;
  }
  if (rows.length < 2) return { option, higher: 0 };
  const higher = (rows.length - 1) * rowHeight * theme.fontSize;
  const lower = movedIn({ grid: option.grid }, { left: 0, right: 0, top: higher, bottom: 0 });
  const legends = rows.map((row, i) => ({ ...legend, data: row, top: top + i * rowHeight * theme.fontSize }));
  return { option: { ...option, ...(option.grid && { grid: lower.grid }), legend: legends } as EChartsOption, higher };
}
