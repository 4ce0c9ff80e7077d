import { calledRates, type CalledRates } from './calledRates';
import { countRows } from './abstainingRule';

/** Rows by cell in two halves of the rows. */
export type Halves = readonly [ArrayLike<number>, ArrayLike<number>];

/**
 * What a table from a column's cells to two classes tells of rows that it did not learn from: each half of the rows is judged by the
 * table of the other one, in which a cell is positive where p N > n P (p and n its rows, of P and N of that half; whole numbers). A cell
 * that the other half lacks is negative. Rows that are alike must stand in one half, else they are judged by themselves.
 *
 * @param positives rows of the class by cell, in either half; it has some
 * @param negatives rows of the other class, likewise
 * @returns with `seen`, the share of all rows whose cell the other half has, too: few in a column that names each row
 * @example heldOutTable([[3, 0], [2, 1]], [[0, 4], [1, 3]]).balancedAccuracy // → 0.854 (5 of 6 and 1 of 8)
 */
export function heldOutTable(positives: Halves, negatives: Halves): CalledRates & { seen: number } {
  const [inside, outside] = [positives, negatives].map((halves) => halves.map(countRows));
  let [hits, falseAlarms, seen] = [0, 0, 0];
  for (const judged of [0, 1] as const) {
    const learnt = 1 - judged;
    const [p, n, own, other] = [positives[learnt], negatives[learnt], positives[judged], negatives[judged]];
    for (let cell = 0; cell < p.length; cell++) {
      if (p[cell] + n[cell] > 0) seen += own[cell] + other[cell];
      if (p[cell] * outside[learnt] <= n[cell] * inside[learnt]) continue;
      hits += own[cell];
      falseAlarms += other[cell];
    }
  }
  const all = [inside[0] + inside[1], outside[0] + outside[1]] as const;
  return { ...calledRates([hits, falseAlarms], all), seen: seen / (all[0] + all[1]) };
}
