/**
 * Where a falling or rising continuous function crosses zero, by the Illinois variant of the false position method: it
 * keeps the root bracketed, and converges faster than halving.
 *
 * @param f the function, with opposite signs (or a zero) at the two ends
 * @param low one end of the bracket
 * @param high the other end
 * @param tolerance stop when the bracket is this narrow relative to its ends
 * @throws RangeError where the ends do not bracket a root
 * @example findRoot((x) => x * x - 2, 0, 2) // → 1.414213562373
 */
export function findRoot(f: (x: number) => number, low: number, high: number, tolerance = 1e-13): number {
  let fLow = f(low);
  let fHigh = f(high);
  if (fLow === 0) return low;
  if (fHigh === 0) return high;
  if (!(fLow * fHigh < 0)) throw new RangeError(`No sign change between ${low} and ${high}.`);
  for (let step = 0; step < 200 && Math.abs(high - low) > tolerance * Math.max(Math.abs(low), Math.abs(high)); step++) {
    // Every fourth step halves, so that a badly bent function cannot stall it.
    const x = step % 4 === 3 ? (low + high) / 2 : (low * fHigh - high * fLow) / (fHigh - fLow);
    const fx = f(x);
    if (fx === 0) return x;
    if (fx * fHigh < 0) {
      low = high;
      fLow = fHigh;
    } else {
      fLow /= 2;
    }
    high = x;
    fHigh = fx;
  }
  return high;
}
