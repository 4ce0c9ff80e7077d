import { binError, logisticBinSums } from './logisticBinSums';
import { binPoints, type LogisticBins, type LogisticPoints } from './logisticBins';
import { descend, type Descent } from './logisticDescent';
import { defaultMaxIterations, notConvergedWarning, outlook, penaltyOf, violationAt } from './logisticFit';
import type { LogisticFit, LogisticOptions, Outlook } from './logisticFit';
import { minimiseQuadratic } from './logisticQuadratic';
import { exactSums, logisticSums } from './logisticSums';
import { standardisation, standardised } from './logisticStandardise';

/** Stands in for a curvature that underflowed, so that a step stays finite (and is then cut by the line search). */
const leastCurvature = 1e-200;

/** From so many distinct values on a fit is made on bins, and from so many where they hardly repeat. */
const manyValues = { any: 1 << 14, single: 1 << 11 };
/** A violation that leaves the objective right to the last digit: it goes by the square of it. Bins are cheap enough for more. */
const closeEnough = 1e-11;
const closeOnBins = 1e-13;

/**
 * Logistic regression on one numeric feature, given as its distinct values and how many positive and negative training
 * rows hold each: the same objective as on the rows, in time proportional to the distinct values. Proximal Newton in
 * the two unknowns with the 2-D subproblem solved exactly (Lee, Sun & Saunders, "Proximal Newton-type methods", 2014).
 * Very many values are binned with their moments, which say all that the values would; where a slope is too steep for the bins,
 * the fit on them is where a fit on the values begins.
 *
 * `values`, `positives` and `negatives` have one entry per distinct value, in any order; values must be finite. A value
 * with no training rows gets a score but has no influence.
 * @example fitLogisticNumeric(Float64Array.of(0, 7), Float64Array.of(1, 3), Float64Array.of(3, 1), { penalty: 'none', intercept:
 * 'free', C: 1,
 *   classWeights: { positive: 1, negative: 1 } }).scores
 *   // → [-1.0986, 1.0986] (−ln 3 and ln 3)
 */
export function fitLogisticNumeric(
  values: Float64Array, positives: Float64Array, negatives: Float64Array, options: LogisticOptions,
): LogisticFit {
  const { penalty, intercept: rule, maxIterations = defaultMaxIterations } = options;
  const interceptPenalty = rule === 'penalised' ? penalty : 'none';
  const { mean, sd } = standardisation(values, positives, negatives);
  const { points, rows, summedWeights } = trainingPoints(values, positives, negatives, mean, sd, options);
  const size = points.x.length;
  const many = size > manyValues.any || (size > manyValues.single && 2 * size > rows);

  let bins: LogisticBins | null = null;
  let b = 0;
  let w = 0;
  let fromB = 0;
  let fromW = 0;
  const towards = new Float64Array(2);
  const loss = { centre: 0, gradientAlpha: 0, gradientSlope: 0, curvatureAlpha: 0, curvatureSlope: 0 };

  /** One pass: the objective at (b, w), and the loss's gradient and curvature there. */
  const evaluate = (): number => {
    const { centre } = loss;
    const sums = bins !== null ? logisticBinSums(bins, b, w, centre) : (many ? logisticSums : exactSums)(points, b, w, centre);
    const { gradient0, gradient1, moment0, moment1, moment2 } = sums;
    const shift = moment0 > 0 ? moment1 / moment0 : 0;
    loss.centre = centre + shift;
    loss.gradientAlpha = gradient0;
    loss.gradientSlope = gradient1 - shift * gradient0;
    loss.curvatureAlpha = Math.max(moment0, leastCurvature);
    loss.curvatureSlope = Math.max(moment2 - shift * moment1, leastCurvature);
    return sums.loss + penaltyOf(b, interceptPenalty) + penaltyOf(w, penalty);
  };

  const violation = (): number => {
    const gradientW = loss.gradientSlope + loss.centre * loss.gradientAlpha;
    const worst = Math.max(violationAt(b, loss.gradientAlpha, interceptPenalty), violationAt(w, gradientW, penalty));
    return summedWeights > 0 ? worst / summedWeights : 0;
  };

  const direction = (): number => {
    fromB = b;
    fromW = w;
    minimiseQuadratic(loss, b, w, penalty, rule, towards);
    const stepB = towards[0] - b;
    const stepW = towards[1] - w;
    const ofLoss = loss.gradientAlpha * (stepB + loss.centre * stepW) + loss.gradientSlope * stepW;
    if (penalty === 'l2') return ofLoss + w * stepW + (rule === 'penalised' ? b * stepB : 0);
    return ofLoss + penaltyOf(towards[0], interceptPenalty) - penaltyOf(b, interceptPenalty)
      + penaltyOf(towards[1], penalty) - penaltyOf(w, penalty);
  };

  const trial = (step: number): number => {
    b = step === 1 ? towards[0] : fromB + step * (towards[0] - fromB);
    w = step === 1 ? towards[1] : fromW + step * (towards[1] - fromW);
    return evaluate();
  };

  const { warnings, finite } = outlookOf(values, positives, negatives, options);
  const problem = { direction, trial, violation };
  let descent: Descent | null = null;
  if (many) {
    bins = binPoints(points);
    descent = descend(problem, maxIterations, closeOnBins);
    if (!(binError(bins, b, w) <= closeEnough * summedWeights)) {
      // What is left to do over all values is a step or two.
      [bins, descent, fromB, fromW] = [null, null, b, w];
    }
  }
  const { objective, iterations, converged } = descent ?? descend(problem, maxIterations, many ? closeEnough : undefined);
  if (finite && !converged) warnings.push(notConvergedWarning(iterations));

  const scores = new Float64Array(values.length);
  for (let i = 0; i < values.length; i++) scores[i] = b + w * standardised(values[i], mean, sd);
  return {
    intercept: b, coefficients: [w], means: [mean], sds: [sd], objective, iterations,
    converged: converged && finite, optimality: violation(), warnings, scores,
  };
}

