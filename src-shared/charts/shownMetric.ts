import type { AtBest } from '../questions/models/result';
import type { Metrics, MetricName } from '../statistics/confusionMetrics';
import { bestWay } from '../format/atBestWords';
import { metricHelp, metricWords, type MetricWords } from './metricWords';

/** A figure of a feature that can be drawn and sorted by: a metric of its model, or what its values tell at best. */
export type ShownMetric = MetricName | 'atBest';

export const shownWords: { readonly [metric in ShownMetric]: MetricWords } = {
  ...metricWords,
  atBest: {
    name: 'At best, by values', better: 'high', percent: true,
    explain: () => 'balanced accuracy over all rows by the best cut, or value by value, each row judged without itself',
  },
};

/** The value of a figure; `null` where there is none. */
export const shownValue = ({ metrics, atBest }: { metrics: Metrics; atBest: AtBest }, metric: ShownMetric): number | null =>
  (metric === 'atBest' ? bestWay(atBest).judged.balancedAccuracy : metrics[metric]);

/** A figure in a line of help: what it counts, and how its interval is computed where it has one. */
export const shownHelp = (metric: ShownMetric, target: string): string =>
  (metric === 'atBest' ? shownWords.atBest.explain(target) : metricHelp(metric, target));
