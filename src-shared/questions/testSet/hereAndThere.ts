import type { TestSetFeature, TestSetResult } from './result';
import type { FeatureGroup } from '../../terms/columns';
import type { MetricName } from '../../statistics/confusionMetrics';
import { isGuessing } from '../../format/guessingWords';
import { metricWords } from '../../charts/metricWords';

/** A change smaller than this (one percentage point, or 0.01 of a score) is drawn and said as none. */
export const noticeableChange = 0.01;

export type Verdict = 'worse' | 'better' | 'same';
/** One metric of one feature: on the training file's own test part, on the second file, and how far it moved. */
export type HereAndThere = {
  name: string;
  group: FeatureGroup;
  here: number | null;
  there: number | null;
  /** there − here; `null` where one of them does not exist. */
  change: number | null;
  /** Which way the change goes for a reader: a lower error is better, a lower recall worse. `null` without a change. */
  verdict: Verdict | null;
};

/**
 * One metric of a feature here and there. A change under `noticeableChange` counts as none, and so does any change of a
 * feature that only guesses in both files: another share of the classes moves its accuracy.
 */
export function hereAndThere({ name, group, internal, metrics }: TestSetFeature, metric: MetricName): HereAndThere {
  const [here, there] = [internal.metrics[metric], metrics[metric]];
  const change = here === null || there === null ? null : there - here;
  const guesses = isGuessing(internal.metrics) && isGuessing(metrics);
  return { name, group, here, there, change, verdict: change === null ? null : guesses ? 'same' : verdictOf(change, metric) };
}

function verdictOf(change: number, metric: MetricName): Verdict {
  if (Math.abs(change) < noticeableChange) return 'same';
  return change > 0 === (metricWords[metric].better === 'high') ? 'better' : 'worse';
}

/** Every feature, the best on the training file's own test part first; those without a value last. Ties keep file order. */
export function sortHereAndThere({ features }: Pick<TestSetResult, 'features'>, metric: MetricName): HereAndThere[] {
  const direction = metricWords[metric].better === 'high' ? -1 : 1;
  return features.map((feature) => hereAndThere(feature, metric)).sort((a, b) => {
    if (a.here === null || b.here === null) return Number(a.here === null) - Number(b.here === null);
    return direction * (a.here - b.here);
  });
}

/** How many features moved which way. */
export const countVerdicts = (rows: readonly HereAndThere[]): { [verdict in Verdict]: number } => ({
  worse: rows.filter((row) => row.verdict === 'worse').length,
  better: rows.filter((row) => row.verdict === 'better').length,
  same: rows.filter((row) => row.verdict === 'same').length,
});
