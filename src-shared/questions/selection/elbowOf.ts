import type { Elbow, SelectionStep } from './result';
import type { SelectionMetric } from '../../terms/selectionMetrics';
import { metricWords } from '../../charts/metricWords';
import { oneStandardErrorRule } from '../../statistics/oneStandardErrorRule';
import { formatRate } from '../../format/formatRate';
import { formatShare } from '../../format/formatShare';

/** A difference that hardly anybody would carry another feature for: 0.1 points of a rate, 0.001 of a score. */
const hardly = 0.001;
/** Copies of rows stand in several folds at once: from this share on the spread over the folds is told to be too small. */
const manyCopies = 0.05;

/**
 * How many of the selected features do, by the one-standard-error rule, and why, in sentences. The rule goes by the spread over
 * the folds, which is no measure where folds are full of copies of the same rows: so it also says from how many features on
 * the mean is within 0.1 points of the best, and how many rows are copies.
 * @param copies the share of rows that repeat another one
 */
export function elbowOf(steps: readonly SelectionStep[], metric: SelectionMetric, copies: number): Elbow | null {
  const { better } = metricWords[metric];
  const place = oneStandardErrorRule(steps, better);
  if (place === null) return null;
  const values = steps.map(({ mean }) => mean ?? (better === 'high' ? -Infinity : Infinity));
  const most = values.reduce((found, value) => (better === 'high' ? Math.max(found, value) : Math.min(found, value)));
  const best = steps[values.indexOf(most)];
  const near = steps[values.findIndex((value) => Math.abs(value - most) <= hardly + 1e-12)].features.length;
  return {
    features: steps[place].features.length, near,
    reason: [reasonOf(steps[place], best, steps.length, metric), ...nearWords(near, steps[place], best), ...copyWords(copies)].join(' '),
  };
}

const nearWords = (near: number, chosen: SelectionStep, best: SelectionStep): string[] =>
  (near < best.features.length && near !== chosen.features.length
  ? [`Within 0.1 points of the best it is from ${near === 1 ? '1 feature' : `${near} features`} on.`] : []);

const copyWords = (copies: number): string[] => (copies < manyCopies ? []
  : [`${formatShare(copies)} of the rows are copies, which stand in several folds: the standard error is smaller than rows unlike one another would give.`]);

function reasonOf(chosen: SelectionStep, best: SelectionStep, tried: number, metric: SelectionMetric): string {
  const mean = (step: SelectionStep): string => `mean ${metricWords[metric].name} ${formatRate(step.mean, 4)}`;
  const many = (count: number): string => (count === 1 ? '1 feature' : `${count} features`);
  const count = chosen.features.length;
  const one = count === 1;
  const error = `one standard error (${formatRate(best.standardError, 4)})`;
  if (tried === 1) return `1 feature: ${mean(best)}; more were not tried.`;
  if (count === tried) return `No elbow within ${many(tried)}: ${mean(best)} with all of them, and no smaller number comes within ${error} of it.`;
  if (chosen === best) return `${many(count)} ${one ? 'does' : 'do'} best: ${mean(best)}; no smaller number comes within ${error} of it.`;
  return `${many(count)} ${one ? 'comes' : 'come'} within ${error} of the best: ${mean(chosen)}, beside ${formatRate(best.mean, 4)} with ${many(best.features.length)}.`;
}
