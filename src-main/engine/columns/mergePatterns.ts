import { hashKeys } from '../read/keyedHash';
import type { Codes } from './dataset';
import { sharedUint32 } from './dataset';

export type MergedPatterns = {
  /** One old pattern for each new one, in the order of first appearance among the rows. */
  representatives: Uint32Array;
  /** The new pattern of each row. */
  rowPatterns: Uint32Array;
};

/**
 * Finds equal patterns among those that the workers met (each has its own, and `0.0` and `0` only became equal now) and
 * numbers them by first appearance, so that nothing depends on how the file was shared out.
 * @param columns codes of all parts' patterns, one array a column
 * @param rows the parts' pattern of each row, already offset to count through all parts
 */
export function mergePatterns(columns: Codes[], patterns: number, rows: Uint32Array): MergedPatterns {
  const unique = findEqual(columns, patterns);
  const renumbered = new Int32Array(patterns).fill(-1);
  const representatives = new Uint32Array(patterns);
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
  return { representatives: representatives.slice(0, count), rowPatterns };
}

/** For each pattern the first one that is equal to it in every column. Works on any choice of columns. */
export function findEqual(columns: Codes[], patterns: number): Uint32Array {
  const hashes = hashPatterns(columns, patterns);
  let capacity = 16;
  while (capacity < patterns * 2) capacity *= 2;
  const slots = new Int32Array(capacity).fill(-1);
  const unique = new Uint32Array(patterns);
  for (let pattern = 0; pattern < patterns; pattern++) {
    let slot = hashes[pattern] & (capacity - 1);
    for (; ; slot = (slot + 1) & (capacity - 1)) {
      const other = slots[slot];
      if (other < 0) {
        slots[slot] = pattern;
        unique[pattern] = pattern;
        break;
      }
      if (hashes[other] === hashes[pattern] && areEqual(columns, pattern, other)) {
        unique[pattern] = other;
        break;
      }
    }
  }
  return unique;
}

function hashPatterns(columns: Codes[], patterns: number): Int32Array {
  const hashes = new Int32Array(patterns).fill(hashKeys.start);
  for (const codes of columns) mixIn(codes, hashes);
  for (let i = 0; i < patterns; i++) hashes[i] ^= hashes[i] >>> 16;
  return hashes;
}

/** Codes stay far below the highest bit, so that one multiplication with a key is enough to carry any difference away. */
function mixIn(codes: Codes, hashes: Int32Array): void {
  const { first } = hashKeys;
  for (let i = 0; i < hashes.length; i++) {
    const hash = Math.imul(hashes[i] ^ codes[i], first);
    hashes[i] = hash ^ (hash >>> 15);
  }
}

function areEqual(columns: Codes[], a: number, b: number): boolean {
  for (const codes of columns) if (codes[a] !== codes[b]) return false;
  return true;
}
