import { violationAt } from './logisticFit';
import { choleskySolve, multinomialCholesky } from './multinomialCholesky';
import { dotProduct } from './multinomialNewton';

/** A pivot below this share of its diagonal belongs to a column that the others make up. */
const aliased = 1e-10;
/** |u| along a line of aliased columns falls by less than this a unit: it is level. */
const level = 1e-6;
const maxRounds = 200;

/** slopes·(u − start) + ½ (u − start)ᵀ hessian (u − start) + Σ |u_j| over the penalised. */
export type QuadraticModel = {
  hessian: Float64Array;
  start: Float64Array;
  slopes: Float64Array;
  /** 1 where |u_j| counts, 0 where u_j is free. */
  penalised: Uint8Array;
};
/** A point, and the quadratic part's gradient there. */
export type ModelPoint = { values: Float64Array; rest: Float64Array };

/**
 * Coordinate descent, which finds the signs, in turn with Newton steps on the coefficients that are not zero, which
 * finish the collinear ones that coordinate descent would creep along.
 * @param accuracy the violation of the optimality conditions that may remain
 */
export function minimiseModel(model: QuadraticModel, accuracy: number): ModelPoint {
  const values = model.start.slice();
  const rest = model.slopes.slice();
  let before = '';
  for (let round = 0; round < maxRounds && worstViolation(model, values, rest) > accuracy; round++) {
    sweep(model, values, rest);
    const signs = values.map(Math.sign).join();
    if (signs === before || round % 10 === 9) settleFace(model, values, rest);
    before = signs;
  }
  return { values, rest };
}

/** The largest miss of the optimality conditions. */
function worstViolation({ penalised }: QuadraticModel, values: Float64Array, rest: Float64Array): number {
  let worst = 0;
  for (let j = 0; j < values.length; j++) worst = Math.max(worst, violationAt(values[j], rest[j], penalised[j] === 1 ? 'l1' : 'none'));
  return worst;
}

/** One round over the coordinates, each moved to its minimum. */
function sweep({ hessian, penalised }: QuadraticModel, values: Float64Array, rest: Float64Array): void {
  const n = values.length;
  for (let j = 0; j < n; j++) {
    const curvature = hessian[j * n + j];
    if (!(curvature > 0)) continue;
    const free = values[j] - rest[j] / curvature;
    const shrink = penalised[j] / curvature;
    const value = Math.abs(free) <= shrink ? 0 : free - Math.sign(free) * shrink;
    const change = value - values[j];
    if (change === 0) continue;
    values[j] = value;
    for (let k = 0; k < n; k++) rest[k] += change * hessian[j * n + k];
  }
}

/**
 * Newton on the coefficients that are not zero, until none of them would change its sign. A step that takes some of them
 * across 0 ends at the lower of two points: where it would, with those at 0, or at the lowest point on its way. What
 * became 0 stays so until the others have settled: let in between, it would make them creep.
 */
function settleFace(model: QuadraticModel, values: Float64Array, rest: Float64Array): void {
  const { penalised } = model;
  for (let steps = 0; steps < values.length; steps++) {
    const face = Array.from(values.keys()).filter((j) => penalised[j] === 0 || values[j] !== 0);
    const { line, step } = faceSteps(model, face, values, rest);
    if (line !== null && goTo([lowestOnTheWay(model, face, values, rest, line)])) continue;
    const crosses = face.map((j, a) => penalised[j] === 1 && (values[j] + step[a]) * values[j] < 0);
    const ends = [cutAtZero(face, values, step, crosses)];
    if (crosses.includes(true)) ends.push(lowestOnTheWay(model, face, values, rest, step));
    if (!goTo(ends) || !crosses.includes(true)) return;

    function goTo(points: Float64Array[]): boolean {
      const lowest = points.map((point) => ({ values: point, rest: restAt(model, face, values, rest, point) }))
        .reduce((low, point) => (modelValue(model, point) < modelValue(model, low) ? point : low), { values, rest });
      if (lowest.values === values) return false;
      values.set(lowest.values);
      rest.set(lowest.rest);
      return true;
    }
  }
}

/** The end of a step, with the coefficients that cross 0 on its way left there. */
function cutAtZero(face: number[], values: Float64Array, step: Float64Array, crosses: boolean[]): Float64Array {
  const to = values.slice();
  face.forEach((j, a) => { to[j] = crosses[a] ? 0 : values[j] + step[a]; });
  return to;
}

/**
 * The lowest point on a line downhill: its slope grows all along, and jumps by 2 |step_j| where a coefficient crosses 0.
 * A line that falls beyond its last crossing is gone no further than there: what rounding says of it is no curvature.
 */
function lowestOnTheWay(
  { hessian, penalised }: QuadraticModel, face: number[], values: Float64Array, rest: Float64Array, step: Float64Array,
): Float64Array {
  const n = values.length;
  let slope = 0;
  let bend = 0;
  face.forEach((j, a) => {
    slope += (rest[j] + penalised[j] * Math.sign(values[j])) * step[a];
    for (let b = 0; b < face.length; b++) bend += step[a] * hessian[j * n + face[b]] * step[b];
  });
  const crossings = face.map((j, a) => ({ a, at: penalised[j] === 1 ? -values[j] / step[a] : Infinity }))
    .filter(({ at }) => at > 0 && at < Infinity).sort((x, y) => x.at - y.at);
  const to = values.slice();
  for (const { a, at } of crossings) {
    if (slope + bend * at >= 0) {
      face.forEach((j, b) => { to[j] = values[j] - (slope / bend) * step[b]; });
      return to;
    }
    slope += 2 * Math.abs(step[a]);
    face.forEach((j, b) => { to[j] = b === a ? 0 : values[j] + at * step[b]; });
    if (slope + bend * at >= 0) return to;
  }
  return to;
}

/**
 * The step to the minimum over the coefficients of a face as if their signs held; and where some of its columns make up
 * another, a straight `line` along which |u| alone changes, and falls.
 */
function faceSteps(
  { hessian, penalised }: QuadraticModel, face: number[], values: Float64Array, rest: Float64Array,
): { line: Float64Array | null; step: Float64Array } {
  const size = face.length;
  const matrix = new Float64Array(size * size);
  const downhill = Float64Array.from(face, (j) => -rest[j] - penalised[j] * Math.sign(values[j]));
  face.forEach((j, a) => { for (let b = 0; b <= a; b++) matrix[a * size + b] = hessian[j * values.length + face[b]]; });
  multinomialCholesky(matrix, size, aliased);
  const step = downhill.slice();
  choleskySolve(matrix, size, step);
  for (let a = 0; a < size; a++) {
    if (matrix[a * size + a] < Infinity) continue;
    const line = Float64Array.from(face, (j) => -hessian[face[a] * values.length + j]);
    choleskySolve(matrix, size, line);
    line[a] = 1;
    const fall = dotProduct(line, downhill);
    if (Math.abs(fall) > level) return { line: line.map((x) => Math.sign(fall) * x), step };
  }
  return { line: null, step };
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

function modelValue({ start, slopes, penalised }: QuadraticModel, { values, rest }: ModelPoint): number {
  let value = 0;
  for (let j = 0; j < values.length; j++) {
    value += 0.5 * (slopes[j] + rest[j]) * (values[j] - start[j]) + penalised[j] * Math.abs(values[j]);
  }
  return value;
}
