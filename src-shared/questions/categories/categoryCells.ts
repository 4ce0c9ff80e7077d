import type { CategoriesResult, CategoryFeature, CategoryModels, Spread } from './result';
import { shownValue, shownWords, type ShownMetric } from '../../charts/shownMetric';

/** Metrics that are known for every random draw: their mean is shown. The others are of the first draw. */
export const spreadMetrics = ['accuracy', 'falseNegativeRate', 'mcc', 'auc'] as const;
export const firstDrawMetrics = ['balancedAccuracy', 'recall', 'falsePositiveRate', 'precisionAtBaseRate', 'f1'] as const;
export type CategoryMetric = (typeof spreadMetrics)[number] | (typeof firstDrawMetrics)[number] | 'atBest';

/** Rates that one blunt answer makes perfect: low or high, they do not say that a feature gives a target away. */
export const oneSided: readonly CategoryMetric[] = ['falseNegativeRate', 'recall', 'falsePositiveRate', 'precisionAtBaseRate'];

/** A metric's spread over the draws; `null` for a metric that is only known for the first. */
export const spreadOf = ({ spread }: CategoryFeature, metric: CategoryMetric): Spread | null =>
  (Object.hasOwn(spread, metric) ? spread[metric as keyof typeof spread] : null);

/** What stands in a cell: the mean over the draws, or the first draw's value where no other is known; at best, of all rows. */
export function categoryValue(feature: CategoryFeature, metric: CategoryMetric): number | null {
  const spread = spreadOf(feature, metric);
  return spread === null ? shownValue(feature, metric) : spread.mean;
}

/** What guessing reaches: the pale end of the scale. */
const chanceOf: { [metric in ShownMetric]?: number } = { accuracy: 0.5, auc: 0.5, balancedAccuracy: 0.5, atBest: 0.5 };

/**
 * How much of the way from guessing to perfect a value has come, 0 … 1: what colours a cell, so that a stronger colour always
 * means that the feature gives more away, be it a high accuracy or a low error. Worse than guessing is 0.
 */
export function strengthOf(value: number, metric: CategoryMetric): number {
  const { better } = shownWords[metric];
  const chance = chanceOf[metric] ?? (better === 'high' ? 0 : 1);
  const best = better === 'high' ? 1 : 0;
  return Math.min(1, Math.max(0, (value - chance) / (best - chance)));
}

export type CellOrder = { kind: 'file' } | { kind: 'strongest' } | { kind: 'target'; target: string };

/** The features of all targets, in the file's order, or those first that give most away (of all targets, or of one). */
export function orderedFeatures({ targets }: CategoriesResult, metric: CategoryMetric, order: CellOrder): string[] {
  const names = [...new Set(targets.flatMap(({ features }) => features.map(({ name }) => name)))];
  if (order.kind === 'file') return names;
  const judged = order.kind === 'target' ? targets.filter(({ target }) => target === order.target) : targets;
  const strength = new Map(names.map((name) => {
    const values = judged.map((models) => cellOf(models, name)).map((feature) => (feature ? categoryValue(feature, metric) : null));
    return [name, values.reduce<number>((sum, value) => sum + (value === null ? 0 : strengthOf(value, metric)), 0)];
  }));
  return names.sort((a, b) => strength.get(b)! - strength.get(a)!);
}

/** The model of one feature for one target, if there is one. */
export const cellOf = (models: CategoryModels, feature: string): CategoryFeature | undefined =>
  models.features.find(({ name }) => name === feature);

/** The feature that gives a target away most by a metric; `null` where none has a value. */
export function bestCell(models: CategoryModels, metric: CategoryMetric): CategoryFeature | null {
  const direction = shownWords[metric].better === 'high' ? 1 : -1;
  return models.features.reduce<CategoryFeature | null>((best, feature) => {
    const value = categoryValue(feature, metric);
    const most = best === null ? null : categoryValue(best, metric);
    if (value === null) return best;
    return most === null || direction * (value - most) > 0 ? feature : best;
  }, null);
}
