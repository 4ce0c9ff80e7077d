import type { LevelFilter } from './comparison';
import type { LeftOut, PostHoc } from './postHocResults';
import type { PermutationTest } from '../../statistics/permutationTest';
import type { Interval, Maybe } from '../../statistics/maybe';

/** Of a level’s rows, those with the first outcome. */
export type Proportion = { level: string; successes: number; total: number; share: Maybe; interval: Interval };

/** One test of independence: levels of a factor by outcomes, all evidence, and a verdict in a sentence. */
export type ContingencyTest = {
  /** Which question this answers: `protocol`, `protocol-pairs`, `services-attack`, `services-category`, `services-labels` or `custom`. */
  family: string;
  title: string;
  factor: string;
  levels: string[];
  outcome: string;
  outcomes: string[];
  filters: LevelFilter[];
  /** `null` for a pair of levels: the test of all of them says it. */
  leftOut: LeftOut | null;
  /** For a pair where not every pair was tested: among how many levels (the most frequent) all were, of how many. */
  pairsAmong?: { levels: number; of: number };
  alpha: number;
  rows: number;
  /** Rows by level and outcome: `observed[level][outcome]`, and likewise what was expected and the residuals. */
  observed: number[][];
  expected: number[][];
  /** Levels and outcomes of which some cell has 5 rows or more expected: what the test rests on. */
  effectiveSize: { levels: number; outcomes: number };
  chiSquare: Maybe;
  /** Yates' continuity correction; only for one degree of freedom, else `null`. */
  chiSquareYates: Maybe;
  gTest: Maybe;
  /** Degrees of freedom. */
  df: number;
  p: Maybe;
  log10P: Maybe;
  pYates: Maybe;
  log10PYates: Maybe;
  pG: Maybe;
  log10PG: Maybe;
  /** Holm's adjustment within the family of pairs; `null` for a test that stands alone. */
  pHolm: Maybe;
  log10PHolm: Maybe;
  /** Over how many tests Holm's adjustment was made; absent for a test that stands alone. */
  holmOver?: number;
  /** Fisher's exact test (two-sided); only where 2 × 2 remains without empty levels and outcomes, and small enough, else `null`. */
  pFisher: Maybe;
  /**
   * Pearson's chi-square against random tables with the same margins; `null` where every expected count is 5 or more, where Fisher's
   * exact test says it, and where the tables would be too costly.
   */
  permutation: PermutationTest | null;
  cramersV: Maybe;
  /** Without the bias that a large table of few rows gives it (Bergsma 2013): the verdict goes by this one. */
  cramersVCorrected: Maybe;
  cramersVInterval: Interval;
  oddsRatio: Maybe;
  oddsRatioInterval: Interval;
  adjustedResiduals: (number | null)[][];
  /** Which cells drive the result; `null` where there is no test. */
  postHoc: PostHoc | null;
  /** Share of the first outcome in each level, with Wilson intervals; empty when the outcome has more than two. */
  proportions: Proportion[];
  /** What to bear in mind, a sentence each. */
  warnings: string[];
  /** What it says, in a sentence. */
  verdict: string;
};
