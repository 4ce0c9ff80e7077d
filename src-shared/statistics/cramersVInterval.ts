import { findRoot } from './findRoot';
import { noncentralChiSquareCdf } from './noncentralChiSquareCdf';
import { normalQuantile } from './normalQuantile';

/**
 * Confidence interval of Cramér's V, by inverting the noncentral chi-square distribution (Smithson).
 *
 * Where rows and columns depend, χ² follows a noncentral chi-square distribution with ncp = n (k − 1) V². The limits
 * are the ncp that make the observed χ² its 97.5 % and 2.5 % point, turned into V = √(ncp / (n (k − 1))) and kept
 * within [0, 1]. The lower limit is 0 exactly where the test is not significant at the two-sided level.
 *
 * @param chiSquare Pearson's statistic without continuity correction
 * @param df its degrees of freedom
 * @param rows n, the sum of all cells
 * @param smallerDimension k, the smaller number of filled rows or columns
 * @param confidence of the interval, 0.95 unless told
 * @returns lower and upper V; `null` where there is no test (df = 0), or where χ² is so small that even V = 0 makes it
 *   improbable (below its 2.5 % point), so that no V belongs to the upper limit
 * @example cramersVInterval(10, 1, 100, 2) // → [0.120, 0.512]
 * @see M. Smithson, "Confidence Intervals" (2003); R: DescTools::CramerV with `method = "ncchisq"`
 */
export function cramersVInterval(
  chiSquare: number, df: number, rows: number, smallerDimension: number, confidence = 0.95,
): [number, number] | null {
  if (!(chiSquare > 0) || !(df > 0) || !(rows > 0) || !(smallerDimension > 1)) return null;
  const low = (1 - confidence) / 2;
  const central = noncentralChiSquareCdf(chiSquare, df, 0);
  if (central <= low) return null;
  const lowerNcp = central <= 1 - low ? 0 : ncpWithCdf(chiSquare, df, 1 - low);
  const upperNcp = ncpWithCdf(chiSquare, df, low);
  const toV = (ncp: number): number => Math.min(1, Math.sqrt(ncp / (rows * (smallerDimension - 1))));
  return [toV(lowerNcp), toV(upperNcp)];
}

/** The ncp for which P(X ≤ chiSquare) is `target`; it exists where P at ncp = 0 is larger. */
function ncpWithCdf(chiSquare: number, df: number, target: number): number {
  const miss = (ncp: number): number => noncentralChiSquareCdf(chiSquare, df, ncp) - target;
  // √X is nearly normal with sd 1 about √(ncp + df − 1): a first guess, widened until it brackets.
  const root = Math.sqrt(chiSquare) - normalQuantile(target);
  let width = 0.5;
  let low: number;
  let high: number;
  do {
    low = Math.max(0, root - width) ** 2 - df;
    high = (Math.max(0, root) + width) ** 2;
    width *= 2;
  } while ((low > 0 && miss(low) < 0) || miss(high) > 0);
  return findRoot(miss, Math.max(0, low), high);
}
