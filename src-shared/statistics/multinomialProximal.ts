import type { Proposal } from './multinomialDescent';
import { assembleHessian } from './multinomialHessian';
import { penaltyOf, violationAt } from './logisticFit';
import { minimiseModel } from './multinomialModel';
import { meanCurvature, parameterPlaces } from './multinomialNewton';
import type { MultinomialProblem, MultinomialState } from './multinomialProblem';

/** Parameters that one step can change. */
const largestBlock = 1000;
/** Rows with less than this share of the mean curvature stay out of the Hessian, far from the optimum and near it. */
const negligible = { damped: 0.1, undamped: 1e-5 };
/**
 * With this many entries a row or fewer none stays out: it would save little, and where a design has few distinct rows
 * the light ones are all that a rare level's curvature rests on (80 steps instead of 13 for service and count on KDD).
 */
const fewEntries = 16;

/**
 * Proposes proximal Newton steps for L1: the minimum of the loss's quadratic model plus |w|₁ over the columns that are
 * in use or want to be.
 */
export function proximalProposals(
  problem: MultinomialProblem, state: MultinomialState,
): (damping: Float64Array, undamped: boolean) => Proposal {
  const { rows, outputs, penalties, rowWeights, rowSizes } = problem;
  let first = 0;
  return (damping, undamped) => {
    const { parameters, gradient, probabilities } = state;
    const violations = parameters.map((value, j) => violationAt(value, gradient[j], penalties[j]));
    const worst = violations.reduce((most, violation) => Math.max(most, violation), 0);
    if (worst === 0) return { direction: new Float64Array(parameters.length), slope: 0, gain: 0 };
    first ||= worst;
    const columns = workingColumns(problem, state, violations);
    const places = parameterPlaces(columns, rows.columns, outputs);
    const share = rows.entries.length + rows.dense.values.length <= fewEntries * rows.rows
      ? 0 : undamped ? negligible.undamped : negligible.damped;
    const least = share === 0 ? 0 : share * meanCurvature(problem, state);
    const hessian = assembleHessian({ rows, columns, probabilities, rowWeights, outputs, least, rowSizes, every: 1 });
    places.forEach((place, j) => { hessian[j * places.length + j] += damping[place]; });
    const start = Float64Array.from(places, (place) => parameters[place]);
    const slopes = Float64Array.from(places, (place) => gradient[place]);
    const penalised = Uint8Array.from(places, (place) => (penalties[place] === 'l1' ? 1 : 0));
    const accuracy = (undamped ? Math.min(0.1, Math.sqrt(worst / first)) : 0.1) * worst;
    const model = { hessian, start, slopes, penalised };
    const { values, rest } = minimiseModel(model, accuracy);
    const direction = new Float64Array(parameters.length);
    let slope = 0;
    let bend = 0;
    places.forEach((place, j) => {
      const d = values[j] - start[j];
      direction[place] = d;
      slope += slopes[j] * d + penaltyOf(values[j], penalties[place]) - penaltyOf(start[j], penalties[place]);
      bend += (rest[j] - slopes[j]) * d;
    });
    return { direction, slope, gain: -slope - bend / 2 };
  };
}

/** Columns with a coefficient, and those that most violate their optimality condition, as many as a step may change. */
function workingColumns(
  { rows, outputs }: MultinomialProblem, { parameters }: MultinomialState, violations: Float64Array,
): Uint32Array {
  const room = Math.max(1, Math.floor(largestBlock / outputs) - 1);
  const urgency = new Float64Array(rows.columns);
  for (let j = 0; j < rows.columns * outputs; j++) {
    const column = Math.floor(j / outputs);
    urgency[column] = Math.max(urgency[column], parameters[j] !== 0 ? Infinity : violations[j]);
  }
  const wanted = Uint32Array.from(urgency.keys()).filter((column) => urgency[column] > 0);
  if (wanted.length <= room) return wanted;
  return wanted.sort((a, b) => urgency[b] - urgency[a] || a - b).slice(0, room).sort();
}
