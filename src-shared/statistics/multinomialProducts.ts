import { addDense, scatterDense } from './multinomialDense';
import { addEntries, scatterEntries } from './multinomialKernels';
import type { MultinomialParameters, MultinomialRows } from './multinomialRows';

/** Tables of one number an entry and output, kept between products with the same rows. */
export type EntryTables = { forward: Float64Array; backward: Float64Array };

export function entryTables(rows: MultinomialRows, outputs: number): EntryTables {
  const size = rows.entryColumns.length * outputs;
  return { forward: new Float64Array(size), backward: new Float64Array(size) };
}

/** Rows are worked on in blocks whose scores stay in the processor's nearest cache. */
const blockRows = 1024;

/**
 * z = X w + b: the linear scores of every row, `out[row * m + output]`.
 * One addition per entry and output, and one product per dense value; cost rows × entries a row × m.
 */
export function linearScores(
  rows: MultinomialRows, parameters: MultinomialParameters, outputs: number, out: Float64Array, tables: EntryTables,
): void {
  fillForward(rows, parameters, outputs, tables.forward);
  const range = { from: 0, to: rows.rows };
  addEntries(rows, range, tables.forward, baseScores(rows, parameters, outputs), out);
  addDense(rows, range, parameters, outputs, out);
}

/**
 * Xᵀ u, the intercepts' sums last: the gradient of a loss whose derivatives by the scores are `u[row * m + output]`.
 */
export function gatherGradient(
  rows: MultinomialRows, u: Float64Array, outputs: number, out: MultinomialParameters, tables: EntryTables,
): void {
  const total = new Float64Array(outputs);
  const range = { from: 0, to: rows.rows };
  scatterEntries(rows, range, u, tables.backward.fill(0), total);
  const dense = new Float64Array(rows.dense.columns.length * outputs);
  scatterDense(rows, range, u, outputs, dense);
  foldBackward(rows, total, outputs, tables.backward, dense, out);
}

/**
 * H v = Xᵀ W X v for the curvature W_i = n_i (diag(p_i) − p_i p_iᵀ) of the softmax loss, in one pass over the rows.
 * @param probabilities p, `[row * m + output]`
 * @param rowWeights n, one a row
 */
export function curvatureProduct(
  rows: MultinomialRows, probabilities: Float64Array, rowWeights: Float64Array, outputs: number,
  v: MultinomialParameters, out: MultinomialParameters, tables: EntryTables,
): void {
  fillForward(rows, v, outputs, tables.forward);
  tables.backward.fill(0);
  const base = baseScores(rows, v, outputs);
  const total = new Float64Array(outputs);
  const block = new Float64Array(blockRows * outputs);
  const dense = new Float64Array(rows.dense.columns.length * outputs);
  for (let from = 0; from < rows.rows; from += blockRows) {
    const range = { from, to: Math.min(from + blockRows, rows.rows) };
    addEntries(rows, range, tables.forward, base, block);
    addDense(rows, range, v, outputs, block);
    applyCurvature(block, probabilities, rowWeights, outputs, range.from, range.to);
    scatterEntries(rows, range, block, tables.backward, total);
    scatterDense(rows, range, block, outputs, dense);
  }
  foldBackward(rows, total, outputs, tables.backward, dense, out);
}

/** t ← n (diag(p) − p pᵀ) t for each row of a block. */
function applyCurvature(
  t: Float64Array, probabilities: Float64Array, rowWeights: Float64Array, outputs: number, from: number, to: number,
): void {
  for (let i = from, at = 0; i < to; i++, at += outputs) {
    const p = i * outputs;
    let mean = 0;
    for (let c = 0; c < outputs; c++) mean += probabilities[p + c] * t[at + c];
    for (let c = 0; c < outputs; c++) t[at + c] = rowWeights[i] * probabilities[p + c] * (t[at + c] - mean);
  }
}

/** What every row gets before its entries: b_c + Σ_j shifts_j · w_jc. */
function baseScores(rows: MultinomialRows, parameters: MultinomialParameters, outputs: number): Float64Array {
  const base = parameters.slice(rows.columns * outputs);
  for (let j = 0; j < rows.columns; j++) {
    for (let c = 0; c < outputs; c++) base[c] += rows.shifts[j] * parameters[j * outputs + c];
  }
  return base;
}

function fillForward(
  rows: MultinomialRows, parameters: MultinomialParameters, outputs: number, table: Float64Array,
): void {
  const { entryColumns, entryValues } = rows;
  for (let e = 0; e < entryColumns.length; e++) {
    const from = entryColumns[e] * outputs;
    for (let c = 0; c < outputs; c++) table[e * outputs + c] = entryValues[e] * parameters[from + c];
  }
}

function foldBackward(
  rows: MultinomialRows, total: Float64Array, outputs: number, table: Float64Array, dense: Float64Array, out: MultinomialParameters,
): void {
  const { entryColumns, entryValues, shifts, columns } = rows;
  for (let j = 0; j < columns; j++) for (let c = 0; c < outputs; c++) out[j * outputs + c] = shifts[j] * total[c];
  for (let c = 0; c < outputs; c++) out[columns * outputs + c] = total[c];
  for (let e = 0; e < entryColumns.length; e++) {
    const to = entryColumns[e] * outputs;
    for (let c = 0; c < outputs; c++) out[to + c] += entryValues[e] * table[e * outputs + c];
  }
  rows.dense.columns.forEach((column, d) => {
    for (let c = 0; c < outputs; c++) out[column * outputs + c] += dense[d * outputs + c];
  });
}
