import { adjustedResiduals } from './adjustedResiduals';
import { chiSquareUpperTail } from './chiSquareUpperTail';
import { contingencyMargins } from './contingencyMargins';
import { cramersV } from './cramersV';
import { degreesOfFreedom } from './degreesOfFreedom';
import { expectedCounts } from './expectedCounts';
import { gTest } from './gTest';
import { pearsonChiSquare } from './pearsonChiSquare';

export type ChiSquareTest = {
  /** Rows of the dataset in the table: the sum of its cells. */
  rows: number;
  df: number;
  expected: number[][];
  chiSquare: number | null;
  p: number | null;
  log10P: number | null;
  /** With Yates' continuity correction; `null` unless df = 1. */
  chiSquareYates: number | null;
  pYates: number | null;
  log10PYates: number | null;
  gTest: number | null;
  pG: number | null;
  log10PG: number | null;
  cramersV: number | null;
  adjustedResiduals: (number | null)[][];
  /** Smallest expected count among filled rows and columns; 0 for an empty table. */
  smallestExpected: number;
  /** How many expected counts (in filled rows and columns) are under 5, where chi-square p-values become doubtful. */
  expectedUnder5: number;
};

/**
 * Tests whether the rows and columns of a table of counts are independent: Pearson's chi-square with and without Yates'
 * correction, the G test, and what is needed to judge them (expected counts, Cramér's V, adjusted residuals).
 *
 * A level without any rows contributes nothing: its expected counts are 0, its residuals `null`, and df counts only the
 * filled rows and columns. With fewer than two of either there is no test: df is 0 and every statistic `null`.
 *
 * @param observed counts, one array per level of the factor, one column per outcome
 * @throws RangeError where it is not a table of counts (ragged, negative or not finite)
 * @example chiSquareTest([[10, 20], [30, 40]]).chiSquare // → 0.794 (2²/12 + 2²/18 + 2²/28 + 2²/42)
 * @example chiSquareTest([[10, 20], [30, 40]]).p // → 0.373
 * @see scipy.stats.chi2_contingency, which instead refuses a table with an empty row or column
 */
export function chiSquareTest(observed: number[][]): ChiSquareTest {
  const { total, rowSums, columnSums } = contingencyMargins(observed);
  const df = degreesOfFreedom(observed);
  const expected = expectedCounts(observed);
  const filled = expected.flatMap((cells, i) => cells.filter((_, j) => rowSums[i] > 0 && columnSums[j] > 0));
  const tail = (statistic: number | null): { p: number | null; log10P: number | null } =>
    statistic === null ? { p: null, log10P: null } : chiSquareUpperTail(statistic, df);

  const chiSquare = pearsonChiSquare(observed);
  const chiSquareYates = pearsonChiSquare(observed, true);
  const g = gTest(observed);
  const pearson = tail(chiSquare);
  const yates = tail(chiSquareYates);
  const likelihood = tail(g);
  return {
    rows: total,
    df,
    expected,
    chiSquare,
    p: pearson.p,
    log10P: pearson.log10P,
    chiSquareYates,
    pYates: yates.p,
    log10PYates: yates.log10P,
    gTest: g,
    pG: likelihood.p,
    log10PG: likelihood.log10P,
    cramersV: cramersV(observed),
    adjustedResiduals: adjustedResiduals(observed),
    smallestExpected: filled.length === 0 ? 0 : filled.reduce((least, count) => Math.min(least, count)),
    expectedUnder5: filled.filter((count) => count < 5).length,
  };
}
