import type { EChartsOption } from 'echarts';
import type { ChartTheme } from '../../src-shared/charts/theme';

/** A chart as the screen shows it: its title and reading line stand above it as text, the rest is drawn. */
export type ScreenChart = { title: string; how: string; option: EChartsOption };

type Placed = { top?: unknown };

/**
 * Takes the title out of a chart's option and closes the gap that it leaves. As text it can be selected, found and read
 * aloud; in a saved picture it stays where it was.
 */
export function screenChart(option: EChartsOption, theme: ChartTheme): ScreenChart {
  const title = (Array.isArray(option.title) ? option.title[0] : option.title) ?? {};
  const gap = theme.titleSize * 1.3 + theme.fontSize * 1.7;
  const lift = <T>(parts: T): T => mapParts(parts, (part) =>
    (typeof (part as Placed).top === 'number' ? { ...part, top: Math.max(2, ((part as Placed).top as number) - gap) } : part));
  return {
    title: title.text ?? '',
    how: title.subtext ?? '',
    option: {
      ...option,
      title: { ...title, show: false },
      grid: mapParts(lift(option.grid), (grid) => roomForNames(grid, option, theme)),
      legend: lift(option.legend),
      visualMap: lift(option.visualMap),
      tooltip: mapParts(option.tooltip, (tooltip) => screenTooltip(tooltip, theme)),
    },
  };
}

/** The names along the left side fit as they are drawn here: the system's letters may be wider than was reckoned with. */
export function roomForNames(grid: object, option: EChartsOption, theme: ChartTheme): object {
  const { left } = grid as { left?: unknown };
  const axis = (Array.isArray(option.yAxis) ? option.yAxis[0] : option.yAxis) as { type?: string; data?: unknown[] } | undefined;
  if (typeof left !== 'number' || axis?.type !== 'category') return grid;
  const pen = document.createElement('canvas').getContext('2d');
  if (pen === null) return grid;
  pen.font = `${theme.fontSize}px ${theme.fontFamily}`;
  const widest = Math.max(0, ...(axis.data ?? []).map((name) => pen.measureText(String(name)).width));
  return { ...grid, left: Math.max(left, Math.ceil(widest) + 10) };
}

function mapParts<T>(parts: T, change: (part: object) => object): T {
  if (parts === undefined || parts === null) return parts;
  return (Array.isArray(parts) ? parts.map((part) => change(part as object)) : change(parts)) as T;
}

/** Drawn on the canvas: an HTML tooltip would need inline styles, which the page's policy forbids. */
function screenTooltip(tooltip: object, theme: ChartTheme): object {
  const { formatter } = tooltip as { formatter?: unknown };
  return {
    confine: true,
    transitionDuration: 0,
    backgroundColor: theme.panel,
    borderColor: theme.line,
    padding: [6, 8],
    textStyle: { color: theme.ink, fontSize: theme.fontSize, fontFamily: theme.fontFamily },
    ...tooltip,
    renderMode: 'richText',
    ...(typeof formatter === 'function'
      ? { formatter: (...args: unknown[]) => String(formatter(...args)).replace(/<br\s*\/?>/g, '\n') } : {}),
  };
}
