import { violationAt } from './logisticFit';
import { choleskySolve, multinomialCholesky } from './multinomialCholesky';
import { dotProduct } from './multinomialNewton';

/** A pivot below this share of its diagonal belongs to a column that the others make up. */
const aliased = 1e-10;
const maxRounds = 200;

/** slopes·(u − start) + ½ (u − start)ᵀ hessian (u − start) + Σ |u_j| over the penalised. */
export type QuadraticModel = {
  hessian: Float64Array;
  start: Float64Array;
  slopes: Float64Array;
  /** 1 where |u_j| counts, 0 where u_j is free. */
  penalised: Uint8Array;
};
/** The minimum, and the quadratic part's gradient there. */
export type ModelMinimum = { values: Float64Array; rest: Float64Array };

/**
 * Coordinate descent, which finds the signs, in turn with Newton steps on the coefficients that are not zero, which
 * finish the collinear ones that coordinate descent would creep along.
 * @param accuracy the violation of the optimality conditions that may remain
 */
export function minimiseModel(model: QuadraticModel, accuracy: number): ModelMinimum {
  const values = model.start.slice();
  const rest = model.slopes.slice();
  let before = '';
  for (let round = 0; round < maxRounds; round++) {
    const worst = sweep(model, values, rest);
    if (worst <= accuracy) break;
    const signs = values.map(Math.sign).join();
    if (signs === before || round % 10 === 9) solveFace(model, values, rest);
    before = signs;
  }
  return { values, rest };
}

/** One round over the coordinates; returns the largest violation met on the way. */
function sweep({ hessian, penalised }: QuadraticModel, values: Float64Array, rest: Float64Array): number {
  const n = values.length;
  let worst = 0;
  for (let j = 0; j < n; j++) {
    const curvature = hessian[j * n + j];
    worst = Math.max(worst, violationAt(values[j], rest[j], penalised[j] === 1 ? 'l1' : 'none'));
    if (!(curvature > 0)) continue;
    const free = values[j] - rest[j] / curvature;
    const shrink = penalised[j] / curvature;
    const value = Math.abs(free) <= shrink ? 0 : free - Math.sign(free) * shrink;
    const change = value - values[j];
    if (change === 0) continue;
    values[j] = value;
    for (let k = 0; k < n; k++) rest[k] += change * hessian[j * n + k];
  }
  return worst;
}

/**
 * Newton on the coefficients that are not zero. Those that would change their sign become 0, all at once if that lowers
 * the model, or else the step ends where the first of them does.
 */
function solveFace(model: QuadraticModel, values: Float64Array, rest: Float64Array): void {
  const { penalised } = model;
  const face = Array.from(values.keys()).filter((j) => penalised[j] === 0 || values[j] !== 0);
  const step = faceStep(model, face, values, rest);
  if (step === null) return;
  const crosses = face.map((j, a) => penalised[j] === 1 && (values[j] + step[a]) * values[j] < 0);
  const before = modelValue(model, values, rest);
  const projected = values.slice();
  face.forEach((j, a) => { projected[j] = crosses[a] ? 0 : values[j] + step[a]; });
  const lowers = (): boolean => modelValue(model, projected, restAt(model, face, values, rest, projected)) < before;
  if (crosses.includes(true) && !lowers()) {
    const limits = face.map((j, a) => (crosses[a] ? -values[j] / step[a] : Infinity));
    const length = limits.reduce((least, limit) => Math.min(least, limit), 1);
    face.forEach((j, a) => { projected[j] = limits[a] === length ? 0 : values[j] + length * step[a]; });
  }
  rest.set(restAt(model, face, values, rest, projected));
  values.set(projected);
}

/** The step to the minimum over the coefficients of a face, signs kept; null where there is none. */
function faceStep(
  { hessian, penalised }: QuadraticModel, face: number[], values: Float64Array, rest: Float64Array,
): Float64Array | null {
  const size = face.length;
  const matrix = new Float64Array(size * size);
  const step = new Float64Array(size);
  for (let a = 0; a < size; a++) {
    for (let b = 0; b <= a; b++) matrix[a * size + b] = hessian[face[a] * values.length + face[b]];
    step[a] = -rest[face[a]] - penalised[face[a]] * Math.sign(values[face[a]]);
  }
  const downhill = step.slice();
  multinomialCholesky(matrix, size, aliased);
  choleskySolve(matrix, size, step);
  return dotProduct(step, downhill) > 0 ? step : null;
}

/** The quadratic part's gradient once the coefficients of a face have moved. */
function restAt(
  { hessian }: QuadraticModel, face: number[], from: Float64Array, rest: Float64Array, to: Float64Array,
): Float64Array {
  const n = from.length;
  const moved = rest.slice();
  for (const j of face) {
    const change = to[j] - from[j];
    if (change !== 0) for (let k = 0; k < n; k++) moved[k] += change * hessian[j * n + k];
  }
  return moved;
}

function modelValue({ start, slopes, penalised }: QuadraticModel, values: Float64Array, rest: Float64Array): number {
  let value = 0;
  for (let j = 0; j < values.length; j++) {
    value += 0.5 * (slopes[j] + rest[j]) * (values[j] - start[j]) + penalised[j] * Math.abs(values[j]);
  }
  return value;
}
