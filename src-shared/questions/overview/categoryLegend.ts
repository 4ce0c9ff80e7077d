import type { EChartsOption } from 'echarts';
import { categoryColour, categorySymbol } from '../../charts/categoryLook';
import { legendRow } from '../../charts/chartFrame';
import type { ChartTheme } from '../../charts/theme';

/** A legend of categories by itself, colour and mark, for small charts that share one. */
export const categoryLegend = (categories: readonly string[], theme: ChartTheme): EChartsOption => ({
  animation: false,
  legend: { ...legendRow(theme, [...categories], (name) => categorySymbol(theme, name, categories)), top: 0 } as EChartsOption['legend'],
  xAxis: { type: 'category', show: false },
  yAxis: { type: 'value', show: false },
  series: categories.map((name) => ({ type: 'bar', name, data: [], itemStyle: { color: categoryColour(theme, name, categories as string[]) } })),
});
