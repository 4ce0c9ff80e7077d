/** Coefficients B(2k) / (2k (2k − 1)) of Stirling's series, k = 1 … 8. */
const series = [
  1 / 12, -1 / 360, 1 / 1260, -1 / 1680, 1 / 1188, -691 / 360360, 1 / 156, -3617 / 122400,
];

/**
 * What Stirling's formula leaves out: ln Γ(a + 1) − [(a + ½) ln a − a + ½ ln 2π].
 *
 * The part of ln a! that is small (about 1/(12 a)). Keeping it apart lets a Poisson or gamma density be computed
 * without subtracting large logarithms from each other. From 15 on by Stirling's series; below by the recurrence
 * δ(a) = δ(a + 1) + (a + ½) ln(1 + 1/a) − 1.
 *
 * @param a above 0
 * @returns the error, good to about 1e-15 absolutely
 * @example stirlingError(1) // → 0.0811 (1 − ½ ln 2π)
 * @see C. Loader, "Fast and accurate computation of binomial probabilities" (2000)
 */
export function stirlingError(a: number): number {
  let shifted = a;
  let correction = 0;
  while (shifted < 15) {
    correction += (shifted + 0.5) * Math.log1p(1 / shifted) - 1;
    shifted += 1;
  }
  const inverseSquare = 1 / (shifted * shifted);
  let sum = 0;
  for (let k = series.length - 1; k >= 0; k--) sum = sum * inverseSquare + series[k];
  return sum / shifted + correction;
}
