import type { EChartsOption } from 'echarts';
import type { OverviewResult } from '../contract/results';
import { formatCount } from '../format/formatCount';
import { formatShare } from '../format/formatShare';
import { bars } from './bars';
import { categoryColour, type ChartTheme } from './theme';

/** Rows of each category, in the usual order, on a linear scale: the imbalance is what is to be seen. */
export function categoryBalance(overview: OverviewResult, theme: ChartTheme): EChartsOption {
  const order = overview.categoryOrder.filter((category) => (overview.categories[category] ?? 0) > 0);
  const count = (category: string): number => overview.categories[category];
  const largest = order.reduce((best, one) => (count(one) > count(best) ? one : best), order[0]);
  const share = (category: string): string => formatShare(overview.categories[category] / overview.rows);
  return bars({
    title: order.length === 1 ? `Every row is ${largest}` : `${share(largest)} of the rows are ${largest}`,
    how: `rows of each category, of ${formatCount(overview.rows)}`,
    bars: order.map((category) => ({
      name: category,
      value: overview.categories[category],
      text: `${formatCount(overview.categories[category])} · ${share(category)}`,
      group: category,
    })),
    groups: order.map((name) => ({ name, colour: categoryColour(theme, name, overview.categoryOrder) })),
    scale: 'linear',
    axis: formatCount,
    legend: false,
  }, theme);
}
