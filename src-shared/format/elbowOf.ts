import type { Elbow, SelectionMetric, SelectionStep } from '../contract/combinedResults';
import { metricWords } from '../charts/metricWords';
import { oneStandardErrorRule } from '../statistics/oneStandardErrorRule';
import { formatRate } from './formatRate';

/** How many of the selected features do, by the one-standard-error rule, and why, in a sentence. */
export function elbowOf(steps: readonly SelectionStep[], metric: SelectionMetric): Elbow | null {
  const { better } = metricWords[metric];
  const place = oneStandardErrorRule(steps, better);
  if (place === null) return null;
  const means = steps.map(({ mean }) => mean ?? (better === 'high' ? -Infinity : Infinity));
  const best = steps[means.indexOf(better === 'high' ? Math.max(...means) : Math.min(...means))];
  return { features: steps[place].features.length, reason: reasonOf(steps[place], best, steps.length, metric) };
}

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
