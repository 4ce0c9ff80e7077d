import type { LogisticPoints } from './logisticBins';

/** The loss at (b, w), its gradient, and the moments of its curvature about `centre`. */
export type LogisticSums = { loss: number; gradient0: number; gradient1: number; moment0: number; moment1: number; moment2: number };

/** Odds beyond e^700 are all the same to a sum, and none overflows. */
const lowest = -700;

/**
 * The sums of a Newton step over very many points. Their scores fall on either side of 0 as they come, so that no branch hangs on
 * one: a point costs an exponential, a logarithm and a division. Tails are right to the rounding of the sum, not of the term.
 */
export function logisticSums({ x, positive, negative }: LogisticPoints, b: number, w: number, centre: number): LogisticSums {
  let loss = 0;
  let gradient0 = 0;
  let gradient1 = 0;
  let moment0 = 0;
  let moment1 = 0;
  let moment2 = 0;
  for (let i = 0; i < x.length; i++) {
    const score = Math.max(b + w * x[i], lowest);
    const both = positive[i] + negative[i];
    const inverse = 1 + Math.exp(-score);
    const probability = 1 / inverse;
    loss += both * Math.log(inverse) + negative[i] * score;
    const residual = both * probability - positive[i];
    const curvature = both * probability * (1 - probability);
    const distance = x[i] - centre;
    gradient0 += residual;
    gradient1 += residual * distance;
    moment0 += curvature;
    moment1 += curvature * distance;
    moment2 += curvature * distance * distance;
  }
  return { loss, gradient0, gradient1, moment0, moment1, moment2 };
}

/** The sums of a Newton step, each term right to its last digit in both tails. */
export function exactSums({ x, positive, negative }: LogisticPoints, b: number, w: number, centre: number): LogisticSums {
  let total = 0;
  let gradient0 = 0;
  let gradient1 = 0;
  let moment0 = 0;
  let moment1 = 0;
  let moment2 = 0;
  for (let i = 0; i < x.length; i++) {
    const score = b + w * x[i];
    const e = Math.exp(score > 0 ? -score : score);
    const near = 1 / (1 + e);
    const far = e * near;
    const both = positive[i] + negative[i];
    total += both * Math.log1p(e) + (score > 0 ? negative[i] * score : -positive[i] * score);
    const residual = score > 0 ? negative[i] * near - positive[i] * far : negative[i] * far - positive[i] * near;
    const curvature = both * near * far;
    const distance = x[i] - centre;
    gradient0 += residual;
    gradient1 += residual * distance;
    moment0 += curvature;
    moment1 += curvature * distance;
    moment2 += curvature * distance * distance;
  }
  return { loss: total, gradient0, gradient1, moment0, moment1, moment2 };
}
