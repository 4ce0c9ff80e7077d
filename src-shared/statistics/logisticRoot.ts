/**
 * Root of a continuous function whose values at `left` and `right` have opposite signs, to the last digit of x, by
 * Chandrupatla's method ("A new hybrid quadratic/bisection algorithm", 1997): inverse quadratic interpolation where the
 * last three points allow it, else bisection. Returns the bracket's end with the smaller |f|.
 */
export function findRoot(
  f: (x: number) => number, left: number, fLeft: number, right: number, fRight: number,
): number {
  let a = right;
  let fa = fRight;
  let b = left;
  let fb = fLeft;
  let fraction = 0.5;
  for (let evaluations = 0; evaluations < 200; evaluations++) {
    const best = Math.abs(fa) < Math.abs(fb) ? a : b;
    const tolerance = (Number.EPSILON * Math.abs(best) + Number.MIN_VALUE) / Math.abs(b - a);
    if (fa === 0 || fb === 0 || tolerance >= 0.5) return best;
    const x = a + Math.min(1 - tolerance, Math.max(tolerance, fraction)) * (b - a);
    const fx = f(x);
    let c = a;
    let fc = fa;
    if (Math.sign(fx) !== Math.sign(fa)) {
      c = b;
      fc = fb;
      b = a;
      fb = fa;
    }
    a = x;
    fa = fx;
    const xi = (a - b) / (c - b);
    const phi = (fa - fb) / (fc - fb);
    fraction = 0.5;
    if (phi * phi < xi && (1 - phi) * (1 - phi) < 1 - xi) {
      fraction = (fa / (fb - fa)) * (fc / (fb - fc)) + ((c - a) / (b - a)) * (fa / (fc - fa)) * (fb / (fc - fb));
    }
  }
  return Math.abs(fa) < Math.abs(fb) ? a : b;
}
