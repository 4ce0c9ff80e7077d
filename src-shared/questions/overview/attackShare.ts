import { rowsOfName } from '../../terms/byName';
import type { OverviewResult } from './result';

/** Rows that are attacks, the rows among which they are counted, and those that are neither attacks nor benign. */
export type AttackShare = { attacks: number; rows: number; undecided: number };

/**
 * How many of the rows are attacks, among those that are an attack or benign; `null` where no category is known to be benign, or
 * all rows are undecided.
 */
export function attackShare({ categoryOrder, roles, categories }: Pick<OverviewResult, 'categoryOrder' | 'roles' | 'categories'>): AttackShare | null {
  if (!roles.includes('benign')) return null;
  const found: AttackShare = { attacks: 0, rows: 0, undecided: 0 };
  categoryOrder.forEach((name, i) => {
    const rows = rowsOfName(categories, name);
    if (roles[i] === 'undecided') found.undecided += rows;
    else {
      found.rows += rows;
      if (roles[i] !== 'benign') found.attacks += rows;
    }
  });
  return found.rows === 0 ? null : found;
}
