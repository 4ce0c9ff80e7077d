import type { InterceptRule, Penalty } from './penalty';
import { penaltyOf } from './logisticFit';
import { multinomialLoss } from './multinomialLoss';
import { entryTables, gatherGradient, linearScores, type EntryTables } from './multinomialProducts';
import type { MultinomialParameters, MultinomialRows } from './multinomialRows';

/** What stays the same through a fit: rows, weights, penalty, and room to compute in. */
export type MultinomialProblem = {
  rows: MultinomialRows;
  classes: number;
  /** Scores a row: 1 for two classes, otherwise one a class. */
  outputs: number;
  /** The penalty of each parameter: `none` for a free intercept. */
  penalties: Penalty[];
  /** C times the weight of each class in a row, `[row * classes + class]`. */
  counts: Float64Array;
  /** Their sum per row, and over all. */
  rowWeights: Float64Array;
  totalWeight: number;
  /** |entries|² + 1 per row: how much of the curvature a row can bring. */
  rowSizes: Float64Array;
  tables: EntryTables;
};

/** A point of the fit with everything that its next step needs. */
export type MultinomialState = {
  parameters: MultinomialParameters;
  scores: Float64Array;
  probabilities: Float64Array;
  residuals: Float64Array;
  /** ∂loss/∂parameters, without the penalty. */
  gradient: MultinomialParameters;
  /** Loss and penalty. */
  objective: number;
};

/** Prepares a fit: see `fitMultinomial` for what is minimised. */
export function describeProblem(
  rows: MultinomialRows, counts: Float64Array, classes: number,
  { penalty, intercept, C }: { penalty: Penalty; intercept: InterceptRule; C: number },
): MultinomialProblem {
  const outputs = classes === 2 ? 1 : classes;
  const scaled = C === 1 ? counts : counts.map((count) => C * count);
  const rowWeights = new Float64Array(rows.rows);
  const rowSizes = new Float64Array(rows.rows).fill(1);
  const width = rows.dense.columns.length;
  let totalWeight = 0;
  for (let i = 0; i < rows.rows; i++) {
    for (let c = 0; c < classes; c++) rowWeights[i] += scaled[i * classes + c];
    for (let k = rows.starts[i]; k < rows.starts[i + 1]; k++) rowSizes[i] += rows.entryValues[rows.entries[k]] ** 2;
    for (let d = i * width; d < (i + 1) * width; d++) rowSizes[i] += rows.dense.values[d] ** 2;
    totalWeight += rowWeights[i];
  }
  const last = rows.columns * outputs;
  const penalties = Array.from({ length: last + outputs }, (_, j): Penalty =>
    (j >= last && intercept === 'free' ? 'none' : penalty));
  return {
    rows, classes, outputs, penalties, counts: scaled, rowWeights, totalWeight, rowSizes,
    tables: entryTables(rows, outputs),
  };
}

export function penaltySum({ penalties }: MultinomialProblem, parameters: MultinomialParameters): number {
  let sum = 0;
  for (let j = 0; j < parameters.length; j++) sum += penaltyOf(parameters[j], penalties[j]);
  return sum;
}

/** The state at some parameters, which it takes over. */
export function startAt(problem: MultinomialProblem, parameters: MultinomialParameters): MultinomialState {
  const { rows, outputs, tables } = problem;
  const scores = new Float64Array(rows.rows * outputs);
  linearScores(rows, parameters, outputs, scores, tables);
  const state: MultinomialState = {
    parameters, scores, objective: 0, gradient: new Float64Array(parameters.length),
    probabilities: new Float64Array(scores.length), residuals: new Float64Array(scores.length),
  };
  refresh(problem, state);
  return state;
}

/** Loss, probabilities and gradient from the scores that the state holds. */
function refresh(problem: MultinomialProblem, state: MultinomialState): void {
  const loss = multinomialLoss(state.scores, problem.counts, problem.classes, state);
  state.objective = loss + penaltySum(problem, state.parameters);
  gatherGradient(problem.rows, state.residuals, problem.outputs, state.gradient, problem.tables);
}

/** A step shorter than this share of the direction is not worth taking. */
const smallestStep = 1e-12;

/**
 * Goes along a direction by the first of 1, ½, ¼ … that lowers the objective enough (Armijo's rule).
 * @param slope the objective's directional derivative (for L1 with the penalty's change over the full step)
 * @returns the share of the direction gone; 0 where no step helps, which leaves the state as it was
 */
export function stepAlong(
  problem: MultinomialProblem, state: MultinomialState, direction: MultinomialParameters, slope: number,
): number {
  const change = new Float64Array(state.scores.length);
  linearScores(problem.rows, direction, problem.outputs, change, problem.tables);
  const scores = new Float64Array(state.scores.length);
  const parameters = new Float64Array(direction.length);
  for (let step = 1; step > smallestStep; step /= 2) {
    for (let j = 0; j < parameters.length; j++) parameters[j] = state.parameters[j] + step * direction[j];
    for (let i = 0; i < scores.length; i++) scores[i] = state.scores[i] + step * change[i];
    const objective = multinomialLoss(scores, problem.counts, problem.classes, null) + penaltySum(problem, parameters);
    if (!(objective < state.objective && objective <= state.objective + 1e-4 * step * slope)) continue;
    state.parameters.set(parameters);
    // Computed afresh, so that rounding does not add up over the steps.
    linearScores(problem.rows, parameters, problem.outputs, state.scores, problem.tables);
    refresh(problem, state);
    return step;
  }
  return 0;
}
