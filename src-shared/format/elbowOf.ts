import type { Elbow, SelectionMetric, SelectionStep } from '../contract/combinedResults';
import { metricWords } from '../charts/metricWords';
import { oneStandardErrorRule } from '../statistics/oneStandardErrorRule';
import { formatFixed } from './formatFixed';

/** How many of the selected features do, by the one-standard-error rule, and why, in a sentence. */
export function elbowOf(steps: readonly SelectionStep[], metric: SelectionMetric): Elbow | null {
  const { name, better } = metricWords[metric];
  const place = oneStandardErrorRule(steps, better);
  if (place === null) return null;
  const means = steps.map(({ mean }) => mean ?? (better === 'high' ? -Infinity : Infinity));
  const best = steps[means.indexOf(better === 'high' ? Math.max(...means) : Math.min(...means))];
  const value = (step: SelectionStep): string => formatFixed(step.mean, 4);
  const chosen = steps[place];
  const many = (count: number): string => (count === 1 ? '1 feature' : `${count} features`);
  const reason = chosen === best
    ? `${many(chosen.features.length)} ${chosen.features.length === 1 ? 'does' : 'do'} best: mean ${name} ${value(best)}; no smaller number comes within one standard error (${formatFixed(best.standardError, 4)}) of it.`
    : `${many(chosen.features.length)} ${chosen.features.length === 1 ? 'comes' : 'come'} within one standard error (${formatFixed(best.standardError, 4)}) of the best: mean ${name} ${value(chosen)}, beside ${value(best)} with ${many(best.features.length)}.`;
  return { features: chosen.features.length, reason };
}
