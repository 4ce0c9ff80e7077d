import type { EChartsOption } from 'echarts';
import { chartFrame, chartName, nameWidth, quietText, topOfPlot } from '../../charts/chartFrame';
import { categoryColour } from '../../charts/categoryLook';
import type { ChartTheme } from '../../charts/theme';
import { formatCount } from '../../format/formatCount';
import { formatShare } from '../../format/formatShare';
import { shortNumber } from '../../format/shortNumber';
import type { OrderResult, RunsOf } from './result';
import { fileOf, longestOf, runWords } from './words';

export type Lanes = 'categories' | 'labels';
type Lane = RunsOf & { byPart: number[] };
/** Parts one after another in which a lane has rows. */
type Stretch = { lane: number; from: number; to: number };

/** How much of its lane a category fills at least where it has any rows: a single one among thousands is seen. */
const leastHeight = 0.14;
/** Height of a lane in lines of text: few lanes are drawn higher. */
const laneLines = (lanes: number): number => (lanes <= 8 ? 3.2 : 2);
/** What is told of a part on pointing. */
const mostNamed = 8;
/** Of more files, lines where they begin would cover what is to be seen. */
const mostFileLines = 60;

/** What has a lane: the categories in their order, or the labels with most rows, those of a category together. */
export function lanesOf({ categories, labels }: OrderResult, lanes: Lanes): Lane[] {
  const drawn = (lanes === 'categories' ? categories : labels).filter((one): one is Lane => one.byPart !== undefined);
  const order = categories.map(({ name }) => name);
  return lanes === 'categories' ? drawn : drawn.sort((a, b) => order.indexOf(a.category) - order.indexOf(b.category) || b.rows - a.rows);
}

export const positionHeight = (result: OrderResult, lanes: Lanes, theme: ChartTheme): number =>
  heightOf(lanesOf(result, lanes).length, theme);
const heightOf = (lanes: number, theme: ChartTheme): number =>
  Math.ceil(topOfPlot(theme) + (lanes * laneLines(lanes) + 3.6) * theme.fontSize);

/** Rows of a part: they end where the next begins. */
const rowsOfPart = ({ parts, rows }: OrderResult, part: number): number => (parts[part + 1] ?? rows + 1) - parts[part];

/** The numbers behind the chart: rows of each lane in each part. */
export function positionTable(result: OrderResult, lanes: Lanes): { header: string[]; rows: (string | number)[][] } {
  const drawn = lanesOf(result, lanes);
  return {
    header: ['from row', 'rows', ...drawn.map(({ name }) => name)],
    rows: result.parts.map((row, part) => [row, rowsOfPart(result, part), ...drawn.map(({ byPart }) => byPart[part])]),
  };
}

/**
 * Where each category, or each label, stands: position among the rows across, a lane for each, filled as high as its share of the rows
 * is there. Lanes show what a stack of shares would hide: thirty categories, and the few rows of the rarest.
 */
