import type { Maybe } from './maybe';

/** `seed`: the original study's rule, on |r|; `seed-signed`: exactly as it was, on r, so that negative ones never count. */
export type DropRule = 'partners' | 'seed' | 'seed-signed' | 'off';
/** `partner` is the column that stays (the reason for the drop), `r` their correlation. */
export type DroppedColumn = { column: string; partner: string; r: number };

export type DropCorrelated = { dropped: DroppedColumn[]; kept: string[] };

/**
 * Thins out columns that say the same: which go because they correlate with another one beyond a threshold, and with
 * which.
 *
 * - `partners`: while a pair of columns has |r| > threshold, the column with the most such partners stays and all its
 *   partners go. Ties: the higher mean |r| with the columns still there, then file order. No two kept columns are then
 *   correlated beyond the threshold, and every drop names a partner that was kept.
 * - `seed`: the original study's rule, on |r|: of every pair with |r| > threshold the first one goes. It may drop more
 *   than needed (a chain of pairs loses all but its last), and its partner may be dropped too.
 * - `seed-signed`: that rule as it stood in the study, which compared r itself: a negative correlation never counted.
 * - `off`: everything stays.
 *
 * @param columns names in file order
 * @param matrix their correlations, matrix[i][j] = r of columns i and j; one that is not defined makes no partners
 * @param rule which rule decides
 * @param threshold on |r|, exceeded and not merely reached
 * @example dropCorrelated(['a', 'b', 'c'], [[1, 0.99, 0], [0.99, 1, 0], [0, 0, 1]], 'partners', 0.9)
 *   // → { dropped: [{ column: 'b', partner: 'a', r: 0.99 }], kept: ['a', 'c'] }
 */
export function dropCorrelated(
  columns: string[], matrix: Maybe[][], rule: DropRule, threshold: number,
): DropCorrelated {
  const size = (r: Maybe): number => (r === null ? 0 : rule === 'seed-signed' ? r : Math.abs(r));
  const correlated = (i: number, j: number): boolean => i !== j && matrix[i][j] !== null && size(matrix[i][j]) > threshold;
  const partner = new Map<number, number>();
  if (rule === 'partners') dropPartners(matrix, correlated, partner);
  if (rule === 'seed' || rule === 'seed-signed') {
    for (let i = 0; i < columns.length; i++) {
      for (let j = i + 1; j < columns.length; j++) {
        if (correlated(i, j) && !partner.has(i)) partner.set(i, j);
      }
    }
  }
  return {
    dropped: [...partner].map(([i, j]) => ({ column: columns[i], partner: columns[j], r: matrix[i][j]! })),
    kept: columns.filter((_, i) => !partner.has(i)),
  };
}

/** Fills `partner` (dropped column → the kept one) by the rule of most partners. */
function dropPartners(
  matrix: Maybe[][], correlated: (i: number, j: number) => boolean, partner: Map<number, number>,
): void {
  const partners = matrix.map((row, i) => row.reduce<number>((count, _, j) => count + (correlated(i, j) ? 1 : 0), 0));
  for (;;) {
    const there = matrix.map((_, i) => i).filter((i) => !partner.has(i));
    let best = -1;
    let mostPartners = 0;
    let bestMean = 0;
    for (const i of there) {
      if (partners[i] === 0 || partners[i] < mostPartners) continue;
      const mean = meanAbsolute(matrix[i], there, i);
      // Means closer than rounding are a tie: the earlier column stays.
      if (partners[i] > mostPartners || mean > bestMean * (1 + 1e-12)) {
        best = i;
        mostPartners = partners[i];
        bestMean = mean;
      }
    }
    if (best < 0) return;
    for (const j of there) {
      if (!correlated(best, j)) continue;
      partner.set(j, best);
      for (const i of there) if (correlated(i, j)) partners[i]--;
    }
  }
}

function meanAbsolute(row: Maybe[], there: number[], self: number): number {
  let sum = 0;
  let others = 0;
  for (const j of there) {
    const r = row[j];
    if (j === self || r === null) continue;
    sum += Math.abs(r);
    others++;
  }
  return sum / others;
}
