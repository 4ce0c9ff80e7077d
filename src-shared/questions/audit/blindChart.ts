import type { EChartsOption } from 'echarts';
import { chartFrame, chartName, nameWidth, quietText, topOfPlot } from '../../charts/chartFrame';
import { textColourOn } from '../../charts/textColourOn';
import type { ChartTheme } from '../../charts/theme';
import { formatPercent, formatShare } from '../../format/formatShare';

/** A blind matrix: balanced accuracies of the cut that was learnt on one label and judged on another, `cells[learnt on][judged on]`. */
export type BlindMatrix = { column: string; cells: number[][] };
type BlindLabel = { label: string; category: string; rows: number };

const rowLines = 1.7;
/** From a coin's toss (pale) to perfect: the half of the diverging colours that is blue. */
const strengthColours = (theme: ChartTheme): string[] => theme.diverging.slice(0, 4).reverse();
const strengthOf = (accuracy: number): number => Math.max(0, 2 * accuracy - 1);

/** Labels of one category side by side, so that pairs of unlike attacks are seen as blocks; the larger first in each. */
function orderOf(labels: readonly BlindLabel[]): number[] {
  const categories = [...new Set(labels.map(({ category }) => category))];
  return [...labels.keys()].sort((a, b) =>
    categories.indexOf(labels[a].category) - categories.indexOf(labels[b].category) || labels[b].rows - labels[a].rows);
}

/** How high the map should be drawn for its rows to be read. */
export const blindHeight = (labels: readonly BlindLabel[], theme: ChartTheme): number =>
  Math.ceil(topOfPlot(theme) + nameWidth(theme, labels.map(({ label }) => label)) + theme.fontSize * (2 + labels.length * rowLines));

/**
 * What a cut that one attack taught finds of every other, as a map; cells in a frame are judged on the attack that they learnt from.
 * @param width what it is drawn in, where that is known: cells that are too narrow for figures carry none
 */
export function blindChart(
  labels: readonly BlindLabel[], { column, cells }: BlindMatrix, theme: ChartTheme, width?: number,
): EChartsOption {
  const order = orderOf(labels);
  const names = order.map((at) => labels[at].label);
  const left = nameWidth(theme, names) + theme.fontSize;
  const room = width === undefined ? Infinity : (width - left) / Math.max(1, names.length);
  const colours = strengthColours(theme);
  const shown = order.flatMap((a, y) => order.map((b, x) => ({ x, y, a, b, value: cells[a][b] })));
  return {
    ...chartFrame(theme, `“${column}”: what one attack teaches of another`,
      'balanced accuracy in %, learnt on the row, judged on the column; stronger colour: finds more; framed: the same attack'),
    grid: { left, right: theme.fontSize * 0.5, top: topOfPlot(theme) + nameWidth(theme, names) + theme.fontSize, bottom: theme.fontSize * 0.5, outerBoundsMode: 'none' },
    visualMap: { type: 'continuous', show: false, min: 0, max: 1, dimension: 2, seriesIndex: 0, inRange: { color: colours } },
    xAxis: {
      type: 'category', position: 'top', data: names, axisTick: { show: false }, axisLine: { show: false },
      axisLabel: { ...quietText(theme), interval: 0, rotate: -90, align: 'left', verticalAlign: 'middle', formatter: chartName },
    },
    yAxis: {
      type: 'category', data: names, inverse: true, axisTick: { show: false }, axisLine: { show: false },
      axisLabel: { ...quietText(theme), interval: 0, formatter: chartName },
    },
    tooltip: {
      formatter: (item: unknown) => {
        const cell = shown[(item as { dataIndex: number }).dataIndex];
        return cell === undefined ? '' : `learnt on ${labels[cell.a].label} (${labels[cell.a].category})<br>judged on ${labels[cell.b].label} (${
          labels[cell.b].category})<br>${formatShare(cell.value)} balanced accuracy`;
      },
    },
    series: [{
      type: 'heatmap',
      data: shown.map(({ x, y, value }) => ({
        value: [x, y, strengthOf(value)],
        label: {
          show: room > theme.fontSize * 2.6, formatter: formatPercent(value, room > theme.fontSize * 3.4 ? 1 : 0), fontSize: theme.fontSize,
          fontFamily: theme.fontFamily, color: textColourOn(colours, strengthOf(value), theme),
        },
      })),
      itemStyle: { borderWidth: 1, borderColor: theme.panel }, emphasis: { disabled: true },
    }, {
      type: 'heatmap', silent: true, data: order.map((_, at) => [at, at, 0]),
      itemStyle: { color: 'transparent', borderWidth: 1.5, borderColor: theme.ink }, emphasis: { disabled: true },
    }],
  } as EChartsOption;
}

/** The same in figures: a row for each label that was learnt on. */
export const blindTable = (labels: readonly BlindLabel[], { cells }: BlindMatrix): { header: string[]; rows: (string | number)[][] } => {
  const order = orderOf(labels);
  return {
    header: ['learnt on', ...order.map((at) => labels[at].label)],
    rows: order.map((a) => [labels[a].label, ...order.map((b) => cells[a][b])]),
  };
};
