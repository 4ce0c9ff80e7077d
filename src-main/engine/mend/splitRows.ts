import { multiplicativeHash, scatteredHash } from '../../../src-shared/statistics/multiplicativeHash';
import { mendTestShare } from '../../../src-shared/mending/steps';
import { sharedUint32, type Dataset } from '../columns/dataset';

/** A hash below it puts a vector into the test part. */
const testBelow = mendTestShare * 2 ** 32;

/**
 * Which vectors go into the test file: those whose first row, counted from 0 among all rows in use, has a hash in the lowest fifth. So
 * it depends on no seed, and on none of the other steps.
 * @param vectors for each pattern the first one with the same features
 * @returns 1 for each pattern that does
 */
export function testPatterns({ patterns, rowPatterns }: Dataset, vectors: Uint32Array): Uint8Array {
  const firstRow = new Int32Array(patterns).fill(-1);
  for (let row = 0; row < rowPatterns.length; row++) {
    const vector = vectors[rowPatterns[row]];
    if (firstRow[vector] < 0) firstRow[vector] = row;
  }
  return Uint8Array.from(vectors, (vector) => (multiplicativeHash(firstRow[vector]) < testBelow ? 1 : 0));
}

/** The rows for which `is` says yes. */
export function rowsWhere(rows: Uint32Array, is: (row: number) => boolean): Uint32Array {
  const chosen = rows.filter(is);
  const shared = sharedUint32(chosen.length);
  shared.set(chosen);
  return shared;
}

/** The rows in the order of their scattered numbers, in place: no two share one. */
export function shuffleRows(rows: Uint32Array): void {
  rows.sort((a, b) => scatteredHash(a) - scatteredHash(b));
}
