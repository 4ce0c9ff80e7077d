import type { Maybe } from '../../../../src-shared/statistics/maybe';
import type { NumericColumn } from '../../columns/dataset';
import { throwIfCancelled, type TaskContext } from '../../pool/taskContext';
import { besideGaps, sumAt } from './besideGaps';
import { numbersOf, pairwiseR } from './pairwiseR';
import { scaleColumn, type ScaledColumn } from './scaledColumn';
import { isSparse, rowsOfShare, sumDense, sumSparse, type PairShare } from './sumProducts';

/** r of every two columns, and the rows that it is of: `r[a][b]`, `rows[a][b]`. */
export type PearsonMatrix = { r: Maybe[][]; rows: number[][] };
/** The sums of one share of the pairs, `[a · n + b]` for a < b and 0 for all others; r itself, NaN where there is none. */
export type PearsonShare = { r: Float64Array; rows: Float64Array };

/**
 * Pearson's r between every two columns, over distinct rows with weights:
 * r = Σ w·(a − ā)(b − b̄) / √(Σ w·(a − ā)² · Σ w·(b − b̄)²). Each column's values are first centred and scaled, a coded one's
 * through its count table, so the sum over patterns is a plain product of small numbers. Where a column has gaps, a pair is of
 * the rows in which both have a value (pairwise, as pandas' `corr`).
 * @param share of the pairs, which several workers do side by side: what comes of a pair does not depend on how many
 */
export function pearsonShare(columns: NumericColumn[], weights: Uint32Array, share: PairShare, context: TaskContext): PearsonShare {
  const n = columns.length;
  const sums = { r: new Float64Array(n * n), rows: new Float64Array(n * n) };
  const scaled = columns.map((column) => scaleColumn(column, weights));
  const rows = scaled.map(({ gaps }) => sumAt(weights, gaps));
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  const mine = rowsOfShare(scaled, share);
  sumDense(scaled, weights, mine, sums.r, context);
  for (const a of mine) {
    throwIfCancelled(context);
    for (let b = a + 1; b < n; b++) {
      const at = a * n + b;
      const [few, other] = fewerOthers(scaled[a], scaled[b]);
      if (isSparse(few)) sums.r[at] = sumSparse(few, other, weights);
      if (!few.varies || !other.varies) sums.r[at] = Number.NaN;
      sums.rows[at] = all;
      if (rows[a] === 0 && rows[b] === 0) continue;
      const pair = besideGaps(sums.r[at], scaled[a], scaled[b], weights, all - rows[a] - rows[b])
        ?? pairwiseR(numbersOf(columns[a]), numbersOf(columns[b]), weights);
      sums.r[at] = pair.r ?? Number.NaN;
      sums.rows[at] = pair.rows;
    }
  }
  return sums;
}

/**
 * The matrix that all shares of the pairs make together.
 * @returns symmetric, exactly 1 on the diagonal; `null` where one of a pair does not vary in the rows that both have. Beside
 *   it the rows of each pair
 */
export function joinShares(shares: PearsonShare[], columns: number, all: number): PearsonMatrix {
  const at = (pick: (share: PearsonShare) => Float64Array, a: number, b: number): number =>
    shares.reduce((sum, share) => sum + pick(share)[Math.min(a, b) * columns + Math.max(a, b)], 0);
  // Nearer to ±1 than its own sums can tell, it is ±1.
  const bounded = (r: number): Maybe => (Number.isNaN(r) ? null : Math.abs(r) > 1 - 8 * Number.EPSILON ? Math.sign(r) : r);
  const table = <T>(cell: (a: number, b: number) => T): T[][] =>
    Array.from({ length: columns }, (_, a) => Array.from({ length: columns }, (__, b) => cell(a, b)));
  return {
    r: table((a, b) => (a === b ? 1 : bounded(at(({ r }) => r, a, b)))),
    rows: table((a, b) => (a === b ? all : at(({ rows }) => rows, a, b))),
  };
}

/** The whole matrix by one worker, for a few columns. */
export function pearsonMatrix(columns: NumericColumn[], weights: Uint32Array, context: TaskContext): PearsonMatrix {
  const share = pearsonShare(columns, weights, { index: 0, of: 1 }, context);
  return joinShares([share], columns.length, weights.reduce((sum, weight) => sum + weight, 0));
}


const fewerOthers = (a: ScaledColumn, b: ScaledColumn): [ScaledColumn, ScaledColumn] =>
  ((a.others?.length ?? Infinity) <= (b.others?.length ?? Infinity) ? [a, b] : [b, a]);
