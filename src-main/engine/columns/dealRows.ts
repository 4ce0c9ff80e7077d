import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { sharedUint32 } from './dataset';

/**
 * Deals rows at random into parts, without replacement and with an exact number of rows of each class in each part:
 * undersampling, train/test split and folds are all one such deal.
 *
 * Selection sampling (Knuth, TAOCP 2, 3.4.2, algorithm S) with several parts: a row of class `c` goes to part `p` with
 * probability (rows that `p` still needs of `c`) / (rows of `c` still to come). One draw a row, one pass over the rows.
 * @param rowPatterns the pattern of each row
 * @param classes the class of each pattern
 * @param quotas `quotas[class][part]`: rows wanted; together no more than the class has. Rows of a class without any go nowhere
 * @param rowParts where each row's part is noted, counted from 1 (0: in none), for who wants to know the rows
 * @returns for each part, how many of its rows fall on each pattern
 */
export function dealRows(
  rowPatterns: Uint32Array, classes: Uint8Array | Uint16Array, quotas: number[][], seed: number, rowParts?: Uint8Array,
): Uint32Array[] {
  const parts = Array.from({ length: quotas[0].length }, () => sharedUint32(classes.length));
  const remaining = countClasses(rowPatterns, classes, quotas.length);
  const needed = quotas.map((quota) => [...quota]);
  const generator = xoroshiro128plus(seed);
  for (let row = 0; row < rowPatterns.length; row++) {
    const pattern = rowPatterns[row];
    if (classes[pattern] >= needed.length) continue;
    const wanted = needed[classes[pattern]];
    let draw = uniformInt(generator, 0, --remaining[classes[pattern]]);
    for (let part = 0; part < wanted.length; part++) {
      if (draw < wanted[part]) {
        wanted[part]--;
        parts[part][pattern]++;
        if (rowParts !== undefined) rowParts[row] = part + 1;
        break;
      }
      draw -= wanted[part];
    }
  }
  return parts;
}

function countClasses(rowPatterns: Uint32Array, classes: Uint8Array | Uint16Array, count: number): Float64Array {
  const rows = new Float64Array(count);
  for (let row = 0; row < rowPatterns.length; row++) rows[classes[rowPatterns[row]]]++;
  return rows;
}

/** `wanted` rows drawn uniformly from `count`, in their old order: the number of each, from 0. */
export function drawRows(count: number, wanted: number, seed: number): Uint32Array {
  const drawn = sharedUint32(wanted);
  const generator = xoroshiro128plus(seed);
  let taken = 0;
  for (let row = 0; row < count && taken < wanted; row++) {
    const draw = uniformInt(generator, 0, count - row - 1);
    if (draw < wanted - taken) drawn[taken++] = row;
  }
  return drawn;
}
