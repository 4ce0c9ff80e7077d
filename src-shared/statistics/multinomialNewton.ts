import { choleskySolve, multinomialCholesky } from './multinomialCholesky';
import { assembleHessian, hessianDiagonal } from './multinomialHessian';
import type { Proposal } from './multinomialDescent';
import type { MultinomialProblem, MultinomialState } from './multinomialProblem';
import { curvatureProduct } from './multinomialProducts';
import type { MultinomialParameters, MultinomialRows } from './multinomialRows';

/** Parameters whose Hessian is factorised; the rarest columns beyond are preconditioned by its diagonal alone. */
const largestBlock = 1000;
/** Rows with less than this share of the mean curvature stay out of the preconditioner. */
const negligible = 0.1;
const maxProducts = 500;
/** So many of a table's rows show a preconditioner enough of a Hessian whose every row is dense. */
const enoughRows = 32_768;

const strideOf = ({ rows, dense }: MultinomialRows): number =>
  (dense.columns.length === 0 ? 1 : Math.max(1, Math.floor(rows / enoughRows)));

/** Proposes Newton steps for L2 and for no penalty, more exact ones the nearer the optimum. */
export function newtonProposals(
  problem: MultinomialProblem, state: MultinomialState,
): (damping: Float64Array) => Proposal {
  let firstNorm = 0;
  return (damping) => {
    const isRidge = (j: number): boolean => problem.penalties[j] === 'l2';
    const gradient = state.gradient.map((g, j) => (isRidge(j) ? g + state.parameters[j] : g));
    const norm = Math.sqrt(dotProduct(gradient, gradient));
    if (norm === 0) return { direction: gradient, slope: 0, gain: 0 };
    firstNorm ||= norm;
    const ridge = damping.map((d, j) => (isRidge(j) ? d + 1 : d));
    const direction = newtonDirection(problem, state, gradient, ridge, Math.min(0.1, Math.sqrt(norm / firstNorm)));
    const slope = dotProduct(gradient, direction);
    return { direction, slope, gain: -slope / 2 };
  };
}

/**
 * Newton's direction d with (H + ridge) d = −∇, by conjugate gradients with exact Hessian products. The preconditioner
 * is the factorised Hessian of the rows that the model is not yet certain of: with it a handful of products suffice,
 * however collinear the columns are (without it, thousands).
 * @param gradient ∇, the penalty's included
 * @param accuracy the share of the gradient, in the preconditioner's norm, that may remain
 */
function newtonDirection(
  problem: MultinomialProblem, state: MultinomialState, gradient: MultinomialParameters, ridge: Float64Array,
  accuracy: number,
): MultinomialParameters {
  const { rows, outputs, rowWeights, tables } = problem;
  const precondition = preconditioner(problem, state, ridge);
  const direction = new Float64Array(gradient.length);
  const residual = gradient.map((g) => -g);
  const product = new Float64Array(gradient.length);
  let z = precondition(residual);
  const p = z.slice();
  let size = dotProduct(residual, z);
  const enough = accuracy * accuracy * size;
  for (let products = 0; size > enough && products < maxProducts; products++) {
    curvatureProduct(rows, state.probabilities, rowWeights, outputs, p, product, tables);
    for (let j = 0; j < p.length; j++) product[j] += ridge[j] * p[j];
    const curvature = dotProduct(p, product);
    if (!(curvature > 0)) break;
    const step = size / curvature;
    for (let j = 0; j < p.length; j++) {
      direction[j] += step * p[j];
      residual[j] -= step * product[j];
    }
    z = precondition(residual);
    const next = dotProduct(residual, z);
    for (let j = 0; j < p.length; j++) p[j] = z[j] + (next / size) * p[j];
    size = next;
  }
  return direction;
}

export function dotProduct(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let j = 0; j < a.length; j++) sum += a[j] * b[j];
  return sum;
}

function preconditioner(
  problem: MultinomialProblem, state: MultinomialState, ridge: Float64Array,
): (r: Float64Array) => Float64Array {
  const { rows, outputs, rowWeights, rowSizes } = problem;
  const { probabilities } = state;
  const columns = blockColumns(problem);
  const least = negligible * meanCurvature(problem, state);
  const block = assembleHessian({ rows, columns, probabilities, rowWeights, outputs, least, rowSizes, every: strideOf(rows) });
  const places = parameterPlaces(columns, rows.columns, outputs);
  const size = places.length;
  for (let j = 0; j < size; j++) block[j * size + j] += ridge[places[j]];
  multinomialCholesky(block, size);
  const diagonal = columns.length === rows.columns ? null : hessianDiagonal(rows, probabilities, rowWeights, outputs);
  return (r) => {
    const z = new Float64Array(r.length);
    if (diagonal !== null) {
      for (let j = 0; j < r.length; j++) z[j] = diagonal[j] + ridge[j] > 0 ? r[j] / (diagonal[j] + ridge[j]) : 0;
    }
    const inner = new Float64Array(size);
    for (let j = 0; j < size; j++) inner[j] = r[places[j]];
    choleskySolve(block, size, inner);
    for (let j = 0; j < size; j++) z[places[j]] = inner[j];
    return z;
  };
}

/** The parameters' places that belong to some columns and to the intercepts, in the order of `assembleHessian`. */
export function parameterPlaces(columns: Uint32Array, intercept: number, outputs: number): Int32Array {
  const places = new Int32Array((columns.length + 1) * outputs);
  for (let j = 0; j < places.length; j++) {
    const at = Math.floor(j / outputs);
    places[j] = (at < columns.length ? columns[at] : intercept) * outputs + (j % outputs);
  }
  return places;
}

/** The columns that most rows have entries in, as many as the factorised block may have, in ascending order. */
function blockColumns({ rows, outputs }: MultinomialProblem): Uint32Array {
  const room = Math.max(1, Math.floor(largestBlock / outputs) - 1);
  const all = Uint32Array.from({ length: rows.columns }, (_, column) => column);
  if (all.length <= room) return all;
  const uses = new Float64Array(rows.columns);
  for (const entry of rows.entries) uses[rows.entryColumns[entry]]++;
  for (const column of rows.dense.columns) uses[column] = rows.rows;
  return all.sort((a, b) => uses[b] - uses[a] || a - b).slice(0, room).sort();
}

/** Σ_c n p_c (1 − p_c) · |entries|², on the mean over rows: the measure that `assembleHessian` leaves rows out by. */
export function meanCurvature(problem: MultinomialProblem, { probabilities }: MultinomialState): number {
  const { rows, outputs, rowWeights, rowSizes } = problem;
  let sum = 0;
  for (let i = 0; i < rows.rows; i++) {
    let spread = 0;
    for (let at = i * outputs; at < (i + 1) * outputs; at++) spread += probabilities[at] * (1 - probabilities[at]);
    sum += rowWeights[i] * spread * rowSizes[i];
  }
  return sum / Math.max(1, rows.rows);
}
