import type { EChartsOption } from 'echarts';
import type { CategoriesResult, CategoryFeature, CategoryModels } from './result';
import { formatRate } from '../../format/formatRate';
import { formatInterval } from '../../format/formatInterval';
import { formatPercent, formatShare } from '../../format/formatShare';
import { categoryValue, cellOf, oneSided, spreadOf, strengthOf, type CategoryMetric } from './categoryCells';
import { chartFrame, chartName, nameWidth, quietText, topOfPlot } from '../../charts/chartFrame';
import { shownValue, shownWords } from '../../charts/shownMetric';
import { textColourOn } from '../../charts/textColourOn';
import type { ChartTheme } from '../../charts/theme';

export type CategoryHeatmap = {
  result: CategoriesResult;
  metric: CategoryMetric;
  /** Features from top to bottom. */
  features: readonly string[];
  title: string;
  chosen?: { target: string; feature: string } | null;
  /** The width it is drawn in, where that is known: cells that are too narrow for figures carry none. */
  width?: number;
};

/** Height of one feature's row, in lines of text. */
const rowLines = 1.62;
const headLines = 4.6;
/** How much of its colour a cell keeps that too few rows stand behind. */
const tooFewPaler = 0.4;
/** More targets than this, or narrower columns than their names, and the names stand upright. */
const lyingNames = 9;
/** What a name lying down needs around it, in letters. */
const around = 1.5;

/** How high the map should be drawn for its rows to be read. */
export function categoryHeatmapHeight(result: CategoriesResult, features: readonly string[], theme: ChartTheme, width?: number): number {
  return Math.ceil(topOfPlot(theme) + headHeight(result, theme, cellWidth(result, features, theme, width))
    + features.length * theme.fontSize * rowLines + theme.fontSize);
}

const cellWidth = ({ targets }: CategoriesResult, features: readonly string[], theme: ChartTheme, width?: number): number =>
  (width === undefined ? Infinity : (width - nameWidth(theme, features) - theme.fontSize) / Math.max(1, targets.length));
const upright = ({ targets }: CategoriesResult, theme: ChartTheme, across: number): boolean =>
  targets.length > lyingNames || across < Math.max(nameWidth(theme, targets.map(({ target }) => target)), theme.fontSize * 3)
    + theme.fontSize * around;
const headHeight = (result: CategoriesResult, theme: ChartTheme, across: number): number =>
  (upright(result, theme, across) ? nameWidth(theme, result.targets.map(headText)) + theme.fontSize : theme.fontSize * headLines);

const headText = ({ target, tooFew }: CategoryModels): string => `${chartName(target)}${tooFew ? ', too few' : ''}`;
function headLinesOf(models: CategoryModels): string {
  const few = models.tooFew ? 'too few' : '';
  return [`{name|${chartName(models.target)}}`, formatShare(models.baseRate), few].join('\n');
}

/** From guessing (pale) to perfect: the half of the diverging colours that is blue. */
const strengthColours = (theme: ChartTheme): string[] => theme.diverging.slice(0, 4).reverse();

/** A metric's value as it stands in a cell: rates in per cent. */
export const categoryText = (value: number | null, metric: CategoryMetric): string =>
  (shownWords[metric].percent ? formatPercent(value, 1) : formatRate(value, 2));

/** One model in words: what its cell shows when it is pointed at. */
export function categoryWords(models: CategoryModels, feature: CategoryFeature, metric: CategoryMetric): string[] {
  const exact = (value: number | null): string => formatRate(value, 4);
  const spread = spreadOf(feature, metric);
  const interval = metric === 'atBest' ? null : feature.intervals[metric];
  return [
    `${feature.name} against ${models.target}`,
    spread === null ? `${shownWords[metric].name} ${exact(shownValue(feature, metric))} (${metric === 'atBest' ? 'all rows' : 'first draw'})`
      : `${shownWords[metric].name} ${exact(spread.mean)}${spread.draws > 1 ? `, mean of ${spread.draws} draws` : ''}`,
    ...(spread !== null && spread.draws > 1 ? [`from ${exact(spread.min)} to ${exact(spread.max)}`] : []),
    ...(interval === null ? [] : [`95 % interval of the first draw ${formatInterval(interval, exact)}`]),
    ...(models.tooFew ? ['too few rows to say'] : []),
  ];
}

