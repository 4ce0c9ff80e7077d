/** Doubles from here on are whole: a sum with it is rounded, an exact tie to the even one. */
const allWhole = 2 ** 52;

/**
 * A share with two decimals, rounded as the KDD files were: part / whole in single precision, printed with C's `%.2f`,
 * where an exact tie goes to the even digit. 1/8 gives 0.12, 1/40 gives 0.03, 1/200 gives 0. (No tie rule in double
 * precision gives all three.)
 *
 * @param part how many of them, 0 … whole
 * @param whole how many in all; 0 gives 0
 */
export function roundedRate(part: number, whole: number): number {
  if (whole === 0) return 0;
  // A single-precision value has 24 bits, so 100 times it is exact in a double.
  return (Math.fround(part / whole) * 100 + allWhole - allWhole) / 100;
}
