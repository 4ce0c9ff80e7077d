import { sortFeatures } from '../../../src-shared/charts/metricBars';
import type { CategoriesResult } from '../../../src-shared/questions/categories/result';
import type { TestSetResult } from '../../../src-shared/questions/testSet/result';
import type { CorrelationResult } from '../../../src-shared/questions/correlation/result';
import type { StudyResult } from '../../../src-shared/contract/study';
import { formatCount } from '../../../src-shared/format/formatCount';
import { largestPlaces } from '../fitting/tableCeilings';

/** What a page of charts can still show: every published dataset has fewer features. The attached results hold all. */
const printed = { features: 120, targets: 40, correlated: 80 };

/** Features in one chart on paper: what stands behind them is in the tables. */
export const mostCharted = 80;

/** A study as it fits on paper, and a sentence for everything of which only the most telling part is printed. */
export type PaperStudy = { result: StudyResult; cuts: string[] };

/** Cuts what grows with features and targets to what charts and tables on paper can show, the most telling first. */
export function fitPaper(study: StudyResult): PaperStudy {
  const { models, correlation, categories, testSet } = study;
  const cuts: string[] = [];
  const note = (all: number, most: number, what: string): void => {
    if (all > most) cuts.push(`Of ${formatCount(all)} ${what} are printed; the attached results have all of them.`);
  };
  note(models.features.length, printed.features, `single-feature models the ${printed.features} most accurate`);
  note(correlation.columns.length, printed.correlated, `correlated columns the ${printed.correlated} with the strongest partners`);
  note(categories?.targets.length ?? 0, printed.targets, `targets the ${printed.targets} with most rows`);
  note(categories?.targets[0]?.features.length ?? 0, printed.features, `features of each target the ${printed.features} that find one best`);
  note(testSet?.features.length ?? 0, printed.features, `features on the second file the ${printed.features} most accurate`);
  const result: StudyResult = {
    ...study,
    models: models.features.length <= printed.features ? models
      : { ...models, features: sortFeatures(models, 'accuracy').slice(0, printed.features) },
    correlation: cutCorrelation(correlation),
    ...(categories && { categories: cutCategories(categories) }), ...(testSet && { testSet: cutFeatures(testSet) }),
  };
  return { result, cuts };
}

function cutCorrelation(correlation: CorrelationResult): CorrelationResult {
  const { columns, matrix, pairs } = correlation;
  if (columns.length <= printed.correlated) return correlation;
  const strongest = matrix.map((row, self) =>
    row.reduce<number>((most, r, i) => (i === self || r === null ? most : Math.max(most, Math.abs(r))), 0));
  const places = largestPlaces(strongest, printed.correlated);
  const names = new Set(places.map((place) => columns[place]));
  return {
    ...correlation, columns: [...names], matrix: places.map((row) => places.map((column) => matrix[row][column])),
    pairs: pairs.filter(({ a, b }) => names.has(a) && names.has(b)),
    inAll: correlation.inAll ?? { columns: columns.length, correlated: columns.length, pairs: pairs.length },
  };
}

function cutCategories(categories: CategoriesResult): CategoriesResult {
  const { targets } = categories;
  const places = largestPlaces(targets.map(({ positives }) => positives), printed.targets);
  const best = new Map<string, number>();
  for (const { features } of targets) {
    for (const { name, spread } of features) best.set(name, Math.max(best.get(name) ?? -1, spread.mcc.mean ?? -1));
  }
  const names = [...best.keys()];
  const kept = new Set(largestPlaces([...best.values()], printed.features).map((place) => names[place]));
  return {
    ...categories,
    targets: places.map((place) => ({ ...targets[place], features: targets[place].features.filter(({ name }) => kept.has(name)) })),
  };
}

function cutFeatures(testSet: TestSetResult): TestSetResult {
  const places = largestPlaces(testSet.features.map(({ internal }) => internal.metrics.accuracy ?? 0), printed.features);
  return { ...testSet, features: places.map((place) => testSet.features[place]) };
}
