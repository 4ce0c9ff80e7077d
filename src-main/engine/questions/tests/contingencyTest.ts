import type { ContingencyTest, Proportion } from '../../../../src-shared/questions/tests/result';
import { formatCount } from '../../../../src-shared/format/formatCount';
import { formatRate } from '../../../../src-shared/format/formatRate';
import { formatUnder } from '../../../../src-shared/format/formatUnder';
import { listNames } from '../../../../src-shared/format/listNames';
import { chiSquareTest } from '../../../../src-shared/statistics/chiSquareTest';
import { cramersVCorrected } from '../../../../src-shared/statistics/cramersVCorrected';
import { cramersVInterval } from '../../../../src-shared/statistics/cramersVInterval';
import { fisherExact } from '../../../../src-shared/statistics/fisherExact';
import { oddsRatio } from '../../../../src-shared/statistics/oddsRatio';
import { wilsonInterval } from '../../../../src-shared/statistics/wilsonInterval';
import { postHocOf } from './postHoc';
import { verdictOf } from './verdict';

export type ContingencyInput = Pick<
  ContingencyTest, 'family' | 'title' | 'factor' | 'levels' | 'outcome' | 'outcomes' | 'filters' | 'leftOut' | 'pairsAmong' | 'alpha' | 'observed'
> & {
  /** What else to be careful about: it stands first among the warnings. */
  remarks: string[];
};

/** One table of counts with everything that is said about it: statistics, effect sizes with intervals, warnings, verdict. */
export function contingencyTest({ remarks, ...input }: ContingencyInput): ContingencyTest {
  const { observed, levels, outcomes, alpha } = input;
  const result = chiSquareTest(observed);
  const square = squareOf(observed);
  const odds = square === null ? { oddsRatio: null, interval: null } : oddsRatio(square);
  const smaller = Math.min(filled(observed), filled(transpose(observed)));
  const evidence = {
    rows: result.rows, expected: result.expected,
    chiSquare: result.chiSquare, chiSquareYates: result.chiSquareYates, gTest: result.gTest, df: result.df,
    p: result.p, log10P: result.log10P, pYates: result.pYates, log10PYates: result.log10PYates,
    pG: result.pG, log10PG: result.log10PG, pHolm: null, log10PHolm: null,
    pFisher: square === null ? null : fisherExact(square[0][0], square[0][1], square[1][0], square[1][1]),
    cramersV: result.cramersV, cramersVCorrected: cramersVCorrected(observed),
    cramersVInterval: result.chiSquare === null ? null : cramersVInterval(result.chiSquare, result.df, result.rows, smaller),
    oddsRatio: odds.oddsRatio, oddsRatioInterval: odds.interval,
    adjustedResiduals: result.adjustedResiduals, postHoc: postHocOf(input),
    proportions: outcomes.length === 2 ? proportionsOf(levels, observed) : [],
    warnings: [...remarks, ...warningsOf(result, observed, levels, outcomes)],
  };
  return { ...input, ...evidence, verdict: verdictOf({ ...input, ...evidence }, alpha) };
}

/** The 2 × 2 table that is asked about, or that remains of a larger one without the levels and outcomes that have no row. */
function squareOf(observed: number[][]): number[][] | null {
  const isSquare = (table: number[][]): boolean => table.length === 2 && table[0].length === 2;
  if (isSquare(observed)) return observed;
  const rows = observed.filter((cells) => cells.some((count) => count > 0));
  const remaining = rows.map((cells) => cells.filter((_, j) => rows.some((others) => others[j] > 0)));
  return remaining.length > 0 && isSquare(remaining) ? remaining : null;
}

function proportionsOf(levels: string[], observed: number[][]): Proportion[] {
  return observed.map((cells, i) => {
    const total = cells[0] + cells[1];
    return {
      level: levels[i], successes: cells[0], total,
      share: total === 0 ? null : cells[0] / total, interval: wilsonInterval(cells[0], total),
    };
  });
}

/** With fewer rows a cell than this on average, chance makes much of Cramér's V. */
const fewestPerCell = 5;

const transpose = (table: number[][]): number[][] => table[0].map((_, j) => table.map((cells) => cells[j]));
const filled = (table: number[][]): number => table.filter((cells) => cells.some((count) => count > 0)).length;

function warningsOf(
  result: ReturnType<typeof chiSquareTest>, observed: number[][], levels: string[], outcomes: string[],
): string[] {
  const warnings: string[] = [];
  const empty = outcomes.filter((_, j) => observed.every((cells) => cells[j] === 0));
  if (empty.length > 0) warnings.push(`No row is “${empty.join('”, “')}”${outcomes.length - empty.length < 2 ? ': there is nothing to compare' : ''}.`);
  const unused = levels.filter((_, i) => observed[i].every((count) => count === 0));
  if (unused.length > 0) warnings.push(`No rows at all for ${listNames(unused)}.`);
  if (result.expectedUnder5 > 0) {
    const cells = filled(observed) * filled(transpose(observed));
    warnings.push(`${result.expectedUnder5} of ${cells} expected counts are under 5 (the smallest is ${formatUnder(result.smallestExpected, 5)}): `
      + 'the p-value is only approximate.');
  }
  if (result.chiSquare !== null && result.rows < fewestPerCell * filled(observed) * filled(transpose(observed))) {
    const chance = Math.sqrt(result.df / (result.rows - 1) / (Math.min(filled(observed), filled(transpose(observed))) - 1));
    warnings.push(`The table is too large for its ${formatCount(result.rows)} rows: by chance alone Cramér’s V would be about ${formatRate(Math.min(1, chance), 2)}. `
      + 'Go by the bias-corrected one.');
  }
  return warnings;
}