/**
 * Single-feature models as a map, feature × target: a stronger colour gives more away. Under each target stands its base rate;
 * targets with too few judged rows say so, and their colours are pale.
 */
export function categoryHeatmap({ result, metric, features, title, chosen, width }: CategoryHeatmap, theme: ChartTheme): EChartsOption {
  const { targets, draws } = result;
  const { percent, better, name } = shownWords[metric];
  const cells = targets.flatMap((models, x) => features.flatMap((wanted, y) => {
    const feature = cellOf(models, wanted);
    const value = feature === undefined ? null : categoryValue(feature, metric);
    if (feature === undefined || value === null) return [];
    // A pale colour does not claim what too few rows cannot show.
    const strength = strengthOf(value, metric) * (models.tooFew ? tooFewPaler : 1);
    return [{ x, y, value, strength, models, feature }];
  }));
  const averaged = spreadOf(targets[0]?.features[0] ?? { spread: {} } as CategoryFeature, metric) !== null && draws > 1;
  const names = nameWidth(theme, features) + theme.fontSize;
  const across = cellWidth(result, features, theme, width);
  const standing = upright(result, theme, across);
  const how = `${name}${percent ? ', %' : ''}${averaged ? `, mean of ${draws} random draws` : metric === 'atBest' ? ', all rows' : ', first draw'}; stronger colour: ${
    better === 'high' ? 'higher' : 'lower'}${oneSided.includes(metric) ? '; a rate of one side alone: calling every row the target misses none' : ', so easier'}`;
  return {
    ...chartFrame(theme, title, how),
    grid: {
      left: names, right: theme.fontSize * 0.5, top: topOfPlot(theme) + headHeight(result, theme, across), bottom: theme.fontSize * 0.5,
      outerBoundsMode: 'none',
    },
    visualMap: { type: 'continuous', show: false, min: 0, max: 1, dimension: 2, seriesIndex: 0, inRange: { color: strengthColours(theme) } },
    xAxis: {
      type: 'category', position: 'top', data: targets.map(({ target }) => target), axisTick: { show: false }, axisLine: { show: false },
      axisLabel: {
        ...quietText(theme), interval: 0, lineHeight: theme.fontSize * 1.3, verticalAlign: 'bottom',
        ...(standing ? { rotate: -90, align: 'left' as const, verticalAlign: 'middle' as const } : {}),
        formatter: (_: string, index: number) => (standing ? headText(targets[index]) : headLinesOf(targets[index])),
        rich: { name: { color: theme.ink, fontWeight: 'bold', fontSize: theme.fontSize, fontFamily: theme.fontFamily } },
      },
    },
    yAxis: {
      type: 'category', data: [...features], inverse: true, axisTick: { show: false }, axisLine: { show: false },
      axisLabel: { ...quietText(theme), interval: 0 },
    },
    tooltip: {
      formatter: (item: unknown) => {
        const { dataIndex } = item as { dataIndex: number };
        const cell = cells[dataIndex];
        return cell === undefined ? '' : categoryWords(cell.models, cell.feature, metric).join('<br>');
      },
    },
    series: [
      {
        type: 'heatmap',
        data: cells.map(({ x, y, value, strength, models }) => ({
          value: [x, y, strength],
          label: {
            show: across > theme.fontSize * 3, formatter: categoryText(value, metric), fontSize: theme.fontSize,
            fontFamily: theme.fontFamily, color: textColourOn(strengthColours(theme), strength, theme),
            fontStyle: models.tooFew ? 'italic' as const : 'normal' as const,
          },
        })),
        itemStyle: { borderWidth: 1, borderColor: theme.panel },
        emphasis: { disabled: true },
      },
      ...(chosen ? [{
        type: 'heatmap' as const, silent: true,
        data: cells.filter(({ models, feature }) => models.target === chosen.target && feature.name === chosen.feature)
          .map(({ x, y, strength }) => [x, y, strength]),
        itemStyle: { color: 'transparent', borderWidth: 2.5, borderColor: theme.ink }, emphasis: { disabled: true },
      }] : []),
    ],
  } as EChartsOption;
}
