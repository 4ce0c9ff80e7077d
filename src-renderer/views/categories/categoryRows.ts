import { categoryValue, spreadMetrics, spreadOf, type CategoryMetric } from '../../../src-shared/questions/categories/categoryCells';
import { shownWords } from '../../../src-shared/charts/shownMetric';
import type { CategoriesResult, CategoryFeature, CategoryModels } from '../../../src-shared/questions/categories/result';
import type { Interval, Maybe } from '../../../src-shared/statistics/maybe';
import type { PlainTable } from '../../components/tableText';

/** One model among all: a feature against a target. */
export type CategoryRow = { key: string; models: CategoryModels; feature: CategoryFeature };
export type CellName = { target: string; feature: string };

export const keyOf = ({ target, feature }: CellName): string => JSON.stringify([target, feature]);
export const cellOfKey = (key: string): CellName => {
  const [target, feature] = JSON.parse(key) as [string, string];
  return { target, feature };
};

/** All models, one row each. */
export const categoryRows = ({ targets }: CategoriesResult): CategoryRow[] => targets.flatMap((models) =>
  models.features.map((feature) => ({ key: keyOf({ target: models.target, feature: feature.name }), models, feature })));

/** A model's figures for its panel: mean and range over the draws, and the interval of the first draw. */
export type CellFigure = { metric: CategoryMetric; name: string; mean: Maybe; range: Interval; sd: Maybe; interval: Interval };
export const cellFigures = (feature: CategoryFeature): CellFigure[] => spreadMetrics.map((metric) => {
  const spread = spreadOf(feature, metric);
  const { min = null, max = null, draws = 1 } = spread ?? {};
  return {
    metric, name: shownWords[metric].name, mean: categoryValue(feature, metric), sd: spread?.sd ?? null,
    range: min === null || max === null || draws < 2 ? null : [min, max], interval: feature.intervals[metric],
  };
});

/** The map as a table: a row for each feature, a column for each target. */
export function mapTable({ targets }: CategoriesResult, features: readonly string[], metric: CategoryMetric): PlainTable {
  return {
    header: ['feature', ...targets.map(({ target }) => target)],
    rows: features.map((name) => [name, ...targets.map(({ features: all }) => {
      const feature = all.find((one) => one.name === name);
      return feature === undefined ? null : categoryValue(feature, metric);
    })]),
  };
}

/** The cell that an arrow key leads to; at an edge it stays. `null` for any other key. */
export function steppedCell(
  key: string, at: CellName, targets: readonly string[], features: readonly string[],
): CellName | null {
  const step = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] }[key];
  if (step === undefined) return null;
  const move = (list: readonly string[], name: string, by: number): string =>
    list[Math.min(list.length - 1, Math.max(0, list.indexOf(name) + by))] ?? name;
  return { target: move(targets, at.target, step[0]), feature: move(features, at.feature, step[1]) };
}
