import type { EChartsOption } from 'echarts';
import { shortName } from '../format/shortName';
import type { ChartTheme } from './theme';

/** What every chart has in common: its type, its title (what is seen) and, under it, a line on how to read it. */
export function chartFrame(theme: ChartTheme, title: string, how: string): EChartsOption {
  return {
    animation: false,
    backgroundColor: 'transparent',
    textStyle: { fontFamily: theme.fontFamily, fontSize: theme.fontSize, color: theme.ink },
    title: {
      text: title,
      subtext: how,
      left: 0,
      top: 0,
      padding: 0,
      itemGap: theme.fontSize * 0.45,
      textStyle: { fontFamily: theme.fontFamily, fontSize: theme.titleSize, fontWeight: 'bold', color: theme.ink },
      subtextStyle: { fontFamily: theme.fontFamily, fontSize: theme.fontSize, color: theme.secondInk },
    },
    aria: { enabled: true, label: { description: `${title}. ${how}` } },
  };
}

/** Where the plot may begin under title and reading line, and under a legend too where there is one. */
export const topOfPlot = (theme: ChartTheme, legend = false): number =>
  theme.titleSize * 1.3 + theme.fontSize * (legend ? 4.3 : 2.3);

/**
 * A row of names with their colours, under the title; one name alone tells nothing apart, and is left out.
 * @param markOf the mark of each name, where they have one beside their colour
 */
export function legendRow(theme: ChartTheme, names: string[], markOf?: (name: string) => string): EChartsOption['legend'] {
  return {
    show: names.length > 1,
    data: markOf === undefined ? names : names.map((name) => ({ name, icon: markOf(name) })),
    left: 0,
    top: theme.titleSize * 1.3 + theme.fontSize * 1.9,
    padding: 0,
    itemWidth: theme.fontSize * (markOf === undefined ? 1 : 0.8),
    itemHeight: theme.fontSize * 0.8,
    itemGap: theme.fontSize * 1.3,
    icon: 'roundRect',
    selectedMode: false,
    textStyle: { fontFamily: theme.fontFamily, fontSize: theme.fontSize, color: theme.ink },
  };
}

/** Text of an axis or of the values at the ends of bars. */
export const quietText = (theme: ChartTheme): { color: string; fontSize: number; fontFamily: string } =>
  ({ color: theme.secondInk, fontSize: theme.fontSize, fontFamily: theme.fontFamily });

/** A name as a chart has room for it. Pointing at its part tells the whole. */
export const chartName = (name: string): string => shortName(name);

/**
 * About how wide a name is drawn, in the units of the chart: so that an axis leaves room for its longest name whether
 * or not the renderer can measure text. Generous: 0.56 em is more than the mean letter of a sans-serif needs, and a
 * character of Chinese, Japanese or Korean, or an emoji, fills its em.
 */
export const nameWidth = (theme: ChartTheme, names: readonly string[]): number =>
  Math.ceil(Math.max(0, ...names.map((name) => ems(chartName(name)))) * theme.fontSize);

const wide = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\ufffd\u{1f000}-\u{3ffff}]/gu;
const ems = (name: string): number => {
  const filling = name.match(wide)?.length ?? 0;
  return 0.56 * name.replace(wide, '').length + 1.1 * filling;
};
