import { filledTable, squareTable } from '../../../../src-shared/questions/tests/filledTable';
import type { ContingencyTest, Proportion } from '../../../../src-shared/questions/tests/result';
import { chiSquareTest } from '../../../../src-shared/statistics/chiSquareTest';
import { cramersVCorrected } from '../../../../src-shared/statistics/cramersVCorrected';
import { cramersVInterval } from '../../../../src-shared/statistics/cramersVInterval';
import { fisherExact } from '../../../../src-shared/statistics/fisherExact';
import { oddsRatio } from '../../../../src-shared/statistics/oddsRatio';
import { wilsonInterval } from '../../../../src-shared/statistics/wilsonInterval';
import { permutationOf } from './permutation';
import { postHocOf } from './postHoc';
import { effectiveSize, tableWarnings } from './tableWarnings';
import { verdictOf } from './verdict';

export type ContingencyInput = Pick<
  ContingencyTest, 'family' | 'title' | 'factor' | 'levels' | 'outcome' | 'outcomes' | 'filters' | 'leftOut' | 'pairsAmong' | 'alpha' | 'observed'
> & {
  /** What else to be careful about: it stands first among the warnings. */
  remarks: string[];
  /** Of the random tables, and how many steps they may take. */
  seed: number;
  steps: number;
};

/** One table of counts with everything that is said about it: statistics, effect sizes with intervals, warnings, verdict. */
export function contingencyTest({ remarks, seed, steps, ...input }: ContingencyInput): ContingencyTest {
  const { observed, levels, outcomes, alpha } = input;
  const result = chiSquareTest(observed);
  const square = squareTable(input)?.observed ?? null;
  const filled = filledTable(input);
  const size = effectiveSize(input, result.expected);
  const odds = square === null ? { oddsRatio: null, interval: null } : oddsRatio(square);
  const smaller = Math.min(filled.levels.length, filled.outcomes.length);
  const pFisher = square === null ? null : fisherExact(square[0][0], square[0][1], square[1][0], square[1][1]);
  const evidence = {
    rows: result.rows, expected: result.expected, effectiveSize: { levels: size.levels, outcomes: size.outcomes },
    chiSquare: result.chiSquare, chiSquareYates: result.chiSquareYates, gTest: result.gTest, df: result.df,
    p: result.p, log10P: result.log10P, pYates: result.pYates, log10PYates: result.log10PYates,
    pG: result.pG, log10PG: result.log10PG, pHolm: null, log10PHolm: null,
    pFisher, permutation: permutationOf({ ...input, pFisher }, result, seed, steps),
    cramersV: result.cramersV, cramersVCorrected: cramersVCorrected(observed),
    cramersVInterval: result.chiSquare === null ? null : cramersVInterval(result.chiSquare, result.df, result.rows, smaller),
    oddsRatio: odds.oddsRatio, oddsRatioInterval: odds.interval,
    adjustedResiduals: result.adjustedResiduals, postHoc: postHocOf(input),
    proportions: outcomes.length === 2 ? proportionsOf(levels, observed) : [],
    warnings: [...remarks, ...tableWarnings(input, result)],
  };
  return { ...input, ...evidence, verdict: verdictOf({ ...input, ...evidence }, alpha) };
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
