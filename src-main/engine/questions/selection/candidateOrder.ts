import { metricWords } from '../../../../src-shared/charts/metricWords';
import type { SelectionMetric } from '../../../../src-shared/terms/selectionMetrics';
import type { Maybe } from '../../../../src-shared/statistics/maybe';

/** What candidates are told apart by: the value, then the width of their design, then their place in the file. */
export type Ranked = { value: Maybe; columns: number; place: number };

/** Best first: by the metric, fewer columns at the same value, the order of the file at the same width; unknown last. */
export function candidateOrder(metric: SelectionMetric): (a: Ranked, b: Ranked) => number {
  const direction = metricWords[metric].better === 'high' ? -1 : 1;
  return (a, b) => {
    if (a.value === null || b.value === null) {
      return Number(a.value === null) - Number(b.value === null) || a.columns - b.columns || a.place - b.place;
    }
    return direction * (a.value - b.value) || a.columns - b.columns || a.place - b.place;
  };
}
