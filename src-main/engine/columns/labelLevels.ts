import type { LabelLevel } from '../../../src-shared/contract/rowConditions';
import type { Dataset } from './dataset';

/** What rows are called at attack level, by their class. */
export const attackClasses = ['benign', 'attack'] as const;

/** The class of each label when classes are told apart by labels, by categories, or as attack or benign: −1 for what is neither. */
export function classesAt({ labelCategories, roles }: Pick<Dataset, 'labelCategories' | 'roles'>, level: LabelLevel): Int32Array {
  if (level === 'label') return Int32Array.from(labelCategories, (_, label) => label);
  if (level === 'category') return Int32Array.from(labelCategories);
  return Int32Array.from(labelCategories, (category) =>
    (roles[category] === 'undecided' ? -1 : attackClasses.indexOf(roles[category] === 'benign' ? 'benign' : 'attack')));
}
