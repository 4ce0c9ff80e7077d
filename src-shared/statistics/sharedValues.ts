import type { SparseTally } from './irreducibleRows';

/** Two classes that stand under the same values: how many values, their rows there, and rows that one of the two must lose. */
export type SharedBy = { a: number; b: number; values: number; rows: number; lost: number };

/** Classes that are held against each other: those with most rows where classes meet. */
const mostClasses = 100;

/**
 * Which classes cannot be told apart: for every two that have a value in common, the values that both have, their rows of both there, and
 * Σ_v min(n_va, n_vb), rows that a classifier of these two alone gets wrong. Of very many classes the hundred with most rows in such
 * values are held against each other.
 *
 * @param tally rows by value and class
 * @param byClass of each class, its rows in values that others have, too (`irreducibleRows`)
 * @returns the pairs, most lost rows first, then by their place
 * @example sharedValues({ starts: [0, 2], classOf: [0, 1], rows: [5, 2] }, [5, 2]) // → [{ a: 0, b: 1, values: 1, rows: 7, lost: 2 }]
 */
export function sharedValues({ starts, classOf, rows }: SparseTally, byClass: ArrayLike<number>): SharedBy[] {
  const placeOf = new Map(Array.from(byClass, (own, of) => ({ own, of })).filter(({ own }) => own > 0)
    .sort((x, y) => y.own - x.own || x.of - y.of).slice(0, mostClasses).map(({ of }, place) => [of, place]));
  const pairs = new Map<number, SharedBy>();
  for (let value = 0; value + 1 < starts.length; value++) {
    if (starts[value + 1] - starts[value] < 2) continue;
    const cells: number[] = [];
    for (let i = starts[value]; i < starts[value + 1]; i++) if (placeOf.has(classOf[i])) cells.push(i);
    cells.sort((x, y) => classOf[x] - classOf[y]);
    cells.forEach((x, at) => {
      for (const y of cells.slice(at + 1)) {
        const key = placeOf.get(classOf[x])! * mostClasses + placeOf.get(classOf[y])!;
        const pair = pairs.get(key) ?? { a: classOf[x], b: classOf[y], values: 0, rows: 0, lost: 0 };
        pair.values++;
        pair.rows += rows[x] + rows[y];
        pair.lost += Math.min(rows[x], rows[y]);
        pairs.set(key, pair);
      }
    });
  }
  return [...pairs.values()].sort((x, y) => y.lost - x.lost || y.rows - x.rows || x.a - y.a || x.b - y.b);
}
