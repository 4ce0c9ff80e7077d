import { rowsOfName } from '../../terms/byName';
import { benignOf, type Category } from '../../terms/categories';
import type { OverviewResult } from './result';

/** Rows that are attacks, the rows among which they are counted, and those that are neither attacks nor benign. */
export type AttackShare = { attacks: number; rows: number; undecided: number };

/**
 * How many of the rows are attacks, among those that are an attack or benign; `null` where no category is known to be benign, or
 * all rows are undecided.
 */
export function attackShare({ categories: rowsOf }: Pick<OverviewResult, 'categories'>, categories: readonly Category[]): AttackShare | null {
  if (benignOf(categories) === null) return null;
  const found: AttackShare = { attacks: 0, rows: 0, undecided: 0 };
  for (const { name, role } of categories) {
    const rows = rowsOfName(rowsOf, name);
    if (role === 'undecided') found.undecided += rows;
    else {
      found.rows += rows;
      if (role !== 'benign') found.attacks += rows;
    }
  }
  return found.rows === 0 ? null : found;
}
