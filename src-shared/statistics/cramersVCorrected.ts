import { contingencyMargins } from './contingencyMargins';
import { pearsonChiSquare } from './pearsonChiSquare';

/**
 * Cramér's V without its bias. V is never negative, so that chance alone makes it positive: by √(df / (n (k − 1))) or so
 * where rows and columns are independent, which is much in a large table of few rows.
 *
 * Ṽ = √(φ̃² / min(r̃ − 1, c̃ − 1)), with φ̃² = max(0, χ²/n − (r − 1)(c − 1)/(n − 1)), r̃ = r − (r − 1)²/(n − 1) and c̃ likewise,
 * over filled rows and columns. It may be 0 where V is large.
 *
 * @param observed counts, one array per row
 * @returns Ṽ from 0 to 1; `null` where there is no V, or so few rows that nothing is left to divide by
 * @throws RangeError where it is not a table of counts
 * @example cramersVCorrected([[10, 20], [30, 40]]) // → 0 (chance alone would bring more than this 0.089)
 * @see W. Bergsma, "A bias-correction for Cramér's V and Tschuprow's T", J. Korean Statistical Society 42 (2013) 323;
 *   R: `rcompanion::cramerV(bias.correct = TRUE)`
 */
export function cramersVCorrected(observed: number[][]): number | null {
  const chiSquare = pearsonChiSquare(observed);
  if (chiSquare === null) return null;
  const { total, filledRows, filledColumns } = contingencyMargins(observed);
  const corrected = (levels: number): number => levels - 1 - (levels - 1) ** 2 / (total - 1);
  const size = Math.min(corrected(filledRows), corrected(filledColumns));
  if (!(size > 0)) return null;
  const excess = chiSquare / total - ((filledRows - 1) * (filledColumns - 1)) / (total - 1);
  return Math.min(1, Math.sqrt(Math.max(0, excess) / size));
}
