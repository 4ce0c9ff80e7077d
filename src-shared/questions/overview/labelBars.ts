import type { EChartsOption } from 'echarts';
import { ofName, rowsOfName } from '../../terms/byName';
import type { Counts } from '../../terms/byName';
import type { OverviewResult } from './result';
import { formatCount } from '../../format/formatCount';
import { bars } from '../../charts/bars';
import { categoryColour, categorySymbol } from '../../charts/categoryLook';
import type { ChartTheme } from '../../charts/theme';

/** Labels with at least one row: the category they belong to, largest first within it or over all. */
export function sortLabels(counts: Counts, overview: OverviewResult, by: 'category' | 'count'): string[] {
  const place = (label: string): number => overview.categoryOrder.indexOf(ofName(overview.labelCategories, label) ?? '');
  const rows = (label: string): number => rowsOfName(counts, label);
  return Object.keys(counts).filter((label) => rows(label) > 0).sort((a, b) =>
    (by === 'category' ? place(a) - place(b) : 0) || rows(b) - rows(a) || (a < b ? -1 : 1));
}

/** The most labels that one chart draws: the largest ones; its reading line says so. */
export const mostLabels = 40;

/** Rows of each label on a log scale, coloured by category. */
export function labelBars(
  counts: Counts, overview: OverviewResult, by: 'category' | 'count', title: string, theme: ChartTheme,
): EChartsOption {
  const drawn = new Set(sortLabels(counts, overview, 'count').slice(0, mostLabels));
  const all = sortLabels(counts, overview, by);
  const labels = all.filter((label) => drawn.has(label));
  const which = all.length > labels.length ? `the ${labels.length} largest of ${all.length} labels` : 'each label';
  const categoryOf = (label: string): string => ofName(overview.labelCategories, label) ?? 'unknown';
  const order = [...new Set([...overview.categoryOrder, ...labels.map(categoryOf)])];
  return bars({
    title,
    how: `rows of ${which}, log scale, coloured by category`,
    bars: labels.map((label) =>
      ({ name: label, value: rowsOfName(counts, label), text: formatCount(rowsOfName(counts, label)), group: categoryOf(label) })),
    groups: order.map((name) => ({ name, colour: categoryColour(theme, name, order), symbol: categorySymbol(theme, name, order) })),
    scale: 'log',
    axis: formatCount,
  }, theme);
}
