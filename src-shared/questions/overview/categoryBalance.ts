import type { EChartsOption } from 'echarts';
import { rowsOfName } from '../../terms/byName';
import type { OverviewResult } from './result';
import { formatCount } from '../../format/formatCount';
import { formatShare } from '../../format/formatShare';
import { bars } from '../../charts/bars';
import { categoryColour, categorySymbol } from '../../charts/categoryLook';
import type { ChartTheme } from '../../charts/theme';

/** Rows of each category, in the usual order, on a linear scale: the imbalance is what is to be seen. */
export function categoryBalance(overview: OverviewResult, theme: ChartTheme): EChartsOption {
  const count = (category: string): number => rowsOfName(overview.categories, category);
  const order = overview.categoryOrder.filter((category) => count(category) > 0);
  const largest = order.reduce((best, one) => (count(one) > count(best) ? one : best), order[0]);
  const share = (category: string): string => formatShare(count(category) / overview.rows);
  return bars({
    title: order.length === 1 ? `Every row is ${largest}` : `${share(largest)} of the rows are ${largest}`,
    how: `rows of each category, of ${formatCount(overview.rows)}`,
    bars: order.map((category) => ({
      name: category,
      value: count(category),
      text: `${formatCount(count(category))} · ${share(category)}`,
      group: category,
    })),
    groups: order.map((name) =>
      ({ name, colour: categoryColour(theme, name, overview.categoryOrder), symbol: categorySymbol(theme, name, overview.categoryOrder) })),
    scale: 'linear',
    axis: formatCount,
    legend: false,
  }, theme);
}
