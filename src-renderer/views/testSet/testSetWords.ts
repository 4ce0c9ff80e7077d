import { hereAndThere } from '../../../src-shared/questions/testSet/hereAndThere';
import { rowsOfName } from '../../../src-shared/terms/byName';
import type { TestSetFeature, TestSetResult } from '../../../src-shared/questions/testSet/result';
import type { Counts } from '../../../src-shared/terms/byName';
import type { ConfusionMatrix } from '../../../src-shared/statistics/confusionMatrix';
import type { Format } from '../../composables/useFormat';

/** The share of the positive class among the rows of a matrix; `null` without rows. */
export function baseRateOf({ tp, fn, fp, tn }: ConfusionMatrix): number | null {
  const rows = tp + fn + fp + tn;
  return rows === 0 ? null : (tp + fn) / rows;
}

/** Shares of the positive class that lie closer together than this weigh the classes alike. */
const similarShares = 0.02;

/**
 * Why two accuracies may differ though the model is as good on both: the classes stand in other proportions. `null` where
 * they do not.
 */
export function baseRateWords({ features, target, data }: TestSetResult, format: Format): string | null {
  const [here, there] = features.length === 0 ? [null, null] : [baseRateOf(features[0].internal.matrix), baseRateOf(features[0].test)];
  if (here === null || there === null || Math.abs(here - there) < similarShares) return null;
  return `The own test part is ${format.share(here)} ${target}, ${data.name} ${format.share(there)}: accuracy weighs the classes by these `
    + 'shares. FNR, FPR, balanced accuracy and AUC do not depend on them.';
}

/** The feature that is best on the own test part. Ties keep file order, as the engine's choice does. */
export const bestFeature = ({ features }: Pick<TestSetResult, 'features'>): TestSetFeature | undefined =>
  [...features].sort((a, b) => (b.internal.metrics.accuracy ?? 0) - (a.internal.metrics.accuracy ?? 0))[0];

/** What was found, in a line: where the best feature of the internal split ends up. */
export function findingWords(result: TestSetResult, format: Format): string {
  if (!result.labelled) return `${result.data.name} has no labels: its rows can be predicted, and not judged`;
  const best = bestFeature(result);
  if (best === undefined) return 'no feature of the training file stands in it';
  const { here, there } = hereAndThere(best, 'accuracy');
  return `“${best.name}” alone is right for ${format.share(here)} of its own test part, ${format.share(there)} of ${result.data.name}`;
}

/** What the schema check found, a sentence each; that the columns fit is said too. */
export function schemaWords({ schema, features, labelled }: Pick<TestSetResult, 'schema' | 'features' | 'labelled'>, format: Format): string[] {
  const { missingColumns, extraColumns, otherKinds, reordered, unseenLevels, messages } = schema;
  const fits = missingColumns.length + extraColumns.length + otherKinds.length === 0 && !reordered;
  return [
    ...(fits ? [`Every column of the training file was found, in the same order${labelled ? `; ${format.many(features.length, 'feature')} judged` : ''}.`] : []),
    ...messages,
    ...(unseenLevels.length === 0 ? ['No value of a text column is new.'] : []),
  ];
}

/** What the overlap means for the figures, and whether it is left out. */
export function overlapWords({ overlap, rows, rowsUsed }: TestSetResult, format: Format): string {
  if (overlap.exactRows === null) {
    return overlap.sameFeaturesRows === 0 ? 'No row of this file stands in the training file.'
      : 'A model may have been fitted to rows just like these.';
  }
  if (overlap.exactRows === 0) return 'No row of this file stands in the training file.';
  if (overlap.leftOut) return `The exact copies are left out: ${format.many(rowsUsed, 'row')} of ${format.count(rows)} are judged.`;
  return `A model is judged on rows that it may have been fitted to: ${format.share(overlap.exactShare)} of this file. They are counted in.`;
}

/** Rows of each category in both files, as shares; categories of either file, those of the training file first. */
export function categoryShares(
  training: readonly { category: string; rows: number }[], test: Counts, order: (categories: string[]) => string[],
): { category: string; training: number; test: number; trainingShare: number | null; testShare: number | null }[] {
  const own = new Map<string, number>();
  for (const { category, rows } of training) own.set(category, (own.get(category) ?? 0) + rows);
  const sum = (values: Iterable<number>): number => [...values].reduce((total, rows) => total + rows, 0);
  const [trainingRows, testRows] = [sum(own.values()), sum(Object.values(test))];
  return order([...new Set([...own.keys(), ...Object.keys(test)])])
    .map((category) => ({ category, training: own.get(category) ?? 0, test: rowsOfName(test, category) }))
    .filter((entry) => entry.training + entry.test > 0)
    .map((entry) => ({
      ...entry, trainingShare: trainingRows === 0 ? null : entry.training / trainingRows,
      testShare: testRows === 0 ? null : entry.test / testRows,
    }));
}
