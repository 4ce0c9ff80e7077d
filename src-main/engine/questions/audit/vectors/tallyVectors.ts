import type { SparseTally } from '../../../../../src-shared/statistics/irreducibleRows';

/** Rows by vector and class, of vectors that are numbered from 0. */
export type VectorTally = SparseTally & { starts: Uint32Array; classOf: Uint32Array; rows: Uint32Array };

/** Counted things: patterns, or cells of another tally; `classOf` below 0 belongs to no class. */
type Counted = { vectorOf: ArrayLike<number>; classOf: ArrayLike<number>; rows: ArrayLike<number> };

/** Adds up rows by vector and class: things are brought together by vector, then those of one class in each. */
export function tallyVectors(vectors: number, classes: number, { vectorOf, classOf, rows }: Counted): VectorTally {
  const ends = new Uint32Array(vectors + 1);
  for (let i = 0; i < vectorOf.length; i++) if (classOf[i] >= 0) ends[vectorOf[i] + 1]++;
  for (let vector = 0; vector < vectors; vector++) ends[vector + 1] += ends[vector];
  const counted = new Uint32Array(ends[vectors]);
  const next = ends.slice(0, vectors);
  for (let i = 0; i < vectorOf.length; i++) if (classOf[i] >= 0) counted[next[vectorOf[i]]++] = i;

  const starts = new Uint32Array(vectors + 1);
  const cells = { classOf: new Uint32Array(counted.length), rows: new Uint32Array(counted.length) };
  const cellOf = new Int32Array(classes).fill(-1);
  let count = 0;
  for (let vector = 0; vector < vectors; vector++) {
    starts[vector] = count;
    for (let i = ends[vector]; i < ends[vector + 1]; i++) {
      const of = classOf[counted[i]];
      if (cellOf[of] < starts[vector]) {
        cellOf[of] = count;
        cells.classOf[count++] = of;
      }
      cells.rows[cellOf[of]] += rows[counted[i]];
    }
  }
  starts[vectors] = count;
  return { starts, classOf: cells.classOf.subarray(0, count), rows: cells.rows.subarray(0, count) };
}

/**
 * The same rows by coarser classes, and by coarser vectors where `into` says so.
 * @param coarser the class of each class, −1 for none
 * @param into for each vector the one that it is counted with
 */
export function regroup(
  { starts, classOf, rows }: VectorTally, classes: number, coarser: ArrayLike<number>, into?: ArrayLike<number>,
): VectorTally {
  const vectors = starts.length - 1;
  const vectorOf = new Uint32Array(rows.length);
  for (let vector = 0; vector < vectors; vector++) vectorOf.fill(into?.[vector] ?? vector, starts[vector], starts[vector + 1]);
  return tallyVectors(vectors, classes, { vectorOf, classOf: Int32Array.from(classOf, (of) => coarser[of]), rows });
}

/** Rows of each vector. */
export function rowsOfVectors({ starts, rows }: VectorTally): Uint32Array {
  return Uint32Array.from({ length: starts.length - 1 }, (_, vector) => {
    let own = 0;
    for (let i = starts[vector]; i < starts[vector + 1]; i++) own += rows[i];
    return own;
  });
}
