import { hashKeys } from '../read/keyedHash';
import { sharedUint32, type Cells } from './dataset';

export type MergedPatterns = {
  /** One old pattern for each new one, in the order of first appearance among the rows. */
  representatives: Uint32Array;
  /** The new pattern of each row, and the rows of each new pattern. */
  rowPatterns: Uint32Array;
  weights: Uint32Array;
};

/**
 * Numbers patterns by first appearance, those that are equal as one, so that nothing depends on how the file was shared out
 * (each worker has its own, and `0.0` and `0` only became equal when their columns came together).
 * @param unique for each pattern the first one that is equal to it
 * @param rows the pattern of each row
 */
export function mergePatterns(unique: Uint32Array, rows: Uint32Array): MergedPatterns {
  const renumbered = new Int32Array(unique.length).fill(-1);
  const representatives = new Uint32Array(unique.length);
  const rowPatterns = sharedUint32(rows.length);
  let count = 0;
  for (let row = 0; row < rows.length; row++) {
    const first = unique[rows[row]];
    let pattern = renumbered[first];
    if (pattern < 0) {
      pattern = count++;
      renumbered[first] = pattern;
      representatives[pattern] = first;
    }
    rowPatterns[row] = pattern;
  }
  const weights = sharedUint32(count);
  for (let row = 0; row < rowPatterns.length; row++) weights[rowPatterns[row]]++;
  const kept = sharedUint32(count);
  kept.set(representatives.subarray(0, count));
  return { representatives: kept, rowPatterns, weights };
}

/** For each pattern the first one that is equal to it in every column. Works on any choice of columns. */
export function findEqual(columns: Cells[], patterns: number): Uint32Array {
  const hashes = startHashes(patterns);
  const numbers: (() => Float64Array)[] = [];
  for (const cells of columns) {
    if (cells instanceof Float64Array) numbers.push(() => cells);
    else mixCodes(cells, hashes);
  }
  return findEqualAmong(hashes, numbers, (a, b) => columns.every((cells) => sameCell(cells[a], cells[b])));
}

/** For each pattern the first one with its hash that `areEqual` says yes to. */
export function findEqualBy(hashes: Int32Array, areEqual: (a: number, b: number) => boolean): Uint32Array {
  const patterns = hashes.length;
  let capacity = 16;
  while (capacity < patterns * 2) capacity *= 2;
  const slots = new Int32Array(capacity).fill(-1);
  const unique = new Uint32Array(patterns);
  for (let pattern = 0; pattern < patterns; pattern++) {
    const hash = hashes[pattern];
    let slot = (hash ^ (hash >>> 16)) & (capacity - 1);
    for (; ; slot = (slot + 1) & (capacity - 1)) {
      const other = slots[slot];
      if (other < 0) {
        slots[slot] = pattern;
        unique[pattern] = pattern;
        break;
      }
      if (hashes[other] === hash && areEqual(pattern, other)) {
        unique[pattern] = other;
        break;
      }
    }
  }
  return unique;
}

/** Equal cells; a missing number is like any other. */
export const sameCell = (a: number, b: number): boolean => a === b || (Number.isNaN(a) && Number.isNaN(b));

export const startHashes = (patterns: number): Int32Array => new Int32Array(patterns).fill(hashKeys.start);

/** Mixes a column's cells into the hashes of their patterns. */
export function mixIn(cells: Cells, hashes: Int32Array): void {
  if (cells instanceof Float64Array) mixNumbers(cells, hashes);
  else mixCodes(cells, hashes);
}

/** So many columns of numbers tell nearly all rows apart that are not the same. */
const telling = 4;

/**
 * For each pattern the first one that `areEqual` says yes to. Into the hashes, which hold all other columns, goes no more of the
 * long columns of numbers than it takes to tell patterns apart.
 */
export function findEqualAmong(
  hashes: Int32Array, numbers: (() => Float64Array)[], areEqual: (a: number, b: number) => boolean,
): Uint32Array {
  for (const column of numbers.slice(0, telling)) mixIn(column(), hashes);
  if (numbers.length <= telling) return findEqualBy(hashes, areEqual);
  let misled = 0;
  const found = findEqualBy(hashes, (a, b) => misled > hashes.length || areEqual(a, b) || ++misled > hashes.length);
  if (misled <= hashes.length) return found;
  for (const column of numbers.slice(telling)) mixIn(column(), hashes);
  return findEqualBy(hashes, areEqual);
}

/** Codes stay far below the highest bit, so that one multiplication with a key is enough to carry any difference away. */
function mixCodes(codes: Exclude<Cells, Float64Array>, hashes: Int32Array): void {
  const { first } = hashKeys;
  for (let i = 0; i < codes.length; i++) {
    const hash = Math.imul(hashes[i] ^ codes[i], first);
    hashes[i] = hash ^ (hash >>> 15);
  }
}

/** Numbers that are equal have the same bits: none is −0, and what is missing counts as 0 here. */
function mixNumbers(numbers: Float64Array, hashes: Int32Array): void {
  const words = new Int32Array(numbers.buffer, numbers.byteOffset, numbers.length * 2);
  const { first, second } = hashKeys;
  for (let i = 0; i < numbers.length; i++) {
    const present = numbers[i] === numbers[i];
    // Whoever writes a file does not know the key that the two halves are joined by.
    const word = present ? words[2 * i] ^ Math.imul(words[2 * i + 1], second) : 0;
    const hash = Math.imul(hashes[i] ^ word, first);
    hashes[i] = hash ^ (hash >>> 15);
  }
}
