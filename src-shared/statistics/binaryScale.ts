/**
 * The power of two that brings the largest of some numbers to between 1 and 2 when they are divided by it; 1 where all are
 * 0. Sums of squares of 1e160 or 1e-200 would overflow or vanish; scaled by it they do not, and since dividing by a power of
 * two is exact, figures that needed no scaling stay the same to the last bit.
 * @example binaryScale([3, -10]) // → 8
 */
export function binaryScale(values: ArrayLike<number>): number {
  let most = 0;
  for (let i = 0; i < values.length; i++) {
    const size = Math.abs(values[i]);
    if (size > most && size < Infinity) most = size;
  }
  // The logarithm of the largest double of all rounds up to 1024, whose power would be infinite.
  return most === 0 ? 1 : 2 ** Math.min(1023, Math.floor(Math.log2(most)));
}
