import { chiSquareUpperTail } from './chiSquareUpperTail';

export type RunsTest = {
  /** Runs found, and what random order would have on average, with its standard deviation. */
  runs: number;
  expected: number;
  sd: number;
  /** (runs − expected) / sd, negative where rows of a kind stand together; with p (two-sided) `null` where every order has as many runs. */
  z: number | null;
  p: number | null;
  log10P: number | null;
  /**
   * How much more often a row is like the one before than chance has it, of what there was to gain (Cohen's kappa of neighbours): 0 in
   * random order, near 1 where every category stands in one piece, negative where they take turns. `null` with one category.
   */
  kappa: number | null;
};

/**
 * Do rows of several categories come in random order? Counts runs (rows of one category that follow one another) against those
 * of a random order of the same rows: Wald and Wolfowitz' test, for any number of categories.
 *
 * With n rows, e₂ = Σ nᵢnⱼ over the pairs and e₃ = Σ nᵢnⱼnₖ over the triples of categories, random order has 1 + 2e₂/n runs on average,
 * with the variance 2(2e₂² − n e₂ − 3n e₃) / (n²(n − 1)). The usual form of it in Σ nᵢ² and Σ nᵢ³ is the same number, but takes large ones
 * from each other: nothing is left of it where one category has nearly all rows. z is about normal; p is a rough guide where few
 * changes are expected (about 10).
 *
 * @param counts rows of each category; those without any do not matter
 * @param runs runs in the order in question
 * @throws RangeError where no order of these rows has so many runs
 * @example runsTest([3, 3, 4], 3).expected // → 7.6
 * @see Wald & Wolfowitz (1940), Ann. Math. Stat. 11, 147–162; Mood (1940), ibid., 367–392; Barton & David (1957), Biometrika 44, 168–178
 */
export function runsTest(counts: readonly number[], runs: number): RunsTest {
  let [n, pairs, triples, kinds] = [0, 0, 0, 0];
  for (const rows of counts) {
    triples += pairs * rows;
    pairs += n * rows;
    n += rows;
    if (rows > 0) kinds++;
  }
  if (!(runs >= kinds && runs <= n)) throw new RangeError(`${n} rows of ${kinds} categories have from ${kinds} to ${n} runs; got ${runs}.`);
  const changes = n === 0 ? 0 : (2 * pairs) / n;
  const expected = kinds === 0 ? 0 : 1 + changes;
  const kappa = changes === 0 ? null : 1 - (runs - 1) / changes;
  const spread = kinds < 2 ? 0 : 2 * pairs - n - 3 * n * (triples / pairs);
  // Every row of a category of its own: what is left of it is rounding.
  if (!(spread > 2 * pairs * 1e-12)) return { runs, expected, sd: 0, z: null, p: null, log10P: null, kappa };
  const sd = Math.sqrt(((changes / n) * spread) / (n - 1));
  const z = (runs - expected) / sd;
  return { runs, expected, sd, z, ...chiSquareUpperTail(z * z, 1), kappa };
}

/**
 * How many runs one category has on average where its rows stand in random order among others.
 * @param rows of the category, of `total` rows
 * @example expectedRunsOf(2, 4) // → 1.5
 * @see Stevens (1939), Annals of Eugenics 9, 10–17
 */
export const expectedRunsOf = (rows: number, total: number): number => (total === 0 ? 0 : (rows * (total - rows + 1)) / total);
