/**
 * Values in their order as parts of about equally many rows: a value stands in part ⌊parts × rows below it / all rows⌋, and none is
 * torn apart.
 * @param rows at each value, in the order of the values
 * @param parts at most 256
 * @example equalParts([1, 1, 1, 1], 2) // → [0, 0, 1, 1]
 * @example equalParts([9, 1], 4) // → [0, 3]
 */
export function equalParts(rows: ArrayLike<number>, parts: number): Uint8Array {
  let all = 0;
  for (let place = 0; place < rows.length; place++) all += rows[place];
  const partOf = new Uint8Array(rows.length);
  let below = 0;
  for (let place = 0; place < rows.length && below < all; place++) {
    partOf[place] = Math.floor((parts * below) / all);
    below += rows[place];
  }
  return partOf;
}
