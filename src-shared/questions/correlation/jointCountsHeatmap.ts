import type { EChartsOption } from 'echarts';
import type { JointCounts } from './result';
import { undefinedWords } from './correlationWords';
import { countOf } from '../../format/countOf';
import { formatCount } from '../../format/formatCount';
import { namedRate } from '../../format/formatRate';
import { formatNumber } from '../../format/formatNumber';
import { formatShare } from '../../format/formatShare';
import { isPowerOfTen } from '../../charts/bars';
import { binsBetween, roundMarkSeries, withRoundMarks, type Bin } from '../../charts/binTicks';
import { chartFrame, chartName, nameWidth, quietText } from '../../charts/chartFrame';
import { binNames } from '../../charts/featureHistogram';
import type { ChartTheme } from '../../charts/theme';

/**
 * Rows by two numeric columns at once, `a` across and `b` upwards: a scatter plot that any number of rows fits into. The
 * colour follows the logarithm of the count, since a few bins of such columns often hold nearly all rows; empty bins are
 * not drawn.
 */
export function jointCountsHeatmap(joint: JointCounts, theme: ChartTheme): EChartsOption {
  const cells = joint.counts.flatMap((row, x) => row.flatMap((count, y) => (count > 0 ? [{ x, y, count }] : [])));
  const rows = cells.reduce((sum, cell) => sum + cell.count, 0);
  const largest = Math.max(1, ...cells.map((cell) => cell.count));
  const namesB = namesOf(joint, 'b');
  const left = nameWidth(theme, namesB) + theme.fontSize * 2.9;
  return {
    ...chartFrame(theme, `${joint.a} and ${joint.b}: ${joint.r === null ? undefinedWords(joint) : namedRate('r', joint.r, 3)}`,
      `rows in each pair of bins, shaded by their logarithm; the largest bin holds ${formatShare(rows === 0 ? null : largest / rows)}`),
    grid: {
      left, right: theme.fontSize * 1.4, top: theme.titleSize * 1.3 + theme.fontSize * 4.4, bottom: theme.fontSize * 3.6,
      outerBoundsMode: 'none',
    },
    visualMap: {
      type: 'continuous',
      min: 0,
      max: Math.max(1, Math.log10(largest)),
      calculable: false,
      hoverLink: false,
      dimension: 3,
      orient: 'horizontal',
      left: 'left',
      top: theme.titleSize * 1.3 + theme.fontSize * 1.7,
      padding: 0,
      itemWidth: theme.fontSize * 0.8,
      itemHeight: theme.fontSize * 10,
      text: [`${formatCount(largest)} rows`, '1'],
      textStyle: quietText(theme),
      inRange: { color: [theme.diverging[2], theme.diverging[1], theme.diverging[0]] },
    },
    xAxis: binAxis(joint, 'a', theme, { nameGap: theme.fontSize * 1.9 }),
    yAxis: binAxis(joint, 'b', theme, { nameGap: left - theme.fontSize * 2.1, nameRotate: 90 }),
    tooltip: {
      formatter: (item: unknown) => {
        const { value: [x, y, count] } = item as { value: [number, number, number] };
        return `${joint.a}: ${binRange(joint, 'a', x)}<br>${joint.b}: ${binRange(joint, 'b', y)}<br>`
          + `${countOf(count, 'row')}, ${formatShare(count / rows)} of all`;
      },
    },
    series: [{
      type: 'heatmap',
      data: cells.map(({ x, y, count }) => [x, y, count, Math.log10(count)]),
      encode: { x: 0, y: 1, value: 3 },
      itemStyle: { borderWidth: 0.4, borderColor: theme.panel },
      emphasis: { disabled: true },
    }, ...roundMarkSeries(binsOf(joint, 'a'), { xAxisIndex: 1 }), ...roundMarkSeries(binsOf(joint, 'b'), { yAxisIndex: 1 })],
  } as EChartsOption;
}

type Side = 'a' | 'b';
const edgesOf = (joint: JointCounts, side: Side): number[] => (side === 'a' ? joint.edgesA : joint.edgesB);
const scaleOf = (joint: JointCounts, side: Side): 'linear' | 'log' => (side === 'a' ? joint.scaleA : joint.scaleB);

const namesOf = (joint: JointCounts, side: Side): string[] =>
  binNames({ column: joint[side], scale: scaleOf(joint, side), edges: edgesOf(joint, side), levels: [], counts: [] });

/** What a bin holds: one value where its edges are whole numbers one apart (or the zeros of a log scale), else a range. */
export function binRange(joint: JointCounts, side: Side, bin: number): string {
  const edges = edgesOf(joint, side);
  const [from, to] = [edges[bin], edges[bin + 1]];
  if (scaleOf(joint, side) === 'log' && bin === 0) return '0';
  if (Number.isInteger(from) && to - from === 1) return formatNumber(from, 3);
  return `${formatNumber(from, 3)} to ${bin === edges.length - 2 ? '' : 'under '}${formatNumber(to, 3)}`;
}

/** Bins that have a mark on the axis: every power of ten, every third of many, all of a few. */
function isNamed(joint: JointCounts, side: Side, bin: number): boolean {
  const edges = edgesOf(joint, side);
  if (scaleOf(joint, side) === 'log') return bin === 0 || isPowerOfTen(edges[bin]);
  return edges.length <= 16 || bin % 3 === 0;
}

const binsOf = (joint: JointCounts, side: Side): Bin[] => binsBetween(edgesOf(joint, side));

function binAxis(joint: JointCounts, side: Side, theme: ChartTheme, extra: object): object {
  const log = scaleOf(joint, side) === 'log';
  return withRoundMarks({
    type: 'category',
    data: namesOf(joint, side),
    name: `${chartName(joint[side])}${log ? ' (log bins)' : ''}`,
    nameLocation: 'middle',
    nameTextStyle: { ...quietText(theme), color: theme.ink },
    axisTick: { show: false },
    axisLine: { lineStyle: { color: theme.line } },
    axisLabel: { ...quietText(theme), hideOverlap: true, interval: (bin: number) => isNamed(joint, side, bin) },
    splitLine: { show: false },
    ...extra,
  }, binsOf(joint, side), theme, side === 'a' ? 'bottom' : 'left');
}
