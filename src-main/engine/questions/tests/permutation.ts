import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { filledTable } from '../../../../src-shared/questions/tests/filledTable';
import type { ContingencyTest } from '../../../../src-shared/questions/tests/result';
import type { ChiSquareTest } from '../../../../src-shared/statistics/chiSquareTest';
import { contingencyMargins } from '../../../../src-shared/statistics/contingencyMargins';
import { permutationTest, type PermutationTest } from '../../../../src-shared/statistics/permutationTest';

/** Numbers of random tables, each of which gives p a round last digit. */
const rounds = [9999, 4999, 1999, 999, 499, 199, 99];
/** Below this power of ten chi-square's own p leaves no doubt: so many tables are enough to see it confirmed. */
const beyondDoubt = -20;
const enoughBeyondDoubt = 999;
/** What one cell of a random table takes, and how many steps a standard deviation of it: a step is some ten nanoseconds. */
const stepsPerCell = 20;
const stepsPerDeviation = 1.6;
/** Steps that the random tables of one comparison may take, its pairs together again as many. */
export const usualSteps = 50_000_000;

type Table = Pick<ContingencyTest, 'levels' | 'outcomes' | 'observed' | 'pFisher'>;

/**
 * p against random tables with the same margins, where some expected count is under 5 and no exact test says it.
 * @param steps how much it may take: fewer tables where they are costly, `null` where not even a hundred can be had
 */
export function permutationOf(
  table: Table, { expectedUnder5, log10P }: ChiSquareTest, seed: number, steps: number,
): PermutationTest | null {
  if (expectedUnder5 === 0 || log10P === null || table.pFisher !== null) return null;
  const { observed } = filledTable(table);
  const most = Math.min(steps / stepsOf(observed), log10P < beyondDoubt ? enoughBeyondDoubt : Infinity);
  const draws = rounds.find((round) => round <= most);
  if (draws === undefined) return null;
  const generator = xoroshiro128plus(seed);
  return permutationTest(observed, draws, () => (generator.next() >>> 0) / 0x1_0000_0000);
}

/** About how many steps one random table takes: all but the last row and column are drawn. */
function stepsOf(observed: number[][]): number {
  const { rowSums, columnSums, total } = contingencyMargins(observed);
  const deviations = rowSums.slice(0, -1).flatMap((row) => columnSums.slice(0, -1).map((column) =>
    Math.sqrt(((row * column) / total) * (1 - row / total) * (1 - column / total))));
  return deviations.reduce((sum, deviation) => sum + stepsPerCell + stepsPerDeviation * deviation, 0);
}
