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
  // A single-precision value has 24 bits, so 100 times it is exact in a double and the tie can be seen.
  const hundredths = Math.fround(part / whole) * 100;
  const below = Math.floor(hundredths);
  const rest = hundredths - below;
  const up = rest > 0.5 || (rest === 0.5 && below % 2 === 1);
  return (up ? below + 1 : below) / 100;
}
