import { byName } from '../../../src-shared/terms/byName';
import type { Counts } from '../../../src-shared/terms/byName';
import { countValues } from '../columns/countTable';
import { labelOf, type Dataset } from '../columns/dataset';

/** A dataset whose categories are what they are in every dataset: their roles. */
export function categoriesByRole(dataset: Dataset): Dataset {
  const roles = [...new Set(dataset.roles)];
  return {
    ...dataset, categories: roles, roles, labelMap: 'roles',
    labelCategories: dataset.labelCategories.map((category) => roles.indexOf(dataset.roles[category])),
  };
}

/** Rows of each category, in the order of the categories. */
export function rowsByCategory({ categories, labelCategories, ...dataset }: Dataset): Counts {
  const rows = new Array<number>(categories.length).fill(0);
  countValues(labelOf(dataset), dataset.weights).forEach((count, label) => { rows[labelCategories[label]] += count; });
  return byName(categories.map((name, i) => [name, rows[i]] as const));
}
