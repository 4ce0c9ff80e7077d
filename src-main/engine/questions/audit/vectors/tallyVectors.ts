import type { SparseTally } from '../../../../../src-shared/statistics/irreducibleRows';

/** Rows by vector and class, of vectors that are numbered from 0. */
export type VectorTally = SparseTally & { starts: Uint32Array; classOf: Uint32Array; rows: Uint32Array };

/** Adds up the rows of counted things by vector and class: they are brought together by vector, then those of one class in each. */
export function tallyVectors(
  vectors: number, classes: number, counted: { vectorOf: Uint32Array; classOf: ArrayLike<number>; rows: Uint32Array },
): VectorTally {
  const { vectorOf } = counted;
  const starts = new Uint32Array(vectors + 1);
  for (let i = 0; i < vectorOf.length; i++) starts[vectorOf[i] + 1]++;
  for (let vector = 0; vector < vectors; vector++) starts[vector + 1] += starts[vector];
  const next = starts.slice();
  const classOf = new Uint32Array(vectorOf.length);
  const rows = new Uint32Array(vectorOf.length);
  for (let i = 0; i < vectorOf.length; i++) {
    const place = next[vectorOf[i]]++;
    classOf[place] = counted.classOf[i];
    rows[place] = counted.rows[i];
  }
  return coarsen({ starts, classOf, rows }, Int32Array.from({ length: classes }, (_, of) => of));
}

/**
 * The same rows by coarser classes, each of which every vector has once.
 * @param coarser the class of each class; rows of one below 0 belong to none
 */
export function coarsen({ starts, classOf, rows }: VectorTally, coarser: Int32Array): VectorTally {
  const found = { starts: new Uint32Array(starts.length), classOf: new Uint32Array(rows.length), rows: new Uint32Array(rows.length) };
  const cellOf = new Int32Array(coarser.reduce((most, of) => Math.max(most, of + 1), 0)).fill(-1);
  let count = 0;
  for (let vector = 0; vector + 1 < starts.length; vector++) {
    const from = count;
    const end = starts[vector + 1];
    for (let i = starts[vector]; i < end; i++) {
      const of = coarser[classOf[i]];
      if (of < 0) continue;
      if (cellOf[of] < from) {
        cellOf[of] = count;
        found.classOf[count++] = of;
      }
      found.rows[cellOf[of]] += rows[i];
    }
    found.starts[vector + 1] = count;
  }
  return { ...found, classOf: found.classOf.subarray(0, count), rows: found.rows.subarray(0, count) };
}

/** The vector of each cell. */
export function vectorOfCells({ starts, rows }: VectorTally): Uint32Array {
  const vectorOf = new Uint32Array(rows.length);
  for (let vector = 0; vector + 1 < starts.length; vector++) for (let i = starts[vector]; i < starts[vector + 1]; i++) vectorOf[i] = vector;
  return vectorOf;
}

/** Rows of each vector. */
export function rowsOfVectors({ starts, rows }: VectorTally): Uint32Array {
  const own = new Uint32Array(starts.length - 1);
  for (let vector = 0; vector < own.length; vector++) for (let i = starts[vector]; i < starts[vector + 1]; i++) own[vector] += rows[i];
  return own;
}
