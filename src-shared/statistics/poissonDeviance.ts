/**
 * Half the deviance of a count from its expectation: a ln(a / x) − (a − x).
 *
 * Zero at a = x and never negative. Near a = x the two parts nearly cancel, so there it is summed as a series in
 * v = (a − x)/(a + x): (a + x) [v² + (1 + v)(v³/3 + v⁵/5 + …)], which keeps full relative precision.
 *
 * @param a the count, 0 or more (it need not be whole)
 * @param x its expectation, above 0
 * @param difference a − x, where the caller knows it more exactly than the subtraction would give it
 * @example poissonDeviance(2, 1) // → 0.3863 (2 ln 2 − 1)
 * @see C. Loader, "Fast and accurate computation of binomial probabilities" (2000), function bd0
 */
export function poissonDeviance(a: number, x: number, difference: number = a - x): number {
  if (a === 0) return x;
  const v = difference / (a + x);
  if (Math.abs(v) >= 0.1) return a * Math.log(a / x) - difference;
  const square = v * v;
  let power = v * square;
  let sum = 0;
  for (let k = 3; ; k += 2) {
    const next = sum + power / k;
    if (next === sum) break;
    sum = next;
    power *= square;
  }
  return (a + x) * (square + (1 + v) * sum);
}
