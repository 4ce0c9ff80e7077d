import type { EChartsOption } from 'echarts';
import type { PairsResult } from './result';
import { formatRate } from '../../format/formatRate';
import { formatPercent } from '../../format/formatShare';
import { chartFrame, nameWidth, quietText } from '../../charts/chartFrame';
import { metricWords } from '../../charts/metricWords';
import type { ChartTheme } from '../../charts/theme';

/** Features by how good they are alone, best first: rows and columns of the map. */
export function pairOrder({ singles, metric }: PairsResult): string[] {
  const sign = metricWords[metric].better === 'high' ? -1 : 1;
  return [...singles].sort((a, b) => sign * ((a.value ?? Infinity * sign) - (b.value ?? Infinity * sign))).map(({ feature }) => feature);
}

/** What is seen: the best pair, and what it has over the better one of the two. */
export function pairsTitle({ pairs: [best], metric }: PairsResult): string {
  const { name, percent } = metricWords[metric];
  if (best === undefined) return 'No pair to look at';
  const text = (value: number | null): string => (percent ? formatPercent(value, 1) : formatRate(value, 3));
  return `${best.a} and ${best.b} together: ${name} ${text(best.value)}${percent ? ' %' : ''}, ${text(best.gain)} better than the better of them alone`;
}

/**
 * A metric of every pair of features as a triangle of colours: rows and columns in the order of how good each is alone,
 * which stands on the diagonal. `order` may name some of them only.
 */
export function pairsHeatmap(result: PairsResult, theme: ChartTheme, order: readonly string[] = pairOrder(result)): EChartsOption {
  const { metric, target } = result;
  const { name, percent, better } = metricWords[metric];
  const place = new Map(order.map((feature, i) => [feature, i]));
  const singles = result.singles.filter(({ feature }) => place.has(feature));
  const pairs = result.pairs.filter(({ a, b }) => place.has(a) && place.has(b));
  const scale = percent ? 100 : 1;
  const cells = [
    ...singles.map(({ feature, value }) => ({ x: place.get(feature)!, y: place.get(feature)!, value })),
    ...pairs.map(({ a, b, value }) => ({ x: Math.min(place.get(a)!, place.get(b)!), y: Math.max(place.get(a)!, place.get(b)!), value })),
  ].filter((cell): cell is { x: number; y: number; value: number } => cell.value !== null);
  const values = cells.map(({ value }) => value * scale);
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const names = nameWidth(theme, order) + theme.fontSize * 0.6;
  const colours = theme.diverging.slice(0, 4);
  const text = (value: number): string => (percent ? formatPercent(value / 100, 2) : formatRate(value, 4));
  return {
    ...chartFrame(theme, pairsTitle(result), `${name}${percent ? ', %' : ''}, positive class ${target}; on the diagonal each feature alone, best first`),
    grid: { left: names, right: theme.fontSize, top: theme.titleSize * 1.3 + theme.fontSize * 4.4, bottom: names, outerBoundsMode: 'none' },
    visualMap: {
      type: 'continuous', min: low, max: high === low ? low + 1 : high, precision: percent ? 1 : 3, calculable: false, orient: 'horizontal',
      left: 'left', top: theme.titleSize * 1.3 + theme.fontSize * 1.7, padding: 0, itemWidth: theme.fontSize * 0.8, itemHeight: theme.fontSize * 12,
      text: [text(high), text(low)], textStyle: quietText(theme), inRange: { color: better === 'high' ? [...colours].reverse() : colours },
    },
    xAxis: { type: 'category', data: [...order], axisTick: { show: false }, axisLine: { show: false }, axisLabel: { ...quietText(theme), interval: 'auto', rotate: 90 } },
    yAxis: { type: 'category', data: [...order], inverse: true, axisTick: { show: false }, axisLine: { show: false }, axisLabel: { ...quietText(theme), interval: 0 } },
    tooltip: {
      formatter: (item: unknown) => {
        const { value: [x, y, value] } = item as { value: [number, number, number] };
        return `${x === y ? `${order[x]} alone` : `${order[x]} and ${order[y]}`}<br>${name} ${text(value)}`;
      },
    },
    series: [{
      type: 'heatmap', data: cells.map(({ x, y, value }) => [x, y, value * scale]), itemStyle: { borderWidth: 0.4, borderColor: theme.panel },
      emphasis: { disabled: true },
    }],
  };
}

/** How high the square should be drawn: as wide as it is, below its title. */
export const pairsHeatmapHeight = (result: PairsResult, theme: ChartTheme, order: readonly string[] = pairOrder(result)): number =>
  Math.ceil(order.length * theme.fontSize * 1.25 + nameWidth(theme, order) + theme.titleSize * 1.3 + theme.fontSize * 6);
