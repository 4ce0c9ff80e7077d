import { patternCategories } from '../../columns/countTable';
import type { Dataset } from '../../columns/dataset';
import type { ClassRows } from '../dealtClasses';
import { classifyPatterns, targetClasses } from '../targetClasses';

/** The name of everything that is not the target. */
export const otherClass = 'other';

/** The classes of a model, by name, and the rows of them in the training file, with those that are in none. */
export type ModelClasses = { names: string[]; train: ClassRows; undecided: number };

/**
 * The classes that a model tells apart: the target and everything else, or every category, in their usual order. A category
 * that only a second file has is a class too: one that is never predicted.
 * @param names the categories of both files in their usual order; null for those of the training file alone
 * @throws TARGET_NOT_FOUND, ONE_CLASS
 */
export function modelClasses(train: Dataset, names: string[] | null, target: string | null): ModelClasses {
  if (target !== null) {
    const { classes, positives, negatives, undecided } = targetClasses(train, target);
    return { names: [otherClass, target], train: { classOf: classes, totals: [negatives, positives] }, undecided };
  }
  const all = names ?? occupied(train);
  return { names: all, train: countClasses(train, byCategory(train, all), all.length), undecided: 0 };
}

/** The class of each pattern of a labelled second file. */
export const classesOfOther = (test: Dataset, names: string[], target: string | null): Uint8Array =>
  (target === null ? byCategory(test, names) : classifyPatterns(test, target));

function occupied(dataset: Dataset): string[] {
  const rows = new Float64Array(dataset.categories.length);
  patternCategories(dataset).forEach((category, i) => { rows[category] += dataset.weights[i]; });
  return dataset.categories.filter((_, category) => rows[category] > 0);
}

function byCategory(dataset: Dataset, names: string[]): Uint8Array {
  const places = Uint8Array.from(dataset.categories, (category) => Math.max(0, names.indexOf(category)));
  return patternCategories(dataset).map((category) => places[category]);
}

function countClasses(dataset: Dataset, classOf: Uint8Array, classes: number): ClassRows {
  const totals = new Array<number>(classes).fill(0);
  for (let i = 0; i < classOf.length; i++) totals[classOf[i]] += dataset.weights[i];
  return { classOf, totals };
}
