import { normalQuantile } from './normalQuantile';

export type OddsRatio = { oddsRatio: number | null; interval: [number, number] | null };

/**
 * Odds ratio of a 2 × 2 table, (a d)/(b c), with Wald's interval on the logarithm:
 * exp(ln OR ± z √(1/a + 1/b + 1/c + 1/d)).
 *
 * How many times larger the odds of the first outcome are in the first row than in the second.
 *
 * @param table `[[a, b], [c, d]]`, counts
 * @param confidence of the interval, 0.95 unless told
 * @returns both `null` where a cell is empty: the ratio is then 0, infinite or undefined, and no interval exists
 * @throws RangeError where the table is not 2 × 2
 * @example oddsRatio([[10, 5], [4, 12]]).oddsRatio // → 6
 * @see https://en.wikipedia.org/wiki/Odds_ratio#Statistical_inference
 */
export function oddsRatio(table: number[][], confidence = 0.95): OddsRatio {
  if (table.length !== 2 || table.some((cells) => cells.length !== 2)) {
    throw new RangeError('An odds ratio needs a table of 2 rows and 2 columns.');
  }
  const [[a, b], [c, d]] = table;
  if (!(Math.min(a, b, c, d) > 0)) return { oddsRatio: null, interval: null };
  const ratio = (a / b) * (d / c);
  const reach = normalQuantile(0.5 + confidence / 2) * Math.sqrt(1 / a + 1 / b + 1 / c + 1 / d);
  return { oddsRatio: ratio, interval: [ratio * Math.exp(-reach), ratio * Math.exp(reach)] };
}
