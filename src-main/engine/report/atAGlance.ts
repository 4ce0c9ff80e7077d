import { sortFeatures } from '../../../src-shared/charts/metricBars';
import { rowsOfName } from '../../../src-shared/terms/byName';
import type { StudyResult } from '../../../src-shared/contract/study';
import { formatCount } from '../../../src-shared/format/formatCount';
import { formatShare } from '../../../src-shared/format/formatShare';

/** The study in a handful of sentences, for the top of the report. */
export function atAGlance({ overview, correlation, tests, models }: StudyResult): string[] {
  const repeats = overview.rows - overview.distinctRows;
  const sentences = [
    `${formatCount(overview.rows)} rows, ${formatCount(overview.distinctRows)} of them distinct: `
      + `${formatShare(repeats / overview.rows)} repeat an earlier row.`,
    `${Object.keys(overview.labels).length} labels in ${Object.keys(overview.categories).length} categories: ${
      overview.categoryOrder.filter((name) => rowsOfName(overview.categories, name) > 0)
        .map((name) => `${name} ${formatShare(rowsOfName(overview.categories, name) / overview.rows)}`).join(', ')}.`,
  ];
  const [best, ...others] = sortFeatures(models, 'accuracy');
  if (best) {
    const close = others.filter((feature) => (feature.metrics.accuracy ?? 0) > 0.9).length;
    sentences.push(`“${best.name}” alone tells ${models.target} from the rest with `
      + `${formatShare(best.metrics.accuracy)} accuracy and misses `
      + `${formatShare(best.metrics.falseNegativeRate)} of the ${models.target} rows`
      + `${close === 0 ? '' : `; ${close} more ${close === 1 ? 'feature passes' : 'features pass'} 90 %`}.`);
  }
  if (correlation.dropped.length > 0) {
    sentences.push(`${correlation.dropped.length} of ${correlation.inAll?.columns ?? correlation.columns.length} numeric columns say much the same `
      + `as another one (|r| > ${correlation.threshold}).`);
  }
  if (tests[0]) sentences.push(`${tests[0].title}: ${tests[0].verdict}`);
  if (overview.alerts.length > 0) {
    const count = overview.alerts.length;
    sentences.push(`${count} ${count === 1 ? 'alert' : 'alerts'} about the data, listed in the overview.`);
  }
  return sentences;
}