export function positionChart(result: OrderResult, lanes: Lanes, theme: ChartTheme): EChartsOption {
  const { parts, rows, files = [] } = result;
  const drawn = lanesOf(result, lanes);
  const all = lanes === 'categories' ? result.categories : result.labels;
  const order = result.categories.map(({ name }) => name);
  const end = (part: number): number => parts[part + 1] ?? rows + 1;
  const stretches = drawn.flatMap(({ byPart }, lane) => stretchesOf(byPart, lane));
  const fileStarts = files.length > mostFileLines ? [] : files.slice(1).map(({ firstRow }) => firstRow);
  const inAll = lanes === 'labels' && result.inAll ? result.inAll.labels : all.length;
  const kind = lanes === 'categories' ? 'category' : 'label';
  return {
    ...chartFrame(theme, `The longest run of one ${kind}: ${runWords(longestOf(all).longest)}`, [
      `height: share of the rows of ${parts.length === 1 ? 'the only part' : `each of ${parts.length} equal parts`}, `
        + 'a thin strip at least where there are any',
      ...(lanes === 'labels' ? ['coloured by category'] : []),
      ...(drawn.length < inAll ? [`the ${drawn.length} ${lanes} with most rows of ${formatCount(inAll)}`] : []),
      ...(fileStarts.length > 0 ? ['dashed: where a file begins'] : []),
    ].join('; ')),
    grid: {
      left: nameWidth(theme, drawn.map(({ name }) => name)) + theme.fontSize, right: theme.fontSize * 2, top: topOfPlot(theme),
      bottom: theme.fontSize * 3.4, outerBoundsMode: 'none',
    },
    xAxis: {
      type: 'value', min: 1, max: Math.max(2, rows + 1),
      name: 'row', nameLocation: 'middle', nameGap: theme.fontSize * 1.9, nameTextStyle: quietText(theme),
      axisLabel: { ...quietText(theme), formatter: shortNumber, hideOverlap: true, showMinLabel: false, showMaxLabel: false },
      splitLine: { show: false },
      axisLine: { show: true, lineStyle: { color: theme.line } },
    },
    yAxis: {
      type: 'category', data: drawn.map(({ name }) => name), inverse: true, axisTick: { show: false }, axisLine: { show: false },
      axisLabel: { ...quietText(theme), interval: 0, formatter: (name: string) => chartName(name) },
      splitLine: { show: true, lineStyle: { color: theme.line } },
    },
    tooltip: {
      trigger: 'item',
      formatter: (item: unknown) => partWords(result, drawn, (item as { dataIndex: number }).dataIndex).join('<br>'),
    },
    series: [
      {
        type: 'custom', name: 'share', silent: true, encode: { x: [1, 2], y: 3 },
        data: stretches.map(({ lane, from, to }, at) => [at, parts[from], end(to), lane]),
        renderItem: (_, api) => {
          const { lane, from, to } = stretches[api.value(0) as number];
          const height = (api.size!([0, 1]) as number[])[1];
          const place = (row: number, share: number): [number, number] => {
            const [x, middle] = api.coord([row, lane]);
            return [x, middle + height * (0.5 - 0.88 * share)];
          };
          const tops = Array.from({ length: to - from + 1 }, (__, i) => {
            const share = Math.max(leastHeight, drawn[lane].byPart[from + i] / rowsOfPart(result, from + i));
            return [place(parts[from + i], share), place(end(from + i), share)];
          }).flat();
          return {
            type: 'polygon', shape: { points: [place(parts[from], 0), ...tops, place(end(to), 0)] },
            style: { fill: categoryColour(theme, drawn[lane].category, order) },
          };
        },
      },
      {
        type: 'custom', name: 'files', silent: true, encode: { x: 0 }, data: fileStarts.map((row) => [row]),
        renderItem: (params, api) => {
          const { y, height } = params.coordSys as unknown as { y: number; height: number };
          const [x] = api.coord([api.value(0), 0]);
          return {
            type: 'line', shape: { x1: x, x2: x, y1: y, y2: y + height },
            style: { stroke: theme.ink, lineWidth: 1, lineDash: [3, 3], opacity: 0.6 },
          };
        },
      },
      {
        // Nothing to see: what is pointed at, over all lanes.
        type: 'custom', name: 'parts', encode: { x: [0, 1] }, data: parts.map((row, part) => [row, end(part)]),
        renderItem: (params, api) => {
          const { y, height } = params.coordSys as unknown as { y: number; height: number };
          const [[from], [to]] = [api.coord([api.value(0), 0]), api.coord([api.value(1), 0])];
          return { type: 'rect', invisible: true, shape: { x: from, y, width: to - from, height }, style: { fill: theme.ink } };
        },
      },
    ],
  };
}

function stretchesOf(byPart: readonly number[], lane: number): Stretch[] {
  const found: Stretch[] = [];
  byPart.forEach((rows, part) => {
    if (rows === 0) return;
    const last = found.at(-1);
    if (last?.to === part - 1) last.to = part;
    else found.push({ lane, from: part, to: part });
  });
  return found;
}

/** One part in words: its rows, its file, and what is in it, the most first. */
export function partWords(result: OrderResult, drawn: readonly Lane[], part: number): string[] {
  const { parts, files = [] } = result;
  const rows = rowsOfPart(result, part);
  const file = fileOf(parts[part], files);
  const there = drawn.filter(({ byPart }) => byPart[part] > 0).sort((a, b) => b.byPart[part] - a.byPart[part]);
  return [
    `rows ${formatCount(parts[part])} to ${formatCount(parts[part] + rows - 1)}`, ...(file === undefined ? [] : [file.file]),
    ...there.slice(0, mostNamed).map(({ name, byPart }) => `${name}: ${formatShare(byPart[part] / rows)}, ${formatCount(byPart[part])}`),
    ...(there.length > mostNamed ? [`and ${formatCount(there.length - mostNamed)} more`] : []),
  ];
}
