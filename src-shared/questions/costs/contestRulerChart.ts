import type { EChartsOption } from 'echarts';
import { contestParts, costText, decisionNames, decisions, placeWords } from './costWords';
import type { CostsResult } from './result';
import { contestRuler } from '../../schemas/kddCosts';
import { chartFrame, nameWidth, quietText, topOfPlot } from '../../charts/chartFrame';
import type { ChartTheme } from '../../charts/theme';

/** A mark on the ruler: a published score, or one of this model's. */
export type RulerMark = { name: string; cost: number; own: boolean };

/** The published marks and this model's decisions, cheapest first. */
export function rulerMarks(result: CostsResult): RulerMark[] {
  const own = contestParts(result).flatMap((part) => decisions.flatMap((decision): RulerMark[] => {
    const { average } = part[decision];
    return average === null ? [] : [{ name: `this model, ${decisionNames[decision]}`, cost: average, own: true }];
  }));
  return [...contestRuler.map(({ name, averageCost }): RulerMark => ({ name, cost: averageCost, own: false })), ...own].sort((a, b) =>
    a.cost - b.cost);
}

/** How high the ruler should be drawn for its marks to be read. */
export const contestRulerHeight = (marks: readonly RulerMark[], theme: ChartTheme): number =>
  Math.ceil(topOfPlot(theme) + marks.length * theme.fontSize * 2 + theme.fontSize * 2.6);

/** The contest's ruler: average costs on one axis, published ones as dots, this model's as diamonds with their names in bold. */
export function contestRulerChart(result: CostsResult, theme: ChartTheme): EChartsOption {
  const marks = rulerMarks(result);
  const best = marks.find(({ own }) => own);
  const title = best === undefined ? 'The contest’s ruler' : `This model costs ${costText(best.cost)} a row: ${placeWords(best.cost)}`;
  const lowest = Math.min(...marks.map(({ cost }) => cost));
  const axis = (names: string[], position: 'left' | 'right'): object => ({
    type: 'category', data: names, inverse: true, position, axisTick: { show: false }, axisLine: { show: false },
    axisLabel: {
      ...quietText(theme), interval: 0, color: position === 'left' ? theme.secondInk : theme.ink,
      formatter: (text: string, index: number) => (marks[index]?.own ? `{own|${text}}` : text),
      rich: { own: { ...quietText(theme), color: theme.ink, fontWeight: 'bold' } },
    },
    splitLine: { show: position === 'left', lineStyle: { color: theme.rail } },
  });
  const dots = (name: string, own: boolean) => ({
    type: 'scatter' as const, name, symbol: own ? 'diamond' : 'circle', symbolSize: theme.fontSize * (own ? 1.05 : 0.75),
    itemStyle: { color: own ? theme.accent : theme.secondInk },
    data: marks.flatMap((mark, index) => (mark.own === own ? [[mark.cost, index]] : [])),
  });
  return {
    ...chartFrame(theme, title, 'average cost of a row of the contest’s labelled test file, at the contest’s costs; less is better'),
    grid: {
      left: nameWidth(theme, marks.map(({ name }) => name)) * 1.1 + theme.fontSize, right: nameWidth(theme, ['0.0000']) * 1.1 + theme.fontSize * 1.4,
      top: topOfPlot(theme), bottom: theme.fontSize * 1.9, outerBoundsMode: 'none',
    },
    xAxis: {
      type: 'value', min: lowest >= 0.2 ? 0.2 : 0, axisLabel: { ...quietText(theme), hideOverlap: true },
      splitLine: { lineStyle: { color: theme.line } },
    },
    yAxis: [axis(marks.map(({ name }) => name), 'left'), axis(marks.map(({ cost }) => costText(cost)), 'right')],
    tooltip: {
      trigger: 'item',
      formatter: (item: unknown) => {
        const [cost, index] = (item as { value: [number, number] }).value;
        return `${marks[index].name}<br>${costText(cost)} a row`;
      },
    },
    series: [dots('published', false), dots('this model', true)],
  };
}
