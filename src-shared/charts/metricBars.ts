import type { EChartsOption } from 'echarts';
import type { ModelsResult } from '../questions/models/result';
import type { Interval } from '../statistics/maybe';
import { formatFixed } from '../format/formatFixed';
import { formatRate } from '../format/formatRate';
import { formatPercent } from '../format/formatShare';
import { isGuessing, oneSidedMetrics } from '../format/guessingWords';
import { bars } from './bars';
import { groupColour, groupsOf, groupSymbol } from './groupLook';
import { shownValue, shownWords, type ShownMetric } from './shownMetric';
import type { ChartTheme } from './theme';

/** The ends of an interval on the scale of the axis. */
const scaled = (interval: Interval, scale: number): Interval =>
  interval && [interval[0] * scale, interval[1] * scale];

/**
 * Features by one metric, best first (a low error is good); those without a value come last. By a rate of one side alone
 * (a false negative rate), features that only guess stand behind those that tell something: calling every row the target
 * misses none. Ties keep file order.
 */
export function sortFeatures(models: ModelsResult, metric: ShownMetric): ModelsResult['features'] {
  const direction = shownWords[metric].better === 'high' ? -1 : 1;
  return [...models.features].sort((a, b) => {
    const [x, y] = [shownValue(a, metric), shownValue(b, metric)];
    if (x === null || y === null) return Number(x === null) - Number(y === null);
    const guessed = oneSided.has(metric) ? Number(isGuessing(a.metrics)) - Number(isGuessing(b.metrics)) : 0;
    return guessed || direction * (x - y);
  });
}

const oneSided = new Set<ShownMetric>(oneSidedMetrics);
/** In which order a metric's features stand. */
export const orderWords = (metric: ShownMetric): string =>
  `${shownWords[metric].better === 'high' ? 'highest' : 'lowest'} first${oneSided.has(metric) ? ', mere guesses last' : ''}`;

/** One metric of every single-feature model, best first, coloured by feature group. Rates are drawn in per cent. */
export function metricBars(
  models: ModelsResult, metric: ShownMetric, theme: ChartTheme,
  { marked, intervals = false, only }: {
    marked?: string;
    intervals?: boolean;
    /** The names of those that are drawn. */ only?: readonly string[];
  } = {},
): EChartsOption {
  const { name, percent, explain } = shownWords[metric];
  const features = sortFeatures(models, metric).filter((feature) => only === undefined || only.includes(feature.name));
  const which = features.length < models.features.length ? `${features.length} of ${models.features.length} features` : 'each feature';
  const scale = percent ? 100 : 1;
  const values = features.map((feature) => shownValue(feature, metric));
  return bars({
    title: `${name} of ${which}`,
    how: `${percent ? '%, ' : ''}${explain(models.target)}; ${orderWords(metric)}${intervals && metric !== 'atBest' ? '; lines: 95 % intervals' : ''}`,
    bars: features.map((feature, index) => {
      const value = values[index] === null ? null : values[index] * scale;
      return {
        name: feature.name,
        value: value === null ? null : Math.max(0, value),
        text: percent ? formatPercent(values[index], 1) : formatRate(values[index], 3),
        group: feature.group,
        ...(intervals && metric !== 'atBest' ? { interval: scaled(feature.intervals[metric], scale) } : {}),
      };
    }),
    groups: groupsOf(theme, features)
      .map((group) => ({ name: group, colour: groupColour(theme, group), symbol: groupSymbol(theme, group) })),
    marks: true,
    scale: 'linear',
    ...(percent ? { max: 100 } : {}),
    axis: (value) => formatFixed(value, percent || Number.isInteger(value) ? 0 : 1),
    ...(marked === undefined ? {} : { marked }),
  }, theme);
}
