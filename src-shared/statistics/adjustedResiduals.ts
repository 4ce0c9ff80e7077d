import { contingencyMargins } from './contingencyMargins';

/**
 * Adjusted (standardised) residuals: (O − E) / √(E (1 − R/n)(1 − C/n)) for each cell, R and C its row and column sums.
 *
 * Under independence each is about standard normal: beyond ±2 a cell holds clearly more or fewer rows than expected.
 *
 * @param observed counts, one array per row
 * @returns a table of the same shape; `null` in a row or column that is empty or holds everything, where a residual is
 *   not defined
 * @throws RangeError where it is not a table of counts
 * @example adjustedResiduals([[10, 20], [30, 40]]) // → [[-0.891, 0.891], [0.891, -0.891]]
 * @see A. Agresti, "Categorical Data Analysis", section 3.3; R: `chisq.test(x)$stdres`
 */
export function adjustedResiduals(observed: number[][]): (number | null)[][] {
  const { total, rowSums, columnSums } = contingencyMargins(observed);
  return observed.map((cells, i) => cells.map((count, j) => {
    const row = rowSums[i];
    const column = columnSums[j];
    const margins = row * column * ((total - row) / total) * ((total - column) / total);
    return margins > 0 ? ((count * total - row * column) / total) * Math.sqrt(total / margins) : null;
  }));
}
