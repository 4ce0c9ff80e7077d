import { effectiveFrom } from '../../../../../src-shared/statistics/effectiveNumber';
import type { SparseTally } from '../../../../../src-shared/statistics/irreducibleRows';

/** Of one class: rows, vectors, rows of the commonest one, how many they are worth, and the share of test rows with a copy in training. */
export type ClassCopies = { rows: number; distinct: number; largest: number; effective: number; overlap: number };

/**
 * How the rows of each class repeat.
 * @param seen for rows of one vector, whatever their class, how likely training holds another one
 */
export function copiesByClass({ starts, classOf, rows }: SparseTally, classes: number, seen: (copies: number) => number): ClassCopies[] {
  const sums = Array.from({ length: classes }, () => ({ rows: 0, distinct: 0, largest: 0, squares: 0, seen: 0 }));
  for (let vector = 0; vector + 1 < starts.length; vector++) {
    let all = 0;
    for (let i = starts[vector]; i < starts[vector + 1]; i++) all += rows[i];
    const likely = seen(all);
    for (let i = starts[vector]; i < starts[vector + 1]; i++) {
      const own = sums[classOf[i]];
      own.rows += rows[i];
      own.distinct++;
      own.largest = Math.max(own.largest, rows[i]);
      own.squares += rows[i] * rows[i];
      own.seen += rows[i] * likely;
    }
  }
  return sums.map(({ squares, seen: seenRows, ...own }) => (
    { ...own, effective: effectiveFrom(own.rows, squares), overlap: own.rows === 0 ? 0 : seenRows / own.rows }));
}
