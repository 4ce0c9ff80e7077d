import type { Category } from '../terms/categories';
import { labelText } from './labelText';

/** The name of the target that is everything but benign traffic. */
export const attackTarget = 'attack';

/** What a row is that is neither the target nor anything else: nobody says whether it is an attack. */
export const noClass = 2;
export type LabelClass = 0 | 1 | typeof noClass;

/** A label and its category. */
type Labelled = { label: string; category: string };

/**
 * The class of a row by its label: 1 for the target, 0 for everything else. A target is any attack, a category or a label, looked
 * for in this order; only where `attack` is asked for are rows of an undecided category in no class.
 * @param categories all that the dataset has
 */
export function classFinder(target: string, categories: readonly Category[]): (of: Labelled) => LabelClass {
  const roles = new Map(categories.map(({ name, role }) => [name, role]));
  if (target === attackTarget) {
    return ({ category }) => {
      const role = roles.get(category);
      return role === 'undecided' ? noClass : role === 'benign' ? 0 : 1;
    };
  }
  const wanted = labelText(target);
  return roles.has(target) ? ({ category }) => (category === target ? 1 : 0) : ({ label }) => (label === wanted ? 1 : 0);
}
