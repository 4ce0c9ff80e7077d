import { metricHelp, metricWords } from '../../src-shared/charts/metricWords';
import type { MetricIntervals } from '../../src-shared/statistics/confusionIntervals';
import { metricNames, type MetricName, type Metrics } from '../../src-shared/statistics/confusionMetrics';
import type { Interval, Maybe } from '../../src-shared/statistics/maybe';

/** A metric as a line of a list: its name and what it means here. The `first` ones are seen at once, the others on demand. */
export type Figure = { id: MetricName | 'averagePrecision'; name: string; value: Maybe; interval: Interval; note: string; first: boolean };

const ofTarget: readonly MetricName[] = ['recall', 'f1'];

/** Every metric of a model that tells one target from the rest; the usual ones first to be seen. */
export const metricFigures = (
  { metrics, intervals }: { metrics: Metrics; intervals: MetricIntervals }, target: string, usual: readonly MetricName[],
): Figure[] => metricNames.map((id) => ({
  id, name: ofTarget.includes(id) ? `${metricWords[id].name} of ${target}` : metricWords[id].name, value: metrics[id],
  interval: intervals[id], note: metricHelp(id, target), first: usual.includes(id),
}));
