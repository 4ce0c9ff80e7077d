import type { EChartsOption } from 'echarts';
import type { ContingencyTest } from './result';
import { formatAmount } from '../../format/formatAmount';
import { formatFixed } from '../../format/formatFixed';
import { chartFrame, nameWidth, quietText, topOfPlot } from '../../charts/chartFrame';
import { textColourOn } from '../../charts/textColourOn';
import type { ChartTheme } from '../../charts/theme';

/** More outcomes than this, and than levels, and the map is turned: a long list is read downwards. */
const mostAcross = 8;

/** One cell of the map: its place on it (`x`, `y`), and which level and outcome it is. */
export type ResidualCell = { x: number; y: number; level: number; outcome: number; value: number; significant: boolean };
export type ResidualMap = {
  /** Outcomes stand below one another, and levels side by side. */
  turned: boolean;
  down: string[];
  across: string[];
  cells: ResidualCell[];
};

const nameOf = (level: string): string => (level === '' ? '(empty)' : level);

/** Where each residual stands on the map. */
export function residualMap({ levels, outcomes, adjustedResiduals, postHoc }: ContingencyTest): ResidualMap {
  const turned = outcomes.length > Math.max(mostAcross, levels.length);
  const from = postHoc?.significantFrom ?? Infinity;
  const cells = adjustedResiduals.flatMap((row, level) => row.flatMap((value, outcome) => (value === null ? [] : [{
    x: turned ? level : outcome, y: turned ? outcome : level, level, outcome, value, significant: Math.abs(value) >= from,
  }])));
  const [down, across] = turned ? [outcomes, levels] : [levels, outcomes];
  return { turned, down: down.map(nameOf), across: across.map(nameOf), cells };
}

/** The residuals as a table, turned as the map is. */
export function residualTable(test: ContingencyTest): { header: string[]; rows: (string | number | null)[][] } {
  const { turned, down, across } = residualMap(test);
  return {
    header: [turned ? test.outcome : test.factor, ...across],
    rows: down.map((name, i) => [name, ...across.map((_, j) => (turned ? test.adjustedResiduals[j][i] : test.adjustedResiduals[i][j]))]),
  };
}

type Room = { left: number; cell: number; upright: boolean; foot: number; head: number };

/** How the map fits a width: names that are wider than their cells stand upright. */
function roomOf({ down, across }: ResidualMap, theme: ChartTheme, width: number): Room {
  const left = nameWidth(theme, down) + theme.fontSize;
  const cell = (width - left - theme.fontSize) / Math.max(1, across.length);
  const longest = nameWidth(theme, across);
  const upright = longest > cell - 6;
  return { left, cell, upright, foot: upright ? longest + theme.fontSize : theme.fontSize * 1.9, head: topOfPlot(theme) };
}

/** How high the map should be drawn, in a given width, for its names to be read. */
export function residualHeatmapHeight(test: ContingencyTest, theme: ChartTheme, width: number): number {
  const map = residualMap(test);
  const { head, foot } = roomOf(map, theme, width);
  return Math.ceil(head + map.down.length * theme.fontSize * 2 + foot + theme.fontSize * 0.5);
}

/** A residual as it fits its cell: with a decimal, without, or only whether it is significant. */
function figureOf({ value, significant }: ResidualCell, cell: number, theme: ChartTheme): string {
  const mark = significant ? '*' : '';
  if (cell >= theme.fontSize * 4.8) return formatAmount(value, 1) + mark;
  if (cell >= theme.fontSize * 3.4) return formatFixed(value, Math.abs(value) >= 9.95 ? 0 : 1) + mark;
  return cell >= theme.fontSize * 2.8 ? formatFixed(value, 0) + mark : mark;
}

/** Type in which a figure fits its cell, never larger than the theme's: bold digits are about 0.66 em wide. */
const sizeOf = (figure: string, cell: number, theme: ChartTheme): number =>
  Math.min(theme.fontSize, (cell - theme.fontSize * 0.25) / (0.66 * Math.max(1, figure.length)));

/** A residual's place on the diverging colours, −1 … 1: by its square root, or a few giants would pale all others. */
const strengthOf = (value: number, largest: number): number => Math.sign(value) * Math.sqrt(Math.abs(value) / largest);

/**
 * Adjusted residuals of a contingency table, level × outcome, the figure in every cell that has room for it. Blue: fewer rows
 * than expected, red: more; cells that stay significant when all are tested at once carry an asterisk and stand in bold. The
 * colour saturates at the table's largest |residual|.
 * @param width the width it is drawn in
 */
export function residualHeatmap(test: ContingencyTest, theme: ChartTheme, width: number): EChartsOption {
  const map = residualMap(test);
  const { left, cell, upright, foot, head } = roomOf(map, theme, width);
  const largest = Math.max(2, ...map.cells.map(({ value }) => Math.abs(value)));
  const marked = map.cells.some(({ significant }) => significant);
  const axis = { type: 'category' as const, axisTick: { show: false }, axisLine: { show: false } };
  return {
    ...chartFrame(theme, `Where ${test.outcome} departs from independence`,
      marked ? 'adjusted residuals: red more rows, blue fewer; * significant (Holm)'
        : 'adjusted residuals: red more rows than expected, blue fewer'),
    grid: { left, right: theme.fontSize, top: head, bottom: foot, outerBoundsMode: 'none' },
    visualMap: { type: 'continuous', show: false, min: -1, max: 1, dimension: 2, inRange: { color: theme.diverging }, hoverLink: false },
    xAxis: { ...axis, data: map.across, axisLabel: { ...quietText(theme), interval: 0, rotate: upright ? 90 : 0 } },
    yAxis: { ...axis, data: map.down, inverse: true, axisLabel: { ...quietText(theme), interval: 0 } },
    series: [{
      type: 'heatmap',
      data: map.cells.map((one) => {
        const strength = strengthOf(one.value, largest);
        const figure = figureOf(one, cell, theme);
        return {
          value: [one.x, one.y, strength],
          label: {
            show: true, formatter: figure, fontSize: sizeOf(figure, cell, theme), fontFamily: theme.fontFamily,
            fontWeight: one.significant ? 'bold' as const : 'normal' as const,
            color: textColourOn(theme.diverging, (strength + 1) / 2, theme),
          },
        };
      }),
      itemStyle: { borderWidth: 1, borderColor: theme.panel },
      emphasis: { disabled: true },
    }],
  };
}
