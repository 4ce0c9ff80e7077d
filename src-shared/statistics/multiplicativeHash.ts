/**
 * A draw without a generator: the number of a row, scattered over the 32-bit numbers by Knuth's multiplicative hash,
 * `i × 2654435761 mod 2³²` (The Art of Computer Programming, volume 3, 6.4). No two numbers below 2³² share one; the same number has the
 * same hash in every language. Numbers that follow one another lie evenly spread, and not as if drawn: see `scatteredHash` for an order.
 * @param i a whole number from 0, below 2³²
 * @returns a whole number from 0, below 2³²
 * @example multiplicativeHash(0) // → 0
 * @example multiplicativeHash(1) // → 2654435761
 * @example multiplicativeHash(2) // → 1013904226
 */
export const multiplicativeHash = (i: number): number => Math.imul(i, 0x9e3779b1) >>> 0;

/**
 * A number for each row by which rows stand as if shuffled: the last step of MurmurHash3 (Appleby 2011, `fmix32`), in which every bit
 * of the row's number moves about half of the others. No two numbers below 2³² share one.
 * @param i a whole number from 0, below 2³²
 * @returns a whole number from 0, below 2³²
 * @example scatteredHash(0) // → 0
 * @example scatteredHash(1) // → 1364076727
 * @example scatteredHash(2) // → 821347078
 */
export function scatteredHash(i: number): number {
  let hash = i ^ (i >>> 16);
  hash = Math.imul(hash, 0x85ebca6b);
  hash ^= hash >>> 13;
  hash = Math.imul(hash, 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
