import { adjustedResiduals } from './adjustedResiduals';
import { chiSquareUpperTail } from './chiSquareUpperTail';
import { contingencyMargins } from './contingencyMargins';
import { expectedCounts } from './expectedCounts';
import { holmAdjust, holmAdjustLog10 } from './holmAdjust';
import { pearsonChiSquare } from './pearsonChiSquare';

export type TestedCell = {
  /** Index of the level and of the outcome. */
  row: number;
  column: number;
  observed: number;
  expected: number;
  residual: number;
  /** (O − E)² / E over chi-square: the contributions of a table add up to 1. */
  contribution: number;
  p: number;
  log10P: number;
  pHolm: number;
  log10PHolm: number;
};

/**
 * Post-hoc tests after a chi-square test of independence: which cells drive it.
 *
 * Each cell's adjusted residual z is about standard normal under independence, so its two-sided p is P(χ² with 1 degree of
 * freedom ≥ z²), computed as that upper tail; all cells of the table are corrected together by Holm's method. The
 * contribution says how much of chi-square a cell makes up, whatever the number of rows. The normal approximation is rough
 * where the expected count is under 5.
 *
 * @param observed counts, one array per level of the factor, one column per outcome
 * @returns the cells that have a residual, in the order of the table; none where there is no test. `p` is 0 below about
 *   1e-308, `log10P` goes on
 * @throws RangeError where it is not a table of counts
 * @example postHocCells([[10, 20], [30, 40]])[0].contribution // → 0.42 ((2²/12) / 0.794)
 * @see A. Agresti, "Categorical Data Analysis", section 3.3; T. M. Beasley and R. E. Schumacker (1995), Journal of
 *   Experimental Education 64; D. Sharpe (2015), Practical Assessment, Research & Evaluation 20(8); R: `chisq.test(x)$stdres`,
 *   `2 * pnorm(-abs(z))`, `p.adjust(p, "holm")`
 */
export function postHocCells(observed: number[][]): TestedCell[] {
  const chiSquare = pearsonChiSquare(observed);
  if (chiSquare === null) return [];
  const { total, rowSums, columnSums } = contingencyMargins(observed);
  const expected = expectedCounts(observed);
  const cells = adjustedResiduals(observed).flatMap((residuals, row) => residuals.flatMap((residual, column) => {
    if (residual === null) return [];
    // (O − E)² / E by way of the residual, which loses no digits where O and E are large and close.
    const part = residual ** 2 * ((total - rowSums[row]) / total) * ((total - columnSums[column]) / total);
    const contribution = chiSquare === 0 ? 0 : part / chiSquare;
    return [{
      row, column, observed: observed[row][column], expected: expected[row][column], residual, contribution,
      ...chiSquareUpperTail(residual ** 2, 1),
    }];
  }));
  const pHolm = holmAdjust(cells.map((cell) => cell.p));
  const log10PHolm = holmAdjustLog10(cells.map((cell) => cell.log10P));
  return cells.map((cell, i) => ({ ...cell, pHolm: pHolm[i], log10PHolm: log10PHolm[i] }));
}
