import type { FrequentVector } from '../../../../../src-shared/questions/audit/checks/copies';
import type { VectorTally } from './tallyVectors';

/** Vectors that are listed, and labels that are named of each. */
const mostListed = 20;
const mostLabels = 5;

/** Where a vector stands: by its number its first pattern, and the pattern of each row. */
export type Standing = { firstOf: Uint32Array; rowPatterns: Uint32Array };

/** The vectors with most rows among those that are `wanted`, each with its labels and its first row. */
export function frequentVectors(
  { starts, classOf, rows }: VectorTally, rowsOf: Uint32Array, names: readonly string[], { firstOf, rowPatterns }: Standing,
  wanted: (vector: number) => boolean,
): FrequentVector[] {
  return mostOf(rowsOf, wanted).map((vector) => {
    const cells = Array.from({ length: starts[vector + 1] - starts[vector] }, (_, i) => starts[vector] + i);
    const most = cells.sort((a, b) => rows[b] - rows[a] || classOf[a] - classOf[b]).slice(0, mostLabels);
    return {
      rows: rowsOf[vector], firstRow: rowPatterns.indexOf(firstOf[vector]) + 1,
      labels: most.map((i) => ({ name: names[classOf[i]], rows: rows[i] })), allLabels: cells.length,
    };
  });
}

/** The first of those with most rows come first. */
function mostOf(rowsOf: Uint32Array, wanted: (vector: number) => boolean): number[] {
  const found: number[] = [];
  for (let vector = 0; vector < rowsOf.length; vector++) {
    const last = found.length < mostListed ? -1 : rowsOf[found[mostListed - 1]];
    if (rowsOf[vector] <= last || !wanted(vector)) continue;
    let place = found.length;
    while (place > 0 && rowsOf[found[place - 1]] < rowsOf[vector]) place--;
    found.splice(place, 0, vector);
    found.length = Math.min(found.length, mostListed);
  }
  return found;
}
