import { countRows } from './abstainingRule';

/**
 * How far the distributions of one number lie apart in two sets of rows: the Kolmogorov–Smirnov distance, the largest difference
 * between the shares of rows at or below a value, max |F(x) − G(x)|. 0 where both are the same, 1 where they do not meet. Exact, in
 * whole numbers until the one division: |A·n − B·m| ÷ (m·n) with A of m and B of n rows up to a value. (Kolmogorov 1933, Smirnov 1939.)
 *
 * @param here rows of the first set by value, the values ascending
 * @param there rows of the second set at the same values
 * @returns `null` where a set has no row
 * @example ksDistance([1, 1, 0], [0, 1, 1]) // → 0.5
 */
export function ksDistance(here: ArrayLike<number>, there: ArrayLike<number>): number | null {
  const [m, n] = [countRows(here), countRows(there)];
  if (m === 0 || n === 0) return null;
  let [a, b, most] = [0, 0, 0];
  for (let i = 0; i < here.length; i++) {
    a += here[i];
    b += there[i];
    most = Math.max(most, Math.abs(a * n - b * m));
  }
  return most / (m * n);
}
