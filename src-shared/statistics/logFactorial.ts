/** Whole numbers below this are looked up. */
const tabled = 1 << 14;
const table = new Float64Array(tabled);
for (let n = 2; n < tabled; n++) table[n] = table[n - 1] + Math.log(n);

const halfLogTwoPi = Math.log(2 * Math.PI) / 2;

/**
 * ln n! of a whole number: looked up where it is small, by Stirling's series beyond, of which two terms are then enough.
 *
 * @param n a whole number of 0 or more
 * @example logFactorial(5) // → 4.787 (ln 120)
 * @see stirlingError, for what Stirling's formula leaves out of a small number
 */
export const logFactorial = (n: number): number =>
  (n < tabled ? table[n] : (n + 0.5) * Math.log(n) - n + halfLogTwoPi + (1 / 12 - 1 / (360 * n * n)) / n);
