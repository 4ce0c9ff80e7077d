import { sortFeatures } from '../../../src-shared/charts/metricBars';
import { shownValue, shownWords, type ShownMetric } from '../../../src-shared/charts/shownMetric';
import type { FeatureModel, ModelsResult } from '../../../src-shared/questions/models/result';
import { metricNames } from '../../../src-shared/statistics/confusionMetrics';
import { inPerCent } from '../../../src-shared/format/inPerCent';
import type { Format } from '../../composables/useFormat';
import { withUnit } from '../../components/leavingTable';
import type { PlainTable } from '../../components/tableText';

/** One bar: how far it reaches and its interval, as shares of the full width, and the value at its end. */
export type DrawnBar = { reach: number; from: number | null; to: number | null; text: string };
export type BarRow = { feature: FeatureModel; bars: [DrawnBar, DrawnBar] };

export const shownMetrics: readonly ShownMetric[] = [...metricNames, 'atBest'];
/** Every figure as a choice: the metrics in the order of the results, then what values tell at best. */
export const metricOptions = shownMetrics.map((value) => ({ value, label: shownWords[value].name }));

/** A metric as it stands at the end of a bar or in a table: per cent without the sign, or a plain figure. */
export function metricText(metric: ShownMetric, value: number | null, format: Format, decimals?: number): string {
  if (value === null || !shownWords[metric].percent) return format.rate(value, decimals ?? 3);
  return format.percent(value, decimals ?? 1);
}

/** The features in the order of one of two metrics, best first, with a bar for each. */
export function barRows(
  models: ModelsResult, metrics: readonly [ShownMetric, ShownMetric], sortBy: 0 | 1, format: Format,
): BarRow[] {
  const most = metrics.map((metric) => fullWidth(models, metric));
  return sortFeatures(models, metrics[sortBy]).map((feature) => {
    const draw = (which: 0 | 1): DrawnBar => drawBar(feature, metrics[which], most[which], format);
    return { feature, bars: [draw(0), draw(1)] };
  });
}

/** What a bar over the full width stands for: 1, or the largest value of a metric without an upper end. */
function fullWidth(models: ModelsResult, metric: ShownMetric): number {
  if (metric !== 'logLoss') return 1;
  return models.features.reduce((most, { metrics }) => Math.max(most, metrics.logLoss ?? 0), 0) || 1;
}

function drawBar(feature: FeatureModel, metric: ShownMetric, most: number, format: Format): DrawnBar {
  const value = shownValue(feature, metric);
  const interval = metric === 'atBest' ? null : feature.intervals[metric];
  const place = (end: number): number => Math.min(1, Math.max(0, end / most));
  return {
    reach: value === null ? 0 : place(value),
    from: interval === null ? null : place(interval[0]),
    to: interval === null ? null : place(interval[1]),
    text: metricText(metric, value, format),
  };
}

const titled = (metric: ShownMetric): string => (shownWords[metric].percent ? withUnit(shownWords[metric].name, '%') : shownWords[metric].name);

/** The numbers behind the bars, with every digit, in the words and units of the screen. */
export function barTable(rows: readonly BarRow[], metrics: readonly ShownMetric[]): PlainTable {
  return {
    header: ['feature', 'group', ...metrics.flatMap((metric) => ['', ', 95 % from', ', 95 % to'].map((end) => `${titled(metric)}${end}`))],
    rows: rows.map(({ feature }) => [
      feature.name, feature.group,
      ...metrics.flatMap((metric) => {
        const interval = metric === 'atBest' ? null : feature.intervals[metric];
        const figures = [shownValue(feature, metric), interval?.[0] ?? null, interval?.[1] ?? null];
        return shownWords[metric].percent ? figures.map(inPerCent) : figures;
      }),
    ]),
  };
}
