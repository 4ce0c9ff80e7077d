import { binPoints, type LogisticPoints } from './logisticBins';
import { descend } from './logisticDescent';
import { defaultMaxIterations, notConvergedWarning, outlook, penaltyOf, violationAt } from './logisticFit';
import type { LogisticFit, LogisticOptions, Outlook } from './logisticFit';
import { minimiseQuadratic } from './logisticQuadratic';
import { logisticSums, type LogisticSums } from './logisticSums';
import { standardisation, standardised } from './logisticStandardise';

/** Stands in for a curvature that underflowed, so that a step stays finite (and is then cut by the line search). */
const leastCurvature = 1e-200;

/** From so many distinct values on a fit begins on bins. */
const manyValues = 1 << 14;
/** A violation that leaves the objective right to the last digit: it goes by the square of it. */
const closeEnough = 1e-11;

/**
 * Logistic regression on one numeric feature, given as its distinct values and how many positive and negative training
 * rows hold each: the same objective as on the rows, in time proportional to the distinct values. Proximal Newton in
 * the two unknowns with the 2-D subproblem solved exactly (Lee, Sun & Saunders, "Proximal Newton-type methods", 2014).
 * Very many values are binned first, and the fit on the bins is where the fit on the values begins.
 *
 * `values`, `positives` and `negatives` have one entry per distinct value, in any order; values must be finite. A value
 * with no training rows gets a score but has no influence.
 */
export function fitLogisticNumeric(
  values: Float64Array, positives: Float64Array, negatives: Float64Array, options: LogisticOptions,
): LogisticFit {
  const { penalty, C, intercept: rule, classWeights, maxIterations = defaultMaxIterations } = options;
  const interceptPenalty = rule === 'penalised' ? penalty : 'none';
  const { mean, sd } = standardisation(values, positives, negatives);

  const rowsAt: LogisticPoints = { x: new Float64Array(values.length), positive: new Float64Array(values.length), negative: new Float64Array(values.length) };
  let { x, positive, negative } = rowsAt;
  let size = 0;
  let summedWeights = 0;
  for (let i = 0; i < values.length; i++) {
    if (positives[i] + negatives[i] === 0) continue;
    x[size] = standardised(values[i], mean, sd);
    positive[size] = C * classWeights.positive * positives[i];
    negative[size] = C * classWeights.negative * negatives[i];
    summedWeights += positive[size] + negative[size];
    size++;
  }

  const many = size > manyValues;
  let b = 0;
  let w = 0;
  let fromB = 0;
  let fromW = 0;
  const towards = new Float64Array(2);
  const loss = { centre: 0, gradientAlpha: 0, gradientSlope: 0, curvatureAlpha: 0, curvatureSlope: 0 };

  /** One pass: the objective at (b, w), and the loss's gradient and curvature there. */
  const evaluate = (): number => {
    const { centre } = loss;
    const sums = many ? logisticSums({ x, positive, negative }, b, w, centre) : exactSums({ x, positive, negative }, size, b, w, centre);
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
  if (many) {
    // Begins with what the bins say: a step or two over all values are left.
    const all = { x: x.subarray(0, size), positive: positive.subarray(0, size), negative: negative.subarray(0, size) };
    ({ x, positive, negative } = binPoints(all));
    size = x.length;
    descend(problem, maxIterations, closeEnough);
    ({ x, positive, negative } = all);
    size = x.length;
    fromB = b;
    fromW = w;
  }
  const { objective, iterations, converged } = descend(problem, maxIterations, many ? closeEnough : undefined);
  if (finite && !converged) warnings.push(notConvergedWarning(iterations));

  const scores = new Float64Array(values.length);
  for (let i = 0; i < values.length; i++) scores[i] = b + w * standardised(values[i], mean, sd);
  return {
    intercept: b, coefficients: [w], means: [mean], sds: [sd], objective, iterations,
    converged: converged && finite, optimality: violation(), warnings, scores,
  };
}

/** The sums of a Newton step, each term right to its last digit in both tails. */
function exactSums({ x, positive, negative }: LogisticPoints, size: number, b: number, w: number, centre: number): LogisticSums {
  let total = 0;
  let gradient0 = 0;
  let gradient1 = 0;
  let moment0 = 0;
  let moment1 = 0;
  let moment2 = 0;
  for (let i = 0; i < size; i++) {
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
