import type { InterceptRule, Penalty } from './penalty';

/**
 * The second-order picture of the loss around (b, w) in the coordinates α = b + centre · w and w. With `centre` at the
 * mean of x under the weights σ(1 − σ) the Hessian is diagonal, which keeps its digits where a nearly separating
 * feature makes b and w all but exchangeable.
 */
export type QuadraticLoss = {
  centre: number;
  gradientAlpha: number;
  gradientSlope: number;
  curvatureAlpha: number;
  curvatureSlope: number;
};

/** argmin ½·curvature·z² + linear·z + |z|. */
function softThreshold(linear: number, curvature: number): number {
  return -Math.sign(linear) * Math.max(0, Math.abs(linear) - 1) / curvature;
}

/**
 * Writes into `target` the (b, w) that minimises the quadratic loss plus the penalty exactly. Smooth penalties are one
 * 2 × 2 system; with |b| + |w| the minimum lies inside one of the four quadrants or on an axis, and each candidate has
 * a closed form.
 */
export function minimiseQuadratic(
  loss: QuadraticLoss, b: number, w: number, penalty: Penalty, intercept: InterceptRule, target: Float64Array,
): void {
  const { centre, gradientAlpha, gradientSlope, curvatureAlpha, curvatureSlope } = loss;
  if (penalty === 'l2' && intercept === 'penalised') {
    const rightAlpha = -(gradientAlpha + b);
    const rightSlope = -(gradientSlope + w - centre * b);
    const a = curvatureAlpha + 1;
    const d = curvatureSlope + 1 + centre * centre;
    const determinant = a * (curvatureSlope + 1) + curvatureAlpha * centre * centre;
    const stepSlope = (a * rightSlope + centre * rightAlpha) / determinant;
    target[0] = b + (d * rightAlpha + centre * rightSlope) / determinant - centre * stepSlope;
    target[1] = w + stepSlope;
    return;
  }
  if (penalty !== 'l1' || intercept === 'free') {
    if (penalty === 'none') target[1] = w - gradientSlope / curvatureSlope;
    else if (penalty === 'l2') target[1] = w - (gradientSlope + w) / (curvatureSlope + 1);
    else target[1] = softThreshold(gradientSlope - curvatureSlope * w, curvatureSlope);
    target[0] = b - gradientAlpha / curvatureAlpha - centre * (target[1] - w);
    return;
  }
  let best = Infinity;
  const consider = (newB: number, newW: number): void => {
    const slope = newW - w;
    const alpha = newB - b + centre * slope;
    const value = alpha * (gradientAlpha + 0.5 * curvatureAlpha * alpha)
      + slope * (gradientSlope + 0.5 * curvatureSlope * slope) + Math.abs(newB) + Math.abs(newW);
    if (!(value < best)) return;
    best = value;
    target[0] = newB;
    target[1] = newW;
  };
  consider(softThreshold(gradientAlpha - curvatureAlpha * (b + centre * w), curvatureAlpha), 0);
  const curvatureOnAxis = curvatureAlpha * centre * centre + curvatureSlope;
  const linearOnAxis = centre * (gradientAlpha - curvatureAlpha * b) + gradientSlope - curvatureOnAxis * w;
  consider(0, softThreshold(linearOnAxis, curvatureOnAxis));
  for (let quadrant = 0; quadrant < 4; quadrant++) {
    const signB = quadrant & 1 ? 1 : -1;
    const signW = quadrant & 2 ? 1 : -1;
    const slope = (centre * signB - signW - gradientSlope) / curvatureSlope;
    const newB = b - (gradientAlpha + signB) / curvatureAlpha - centre * slope;
    const newW = w + slope;
    if (newB * signB > 0 && newW * signW > 0) consider(newB, newW);
  }
}
