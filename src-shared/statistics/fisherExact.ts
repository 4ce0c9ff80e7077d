/** Above this many rows the test is not worth its time: chi-square is then as good. */
const mostRows = 10_000;
/** Tables this close to the observed one in probability count as equally likely (R's tolerance against rounding). */
const tieTolerance = 1e-7;

/**
 * Fisher's exact test of a 2 × 2 table, two-sided: with all margins fixed, the summed probability of every table that
 * is at most as likely as the observed one.
 *
 * Hypergeometric probabilities relative to the largest one, carried as logarithms from one table to its neighbour:
 * P(k + 1)/P(k) = (r − k)(m − k) / ((k + 1)(n − r − m + k + 1)), r the first row's and m the first column's sum.
 *
 * @param a first row, first column
 * @param b first row, second column
 * @param c second row, first column
 * @param d second row, second column
 * @returns the p-value (1 where a margin is empty), or `null` for more than 10,000 rows in all
 * @throws RangeError where a count is not a whole number of 0 or more
 * @example fisherExact(8, 2, 1, 5) // → 0.034965
 * @see scipy.stats.fisher_exact, R's fisher.test
 */
export function fisherExact(a: number, b: number, c: number, d: number): number | null {
  if (![a, b, c, d].every((count) => Number.isInteger(count) && count >= 0)) {
    throw new RangeError(`Fisher's exact test needs whole counts of 0 or more; got ${a}, ${b}, ${c}, ${d}.`);
  }
  const total = a + b + c + d;
  if (total > mostRows) return null;
  const row = a + b;
  const column = a + c;
  const least = Math.max(0, row + column - total);
  const most = Math.min(row, column);
  const logs = [0];
  for (let k = least; k < most; k++) {
    const ratio = ((row - k) * (column - k)) / ((k + 1) * (total - row - column + k + 1));
    logs.push(logs[logs.length - 1] + Math.log(ratio));
  }
  const largest = logs.reduce((high, log) => Math.max(high, log));
  const limit = logs[a - least] + Math.log1p(tieTolerance);
  // Smallest first, so that a tiny p keeps its digits.
  const sumOf = (terms: number[]): number =>
    terms.map((log) => Math.exp(log - largest)).sort((x, y) => x - y).reduce((sum, term) => sum + term, 0);
  return Math.min(1, sumOf(logs.filter((log) => log <= limit)) / sumOf(logs));
}
