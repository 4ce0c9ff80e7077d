import type { LogisticBins } from './logisticBins';
import type { LogisticSums } from './logisticSums';

/**
 * The sums of a Newton step from bins: in each, log(1 + e^s) is expanded about the score of the bin's mean up to the fifth power
 * of what a value's score is away from it, so that a bin costs what a value would, and says what all its values would to some
 * twelve digits. `binError` bounds what is missing.
 */
export function logisticBinSums(bins: LogisticBins, b: number, w: number, centre: number): LogisticSums {
  const { size, mean, positive, negative, tilt, moments } = bins;
  let loss = 0;
  let gradient0 = 0;
  let gradient1 = 0;
  let moment0 = 0;
  let moment1 = 0;
  let moment2 = 0;
  for (let bin = 0; bin < size; bin++) {
    const score = b + w * mean[bin];
    const e = Math.exp(score > 0 ? -score : score);
    const near = 1 / (1 + e);
    const far = e * near;
    const both = positive[bin] + negative[bin];
    // The derivatives of log(1 + e^s) from the second on.
    const second = near * far;
    const slant = score > 0 ? far - near : near - far;
    const third = second * slant;
    const fourth = second * (1 - 6 * second);
    const fifth = third * (1 - 12 * second);
    const sixth = second * (1 - 30 * second + 120 * second * second);
    // Σ c (w (x − mean))^k / k!, and the same with a factor of w (x − mean) less.
    const at = 4 * bin;
    const first2 = w * moments[at];
    const first3 = w * w / 2 * moments[at + 1];
    const first4 = w * w * w / 6 * moments[at + 2];
    const first5 = w * w * w * w / 24 * moments[at + 3];
    const power2 = w / 2 * first2;
    const power3 = w / 3 * first3;
    const power4 = w / 4 * first4;
    const power5 = w / 5 * first5;
    loss += both * Math.log1p(e) + (score > 0 ? negative[bin] * score : -positive[bin] * score)
      - w * tilt[bin] + second * power2 + third * power3 + fourth * power4 + fifth * power5;
    const residual = (score > 0 ? negative[bin] * near - positive[bin] * far : negative[bin] * far - positive[bin] * near)
      + third * power2 + fourth * power3 + fifth * power4 + sixth * power5;
    const within = second * first2 + third * first3 + fourth * first4 + fifth * first5 - tilt[bin];
    const curvature = both * second + fourth * power2 + fifth * power3;
    const skew = third * first2 + fourth * first3;
    const distance = mean[bin] - centre;
    gradient0 += residual;
    gradient1 += residual * distance + within;
    moment0 += curvature;
    moment1 += curvature * distance + skew;
    moment2 += curvature * distance * distance + 2 * skew * distance + second * moments[at] + third * w * moments[at + 1];
  }
  return { loss, gradient0, gradient1, moment0, moment1, moment2 };
}

/**
 * By how much the expansion may miss the gradient at (b, w) in all: its first missing terms at the end of each bin, where they
 * are largest. Small for usual fits; a slope so steep that the score changes much within a bin needs the values themselves.
 */
export function binError({ size, mean, positive, negative, reach }: LogisticBins, b: number, w: number): number {
  let error = 0;
  for (let bin = 0; bin < size; bin++) {
    if (reach[bin] === 0) continue;
    const step = Math.abs(w) * reach[bin];
    const e = Math.exp(Math.min(0, step - Math.abs(b + w * mean[bin])));
    const fifth = (positive[bin] + negative[bin]) * (e / (1 + e) ** 2) * step ** 5;
    error += fifth * (step * (1 + Math.abs(mean[bin])) / 550 + reach[bin] / 120);
  }
  return error;
}
