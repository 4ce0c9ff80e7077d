import { orderCategories } from '../../../../src-shared/schemas/labelMaps';
import { patternCategories } from '../../columns/countTable';
import type { Dataset } from '../../columns/dataset';
import type { ClassRows } from '../splitPlan';
import { classifyPatterns, targetClasses } from '../targetClasses';

/** The name of everything that is not the target. */
export const otherClass = 'other';

/** The classes of a model, by name, and the rows of them in the training file and in a labelled second file. */
export type ModelClasses = { names: string[]; train: ClassRows; test: ClassRows | null };

/**
 * The classes that a model tells apart: the target and everything else, or every category that either file has, in
 * their usual order. A category that only the second file has is a class too: one that is never predicted.
 * @param test a labelled second file
 * @throws TARGET_NOT_FOUND, ONE_CLASS
 */
export function modelClasses(train: Dataset, test: Dataset | null, target: string | null): ModelClasses {
  if (target !== null) {
    const { classes, positives, negatives } = targetClasses(train, target);
    return {
      names: [otherClass, target], train: { classOf: classes, totals: [negatives, positives] },
      test: test === null ? null : countClasses(test, classifyPatterns(test, target), 2),
    };
  }
  const names = orderCategories([...occupied(train), ...(test === null ? [] : occupied(test))]);
  return { names, train: byCategory(train, names), test: test === null ? null : byCategory(test, names) };
}

function occupied(dataset: Dataset): string[] {
  const rows = new Float64Array(dataset.categories.length);
  patternCategories(dataset).forEach((category, i) => { rows[category] += dataset.weights[i]; });
  return dataset.categories.filter((_, category) => rows[category] > 0);
}

function byCategory(dataset: Dataset, names: string[]): ClassRows {
  const places = Uint8Array.from(dataset.categories, (category) => Math.max(0, names.indexOf(category)));
  return countClasses(dataset, patternCategories(dataset).map((category) => places[category]), names.length);
}

function countClasses(dataset: Dataset, classOf: Uint8Array, classes: number): ClassRows {
  const totals = new Array<number>(classes).fill(0);
  for (let i = 0; i < classOf.length; i++) totals[classOf[i]] += dataset.weights[i];
  return { classOf, totals };
}
