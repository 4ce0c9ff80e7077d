import { fewestRows } from '../../../../../src-shared/questions/audit/thresholds';
import type { CategoryRole } from '../../../../../src-shared/terms/categories';
import { countValues, patternCategories } from '../../../columns/countTable';
import { labelOf, levelText, type Dataset } from '../../../columns/dataset';
import { patternKinds, type PatternKinds } from '../../../columns/patternKinds';
import { largestPlaces } from '../../../fitting/tableCeilings';

/** Labels, and categories of attack, that are looked at one by one: those with most rows. */
export const mostClasses = 100;

/** A label of enough rows to be looked at by itself, its category's place, and whether it is all of that category. */
export type KeptLabel = { label: string; rows: number; category: number; alone: boolean };

/**
 * What each pattern is counted as: a kept label, or the other labels of its category together; twice that number, and 1 more in the
 * second half of the rows. The same for every column.
 */
export type TallyGroups = {
  groupOf: Uint16Array;
  count: number;
  /** Groups 0, 1, 2 …, in the order of their names. */
  labels: KeptLabel[];
  /** Attack labels of enough rows, kept or not. */
  allAttackLabels: number;
  /** The category of each group, by its place. */
  categoryOf: Uint8Array;
  kinds: PatternKinds;
};

/** What is neither benign nor left open. */
export const isAttack = (role: CategoryRole): boolean => role !== 'benign' && role !== 'undecided';

/** @param second 1 for each pattern in the second half */
export function tallyGroups(dataset: Dataset, second: Uint8Array): TallyGroups {
  const label = labelOf(dataset);
  const rowsOf = countValues(label, dataset.weights);
  const enough = Float64Array.from(rowsOf, (rows) => (rows >= fewestRows ? rows : 0));
  const kept = largestPlaces(enough, mostClasses).filter((code) => enough[code] > 0);
  const rowsOfCategory = new Float64Array(dataset.categories.length);
  rowsOf.forEach((rows, code) => { rowsOfCategory[dataset.labelCategories[code]] += rows; });
  const groupOfLabel = Uint16Array.from(rowsOf, (_, code) => kept.length + dataset.labelCategories[code]);
  kept.forEach((code, group) => { groupOfLabel[code] = group; });
  const groupOf = Uint16Array.from(label.codes, (code, pattern) => 2 * groupOfLabel[code] + second[pattern]);
  return {
    allAttackLabels: [...enough.keys()].filter((code) => enough[code] > 0 && isAttack(dataset.roles[dataset.labelCategories[code]])).length,
    groupOf, count: kept.length + dataset.categories.length,
    kinds: patternKinds(groupOf, [dataset.weights]),
    labels: kept.map((code) => ({
      label: levelText(label, code), rows: rowsOf[code], category: dataset.labelCategories[code],
      alone: rowsOfCategory[dataset.labelCategories[code]] === rowsOf[code],
    })),
    categoryOf: Uint8Array.from([...kept.map((code) => dataset.labelCategories[code]), ...dataset.categories.keys()]),
  };
}

/** Places of the attack categories that have rows, the largest where they are very many, in their usual order; and how many there are. */
export function attackPlaces(dataset: Dataset, most: number): { places: number[]; all: number } {
  const rows = new Float64Array(dataset.categories.length);
  patternCategories(dataset).forEach((category, pattern) => { rows[category] += dataset.weights[pattern]; });
  const attacks = [...rows.keys()].filter((place) => rows[place] > 0 && isAttack(dataset.roles[place]));
  return { places: largestPlaces(attacks.map((place) => rows[place]), most).map((at) => attacks[at]), all: attacks.length };
}
