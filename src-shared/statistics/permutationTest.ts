import { contingencyMargins } from './contingencyMargins';
import { randomTable } from './randomTable';

export type PermutationTest = {
  /** Tables drawn at random with the same margins, and how many of them depart from independence at least as far. */
  draws: number;
  atLeast: number;
  /** (1 + atLeast) / (draws + 1): never 0, and never below what so few draws can tell. */
  p: number;
};

/** Statistics this close below the observed one count as equal to it (R's tolerance against rounding). */
const tieTolerance = 1 - 64 * Number.EPSILON;

/**
 * Pearson's chi-square held against tables drawn at random with the same margins, in place of the chi-square distribution: what
 * it is worth where few rows are expected in a cell, and the distribution is only a rough guide.
 *
 * The observed table counts as one of the draws, so that p is valid whatever their number. The same sequence of random numbers
 * gives the same answer.
 *
 * @param observed counts, one array per level of the factor, one column per outcome
 * @param draws how many tables are drawn
 * @param random the next of evenly spread numbers from 0 to 1, without the 1
 * @returns `null` with fewer than two rows or columns that hold anything: there is nothing to compare
 * @throws RangeError where it is not a table of counts
 * @example permutationTest([[3, 0], [0, 3]], 4, () => 0.99) // → { draws: 4, atLeast: 4, p: 1 }
 * @see R's chisq.test(simulate.p.value = TRUE); Davison & Hinkley (1997), Bootstrap Methods and their Application, 4.2; Hope (1968)
 */
export function permutationTest(observed: number[][], draws: number, random: () => number): PermutationTest | null {
  const { total, rowSums, columnSums } = contingencyMargins(observed);
  const down = rowSums.filter((sum) => sum > 0);
  const across = columnSums.filter((sum) => sum > 0);
  if (down.length < 2 || across.length < 2) return null;
  const expected = Float64Array.from({ length: down.length * across.length }, (_, at) =>
    (down[Math.floor(at / across.length)] * across[at % across.length]) / total);
  const cells = Float64Array.from(observed.filter((_, i) => rowSums[i] > 0).flatMap((row) => row.filter((_, j) => columnSums[j] > 0)));
  const least = chiSquareOf(cells, expected) * tieTolerance;
  let atLeast = 0;
  for (let draw = 0; draw < draws; draw++) {
    if (chiSquareOf(randomTable(down, across, random, cells), expected) >= least) atLeast++;
  }
  return { draws, atLeast, p: (1 + atLeast) / (draws + 1) };
}

function chiSquareOf(cells: Float64Array, expected: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < cells.length; at++) {
    const off = cells[at] - expected[at];
    sum += (off * off) / expected[at];
  }
  return sum;
}
