/**
 * How many different things there are, weighed by how evenly they occur: 1 / Σ (nᵢ/n)², the number of equally frequent ones that would
 * repeat as much (Hill's number of order 2, the inverse of Simpson's index). A flood of 391,458 rows with 54,572 distinct vectors may be
 * worth 3.9 of them.
 *
 * @param rows of each kind
 * @returns 0 where there are no rows
 * @example effectiveNumber([5, 5, 5, 5]) // → 4
 * @example effectiveNumber([97, 1, 1, 1]) // → 1.0625
 */
export function effectiveNumber(rows: ArrayLike<number>): number {
  let [all, squares] = [0, 0];
  for (let i = 0; i < rows.length; i++) {
    all += rows[i];
    squares += rows[i] * rows[i];
  }
  return effectiveFrom(all, squares);
}

/**
 * The same from sums that were made while counting.
 * @param all Σ nᵢ
 * @param squares Σ nᵢ²
 * @example effectiveFrom(20, 100) // → 4
 */
export const effectiveFrom = (all: number, squares: number): number => (squares === 0 ? 0 : (all * all) / squares);
