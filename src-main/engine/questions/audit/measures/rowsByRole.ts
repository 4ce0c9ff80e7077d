import type { DatasetSummary } from '../../../../../src-shared/terms/datasetSummary';
import type { NotJudged } from '../measureList';

/** Rows that are known to be attacks, and known to be benign. */
export function rowsByRole({ categories, labels }: Pick<DatasetSummary, 'categories' | 'labels'>): { attacks: number; benign: number } {
  const found = { attacks: 0, benign: 0 };
  const roleOf = new Map(categories.map(({ name, role }) => [name, role]));
  for (const { category, rows } of labels) {
    const role = roleOf.get(category);
    if (role === 'benign') found.benign += rows;
    else if (role !== 'undecided') found.attacks += rows;
  }
  return found;
}

export const noFeature: NotJudged = { notJudged: 'No column is a feature.' };
