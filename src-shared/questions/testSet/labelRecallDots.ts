import type { EChartsOption } from 'echarts';
import type { TestSetResult } from './result';
import { formatCount } from '../../format/formatCount';
import { formatShare } from '../../format/formatShare';
import { categoryColour, categorySymbol } from '../../charts/categoryLook';
import { chartFrame, legendRow, nameWidth, quietText, topOfPlot } from '../../charts/chartFrame';
import { categoriesOf, recallGroups, type RecallGroup } from './recallGroups';
import type { ChartTheme } from '../../charts/theme';

type Recall = TestSetResult['recall'][number];
type Line = { name: string; category: string | null; recall: number | null; interval: [number, number] | null; text: string };

/** How much wider a bold line is drawn than a plain one. */
const boldFactor = 1.1;

/** Groups and labels, one line each, as the chart draws them. */
export const recallLines = (groups: readonly RecallGroup[]): Line[] => groups.flatMap((group) => [
  { name: group.title, category: null, recall: null, interval: null, text: textOf(group) },
  ...group.labels.map((label) =>
    ({ name: label.label, category: label.category, recall: label.recall, interval: label.interval, text: textOf(label) })),
]);

const textOf = ({ recall, rows }: { recall: number | null; rows: number }): string => `${formatShare(recall)} of ${formatCount(rows)}`;

/** How high the plot should be drawn for its labels to be read. */
export const labelRecallDotsHeight = (recall: Recall, target: string, theme: ChartTheme): number =>
  Math.ceil(topOfPlot(theme, true) + recallLines(recallGroups(recall.labels, target)).length * theme.fontSize * 1.65
    + theme.fontSize * 2.4);

/**
 * Share of each label's rows that one feature's model gives the right class, with its 95 % Wilson interval: attack types
 * that training knows and novel ones apart, those of the target (found) and all others (left alone) apart.
 */
export function labelRecallDots(recall: Recall, target: string, theme: ChartTheme): EChartsOption {
  const groups = recallGroups(recall.labels, target);
  const lines = recallLines(groups);
  const order = categoriesOf(recall.labels);
  const categories = order.filter((category) => lines.some((line) => line.category === category));
  const colour = (category: string): string => categoryColour(theme, category, order);
  return {
    ...chartFrame(theme, titleOf(recall.model, target, groups),
      `% of each label’s rows given the right class (${target}: found; others: left alone), with 95 % Wilson intervals`),
    legend: legendRow(theme, categories, (category) => categorySymbol(theme, category, order)),
    grid: {
      left: nameWidth(theme, lines.map((line) => line.name)) * boldFactor + theme.fontSize,
      right: nameWidth(theme, lines.map((line) => line.text)) * boldFactor + theme.fontSize * 1.4,
      top: topOfPlot(theme, true), bottom: theme.fontSize * 1.9, outerBoundsMode: 'none',
    },
    xAxis: {
      type: 'value', min: 0, max: 100, interval: 25, axisLabel: { ...quietText(theme), formatter: '{value}' },
      splitLine: { lineStyle: { color: theme.line } },
    },
    yAxis: [lineAxis(lines, theme, 'left'), lineAxis(lines, theme, 'right')],
    series: [
      {
        type: 'custom',
        name: '95 % interval',
        data: lines.flatMap(({ interval }, index) => (interval === null ? [] : [[100 * interval[0], index, 100 * interval[1]]])),
        encode: { x: [0, 2], y: 1 },
        renderItem: (_, api) => {
          const [x1, y] = api.coord([api.value(0), api.value(1)]);
          const [x2] = api.coord([api.value(2), api.value(1)]);
          const { category } = lines[api.value(1) as number];
          const style = { stroke: colour(category ?? ''), lineWidth: theme.fontSize * 0.18, opacity: 0.5 };
          return { type: 'line', shape: { x1, y1: y, x2, y2: y }, style };
        },
      },
      ...categories.map((category) => ({
        type: 'scatter' as const,
        name: category,
        symbol: categorySymbol(theme, category, order),
        symbolSize: theme.fontSize * 0.75,
        itemStyle: { color: colour(category) },
        data: lines.flatMap((line, index) => (line.category === category && line.recall !== null ? [[100 * line.recall, index]] : [])),
      })),
    ],
  };
}

/** What is seen: how much of the target is found among known and among novel attack types. */
function titleOf(model: string, target: string, groups: readonly RecallGroup[]): string {
  const of = (id: RecallGroup['id']): RecallGroup | undefined => groups.find((group) => group.id === id);
  const [known, novel] = [of('target-known'), of('target-novel')];
  if (known === undefined && novel === undefined) return `“${model}” alone: no row is ${target}`;
  if (known === undefined || novel === undefined) {
    const only = known ?? novel;
    return `“${model}” alone finds ${formatShare(only?.recall ?? null)} of the ${target} rows, all of ${known ? 'known' : 'novel'} types`;
  }
  return `“${model}” alone finds ${formatShare(known.recall)} of known ${target}, ${formatShare(novel.recall)} of novel`;
}

function lineAxis(lines: readonly Line[], theme: ChartTheme, position: 'left' | 'right'): object {
  return {
    type: 'category', data: lines.map((line) => (position === 'left' ? line.name : line.text)), inverse: true, position,
    axisTick: { show: false }, axisLine: { show: false },
    axisLabel: {
      ...quietText(theme), interval: 0, margin: theme.fontSize * 0.8,
      formatter: (text: string, index: number) => (lines[index]?.category === null ? `{group|${text}}` : text),
      rich: { group: { ...quietText(theme), color: theme.ink, fontWeight: 'bold' } },
      color: position === 'left' ? theme.secondInk : theme.ink,
    },
    splitLine: { show: position === 'left', lineStyle: { color: theme.rail } },
  };
}
