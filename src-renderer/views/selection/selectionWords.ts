import { metricWords } from '../../../src-shared/charts/metricWords';
import type { ForwardSelection } from '../../../src-shared/questions/selection/result';
import type { SelectionMetric } from '../../../src-shared/terms/selectionMetrics';
import type { Maybe } from '../../../src-shared/statistics/maybe';
import type { Format } from '../../composables/useFormat';

/** A metric's value as it is read: rates in per cent, scores with four decimals. */
export const metricText = (value: Maybe, metric: SelectionMetric, format: Format): string =>
  (metricWords[metric].percent ? format.share(value) : format.rate(value));

/** What is seen so far, in a line. */
export function findingWords({ steps, elbow, metric, target }: ForwardSelection, features: number, format: Format): string {
  const last = steps[steps.length - 1];
  const shown = elbow === null ? last : steps[elbow.features - 1];
  const count = shown.features.length;
  const reach = `${format.count(count)} of ${format.many(features, 'feature')} ${count === 1 ? 'reaches' : 'reach'} ${metricWords[metric].name} ${metricText(shown.mean, metric, format)} for ${target}`;
  if (elbow === null || count === steps.length) return reach;
  const near = elbow.near < count ? `, within 0.1 points of the best from ${format.many(elbow.near, 'feature')} on` : '';
  return `${reach}; up to ${format.count(steps.length)} gain less than one standard error${near}`;
}

/** How many pairs there are of some features. */
export const pairCount = (features: number): number => (features * (features - 1)) / 2;
