import type { EChartsOption } from 'echarts';
import { correlationHeatmap, heatmapNames } from '../../../src-shared/questions/correlation/correlationHeatmap';
import type { ChartTheme } from '../../../src-shared/charts/theme';
import { screenChart } from '../../components/screenChart';
import type { CorrelationResult } from '../../../src-shared/questions/correlation/result';

export type HeatmapMarks = {
  /** The names of the columns that stay are written darker than the others. */
  kept: readonly string[];
  /** The chosen pair, framed in both of its cells. */
  chosen: { a: string; b: string } | null;
  /** How wide the chart is drawn: a few columns do not fill it. */
  width: number;
};

const smallestCell = 13.5;
const smallestColumn = 10.7;
const widestCell = 48;

/** The width under which names on the lower axis would run into each other. */
export const heatmapMinWidth = (columns: readonly string[], theme: ChartTheme): number =>
  Math.ceil(heatmapNames(theme, columns) + theme.fontSize + columns.length * smallestColumn);

/** How high the map is drawn in a given width: cells about square, and high enough for every name. */
export function heatmapHeight(columns: readonly string[], theme: ChartTheme, width: number): number {
  const names = heatmapNames(theme, columns);
  const across = (width - names - theme.fontSize) / Math.max(1, columns.length);
  const cell = Math.max(smallestCell, Math.min(across, 32, 560 / Math.max(1, columns.length)));
  return Math.ceil(names + theme.fontSize * 2.7 + columns.length * cell);
}

/** The heat map as the screen shows it: with a cross-hair that names row and column, and the chosen pair framed. */
export function screenHeatmap(
  correlation: CorrelationResult, columns: string[], title: string, theme: ChartTheme, { kept, chosen, width }: HeatmapMarks,
): EChartsOption {
  const option = correlationHeatmap(correlation, columns, title, theme);
  const stays = new Set(kept);
  const colour = (name?: string | number): string => (stays.has(String(name)) ? theme.ink : theme.secondInk);
  const grid = option.grid as { left: number; right: number };
  return {
    ...option,
    grid: { ...grid, right: Math.max(grid.right, width - grid.left - columns.length * widestCell) },
    xAxis: withCrossHair(option.xAxis, theme, colour),
    yAxis: withCrossHair(option.yAxis, theme, colour),
    visualMap: { ...(option.visualMap as object), hoverLink: false },
    series: [...(option.series as object[]), {
      type: 'heatmap',
      data: chosenCells(correlation, columns, chosen),
      itemStyle: { borderWidth: 2, borderColor: theme.ink },
      emphasis: { disabled: true },
    }],
  } as EChartsOption;
}

/** The edges of the cells in the drawing on the screen, from which title and reading line are taken out. */
export function cellsOf(option: EChartsOption, theme: ChartTheme): { left: number; top: number; right: number; bottom: number } {
  const { left, top, right, bottom } = screenChart(option, theme).option.grid as {
    left: number;
    top: number;
    right: number;
    bottom: number;
  };
  return { left, top, right, bottom };
}

function withCrossHair(axis: unknown, theme: ChartTheme, colour: (name?: string | number) => string): object {
  const { axisLabel, ...rest } = axis as { axisLabel: object };
  return {
    ...rest,
    axisLabel: { ...axisLabel, color: colour },
    axisPointer: {
      show: true, type: 'shadow', triggerTooltip: false, animation: false,
      shadowStyle: { color: theme.accent, opacity: 0.14 },
      label: { backgroundColor: theme.ink, color: theme.panel, fontSize: theme.fontSize, padding: [3, 6], margin: 2 },
    },
  };
}

function chosenCells(correlation: CorrelationResult, columns: string[], chosen: HeatmapMarks['chosen']): object[] {
  if (chosen === null) return [];
  const [x, y] = [columns.indexOf(chosen.a), columns.indexOf(chosen.b)];
  if (x < 0 || y < 0) return [];
  const r = correlation.matrix[correlation.columns.indexOf(chosen.a)][correlation.columns.indexOf(chosen.b)];
  const cells = [[x, y, r ?? 0], [y, x, r ?? 0]];
  return r === null ? cells.map((value) => ({ value, visualMap: false, itemStyle: { color: 'transparent' } })) : cells;
}
