import { countRows } from './abstainingRule';

/**
 * How far the distributions of a text lie apart in two sets of rows: the total variation distance, half the sum of the differences
 * between the shares of each value, ½ Σ |p − q|: the share of rows that would have to change their value. It asks for no order. 0
 * where both are the same, 1 where no value occurs in both.
 *
 * @param here rows of the first set by value
 * @param there rows of the second set by the same values
 * @returns `null` where a set has no row
 * @example totalVariation([3, 1], [1, 3]) // → 0.5
 */
export function totalVariation(here: ArrayLike<number>, there: ArrayLike<number>): number | null {
  const [m, n] = [countRows(here), countRows(there)];
  if (m === 0 || n === 0) return null;
  let sum = 0;
  for (let i = 0; i < here.length; i++) sum += Math.abs(here[i] * n - there[i] * m);
  return sum / (2 * m * n);
}
