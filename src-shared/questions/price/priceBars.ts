import type { EChartsOption } from 'echarts';
import type { PriceResult } from './result';
import { nanoseconds, priceTitle } from '../../format/priceWords';
import { groupColour, groupsOf } from '../../charts/groupLook';
import { bars, barsHeight } from '../../charts/bars';
import type { ChartTheme } from '../../charts/theme';

export const priceBarsHeight = ({ features }: PriceResult, theme: ChartTheme): number => barsHeight(theme, features.length);

/** What each feature costs by itself, the dearest first, coloured by its group. */
export function priceBars(price: PriceResult, theme: ChartTheme): EChartsOption {
  const groups = groupsOf(theme, price.features).map((group) => ({ name: group, colour: groupColour(theme, group) }));
  const sorted = [...price.features].sort((a, b) => b.alone.median - a.alone.median);
  return bars({
    title: priceTitle(price), how: 'nanoseconds a connection with this feature alone over none: features that share work each bear all of it here',
    bars: sorted.map(({ name, group, alone: { median, low, high } }) =>
      ({ name, value: Math.max(0, median), text: `${nanoseconds(median)} ns`, group: group, interval: [Math.max(0, low), Math.max(0, high)] })),
    groups, scale: 'linear', axis: nanoseconds,
  }, theme);
}