/** The standardised values that have training rows, with these weighted as the objective weighs them. */
function trainingPoints(
  values: Float64Array, positives: Float64Array, negatives: Float64Array, mean: number, sd: number, { C, classWeights }: LogisticOptions,
): { points: LogisticPoints; rows: number; summedWeights: number } {
  const [x, positive, negative] = [new Float64Array(values.length), new Float64Array(values.length), new Float64Array(values.length)];
  let size = 0;
  let rows = 0;
  let summedWeights = 0;
  for (let i = 0; i < values.length; i++) {
    const both = positives[i] + negatives[i];
    if (both === 0) continue;
    x[size] = standardised(values[i], mean, sd);
    positive[size] = C * classWeights.positive * positives[i];
    negative[size] = C * classWeights.negative * negatives[i];
    summedWeights += positive[size] + negative[size];
    rows += both;
    size++;
  }
  const points = { x: x.subarray(0, size), positive: positive.subarray(0, size), negative: negative.subarray(0, size) };
  return { points, rows, summedWeights };
}

/** One class lies wholly to one side of the other (one shared value at the border allowed): b and w can run off. */
function outlookOf(
  values: Float64Array, positives: Float64Array, negatives: Float64Array, options: LogisticOptions,
): Outlook {
  let positiveRows = 0;
  let negativeRows = 0;
  let leastPositive = Infinity;
  let mostPositive = -Infinity;
  let leastNegative = Infinity;
  let mostNegative = -Infinity;
  for (let i = 0; i < values.length; i++) {
    positiveRows += positives[i];
    negativeRows += negatives[i];
    if (positives[i] > 0) {
      leastPositive = Math.min(leastPositive, values[i]);
      mostPositive = Math.max(mostPositive, values[i]);
    }
    if (negatives[i] > 0) {
      leastNegative = Math.min(leastNegative, values[i]);
      mostNegative = Math.max(mostNegative, values[i]);
    }
  }
  const varies = Math.min(leastPositive, leastNegative) < Math.max(mostPositive, mostNegative);
  const separates = varies && (mostPositive <= leastNegative || mostNegative <= leastPositive);
  return outlook(positiveRows, negativeRows, separates, options);
}
