import { defaultMaxIterations, notConvergedWarning, outlook, penaltyOf, violationAt } from './logisticFit';
import type { LogisticFit, LogisticOptions } from './logisticFit';
import type { LevelSolution, LevelTable } from './logisticLevelTable';
import { solveLevelsL1 } from './logisticLevelsL1';
import { solveLevelsL2 } from './logisticLevelsL2';
import { solveLevelsUnpenalised } from './logisticLevelsUnpenalised';
import { log1pexp, sigmoid } from './logisticProbability';

/** An optimality below this counts as converged, whatever rounding is left on thousands of levels. */
const tolerance = 1e-9;

/**
 * Logistic regression on one text feature, one-hot encoded and standardised, given how many positive and negative
 * training rows hold each level. Since a row has one level, each level has a score of its own,
 *
 *     s_k = a + u_k   with   u_k = w_k / sd_k,   a = b − Σ m_j u_j,   and so   b = Σ m_j s_j,
 *
 * and everything costs time proportional to the number of levels. `coefficients` are in the order of the levels. A
 * level without training rows has coefficient 0, mean 0 and sd 1, and the score a: all its one-hot columns are 0 before
 * they are standardised, as after scikit-learn's `OneHotEncoder(handle_unknown='ignore')`.
 * @example fitLogisticLevels(Float64Array.of(3, 1), Float64Array.of(1, 3), { penalty: 'none', intercept: 'free', C: 1,
 *   classWeights: { positive: 1, negative: 1 } }).scores
 *   // → [1.0986, -1.0986] (ln 3 and −ln 3)
 */
export function fitLogisticLevels(
  positives: Float64Array, negatives: Float64Array, options: LogisticOptions,
): LogisticFit {
  const { penalty, intercept: rule, maxIterations = defaultMaxIterations } = options;
  const levels = positives.length;
  const { table, trained, positiveRows, negativeRows, separates } = tabulate(positives, negatives, options);
  const { warnings, finite } = outlook(positiveRows, negativeRows, separates, options);
  const solution = penalty === 'l1' ? solveLevelsL1(table, rule)
    : penalty === 'l2' ? solveLevelsL2(table, rule, maxIterations)
      : solveLevelsUnpenalised(table);
  const { base, scores: trainedScores, objective, optimality } = judge(table, solution, options);
  const settled = solution.converged && optimality <= tolerance;
  if (finite && !settled) warnings.push(notConvergedWarning(solution.iterations));

  const coefficients = new Array<number>(levels).fill(0);
  const means = new Array<number>(levels).fill(0);
  const sds = new Array<number>(levels).fill(1);
  const scores = new Float64Array(levels).fill(base);
  trained.forEach((level, k) => {
    coefficients[level] = solution.coefficients[k];
    means[level] = table.shares[k];
    sds[level] = table.sds[k];
    scores[level] = trainedScores[k];
  });
  return {
    intercept: solution.intercept, coefficients, means, sds, objective, iterations: solution.iterations,
    converged: settled && finite, optimality, warnings, scores,
  };
}

/** The levels that occur in training, and what they say about the classes. */
function tabulate(positives: Float64Array, negatives: Float64Array, options: LogisticOptions): {
  table: LevelTable; trained: number[]; positiveRows: number; negativeRows: number; separates: boolean;
} {
  const trained: number[] = [];
  let positiveRows = 0;
  let negativeRows = 0;
  let separates = false;
  for (let level = 0; level < positives.length; level++) {
    if (positives[level] + negatives[level] === 0) continue;
    trained.push(level);
    positiveRows += positives[level];
    negativeRows += negatives[level];
    separates ||= positives[level] === 0 || negatives[level] === 0;
  }
  const size = trained.length;
  const rows = positiveRows + negativeRows;
  const table = {
    shares: new Float64Array(size), sds: new Float64Array(size),
    positive: new Float64Array(size), negative: new Float64Array(size),
  };
  trained.forEach((level, k) => {
    const count = positives[level] + negatives[level];
    table.shares[k] = count / rows;
    table.sds[k] = Math.sqrt(count * (rows - count)) / rows || 1;
    table.positive[k] = options.C * options.classWeights.positive * positives[level];
    table.negative[k] = options.C * options.classWeights.negative * negatives[level];
  });
  return { table, trained, positiveRows, negativeRows, separates };
}

/** Scores, objective and optimality of a solution, from its (b, w) alone: whoever found it, and by which way. */
function judge(table: LevelTable, solution: LevelSolution, options: LogisticOptions): {
  base: number; scores: Float64Array; objective: number; optimality: number;
} {
  const { shares, sds, positive, negative } = table;
  const { intercept, coefficients } = solution;
  const interceptPenalty = options.intercept === 'penalised' ? options.penalty : 'none';
  let base = intercept;
  for (let k = 0; k < shares.length; k++) base -= shares[k] * (coefficients[k] / sds[k]);

  const scores = new Float64Array(shares.length);
  const residuals = new Float64Array(shares.length);
  let objective = penaltyOf(intercept, interceptPenalty);
  let summedWeights = 0;
  let gradient = 0;
  for (let k = 0; k < shares.length; k++) {
    const score = base + coefficients[k] / sds[k];
    scores[k] = score;
    objective += positive[k] * log1pexp(-score) + negative[k] * log1pexp(score);
    objective += penaltyOf(coefficients[k], options.penalty);
    residuals[k] = negative[k] * sigmoid(score) - positive[k] * sigmoid(-score);
    gradient += residuals[k];
    summedWeights += positive[k] + negative[k];
  }
  let worst = violationAt(intercept, gradient, interceptPenalty);
  for (let k = 0; k < shares.length; k++) {
    const gradientOfLevel = (residuals[k] - shares[k] * gradient) / sds[k];
    worst = Math.max(worst, violationAt(coefficients[k], gradientOfLevel, options.penalty));
  }
  return { base, scores, objective, optimality: summedWeights > 0 ? worst / summedWeights : 0 };
}
