import { DenseProducts } from './multinomialDense';
import type { MultinomialRows } from './multinomialRows';

/** The rows whose curvature is added up, and the columns it is wanted for. */
export type CurvatureRequest = {
  rows: MultinomialRows;
  /** Ascending column numbers. */
  columns: Uint32Array;
  /** p, `[row * m + output]`. */
  probabilities: Float64Array;
  /** n, one a row. */
  rowWeights: Float64Array;
  outputs: number;
  /** Rows whose curvature Σ_c n p_c (1 − p_c) · |entries|² is below this are left out; 0 keeps all. */
  least: number;
  /** |entries of the row|² + 1. */
  rowSizes: Float64Array;
  /** Every n-th row alone, which counts n times: for who needs no exact Hessian; 1 for all. */
  every: number;
};

/**
 * The Hessian Xᵀ W X of the softmax loss over some columns and the intercepts, as a full symmetric matrix
 * `[(column * m + output) * size + …]`, intercepts last, size = (columns + 1) · m.
 * Row by row, one block of m (m + 1) / 2 numbers a pair of entries: the cost grows with entries² a row, and rows that
 * the model is certain of can be left out, which is what makes it affordable.
 */
export function assembleHessian(request: CurvatureRequest): Float64Array {
  const { rows, columns, outputs } = request;
  const width = columns.length + 1;
  const blockSize = (outputs * (outputs + 1)) / 2;
  const sums = new Float64Array(((width * (width + 1)) / 2) * blockSize);
  addRows(request, placesOf(rows, columns), blockSize, sums);
  return centre(expand(sums, width, outputs, blockSize), rows, columns, outputs);
}

/** The place of each column among the wanted, −1 for the others. */
function placesOf(rows: MultinomialRows, columns: Uint32Array): Int32Array {
  const places = new Int32Array(rows.columns).fill(-1);
  columns.forEach((column, place) => { places[column] = place; });
  return places;
}

function addRows(request: CurvatureRequest, places: Int32Array, blockSize: number, sums: Float64Array): void {
  const { rows, columns, probabilities, rowWeights, outputs, least, rowSizes, every } = request;
  const { starts, entries, entryColumns, entryValues, dense } = rows;
  const at = new Int32Array(columns.length + 1);
  const x = new Float64Array(columns.length + 1);
  const curvature = new Float64Array(blockSize);
  const densePlaces = Int32Array.from(dense.columns, (column) => places[column]);
  const width = densePlaces.length;
  const products = new DenseProducts(dense, blockSize);
  for (let i = 0; i < rows.rows; i += every) {
    const n = every * rowWeights[i];
    if (n === 0) continue;
    let q = 0;
    let size = 0;
    for (let c = 0; c < outputs; c++) {
      const p = probabilities[i * outputs + c];
      for (let d = 0; d < c; d++) curvature[q++] = -n * p * probabilities[i * outputs + d];
      curvature[q++] = n * p * (1 - p);
      size += n * p * (1 - p);
    }
    if (size * rowSizes[i] <= every * least) continue;
    let present = 0;
    for (let k = starts[i]; k < starts[i + 1]; k++) {
      const place = places[entryColumns[entries[k]]];
      if (place < 0) continue;
      at[present] = place;
      x[present++] = entryValues[entries[k]];
    }
    at[present] = columns.length;
    x[present++] = 1;
    for (let a = 0; a < present; a++) {
      const line = (at[a] * (at[a] + 1)) / 2;
      const xa = x[a];
      for (let b = 0; b <= a; b++) addBlock(sums, (line + at[b]) * blockSize, xa * x[b], curvature);
    }
    if (width === 0) continue;
    products.add(i, curvature);
    for (let a = 0; a < present; a++) {
      for (let d = 0; d < width; d++) {
        const place = densePlaces[d];
        if (place >= 0) addBlock(sums, pairPlace(at[a], place) * blockSize, x[a] * dense.values[i * width + d], curvature);
      }
    }
  }
  products.flush();
  for (let d = 0; d < width; d++) {
    for (let e = 0; e <= d; e++) {
      if (densePlaces[d] < 0 || densePlaces[e] < 0) continue;
      const to = pairPlace(densePlaces[d], densePlaces[e]) * blockSize;
      for (let q = 0; q < blockSize; q++) sums[to + q] += products.sums[q][d * width + e];
    }
  }
}

/** The place of a pair in the lower triangle. */
const pairPlace = (a: number, b: number): number => (a > b ? (a * (a + 1)) / 2 + b : (b * (b + 1)) / 2 + a);

function addBlock(sums: Float64Array, to: number, product: number, curvature: Float64Array): void {
  const blockSize = curvature.length;
  let s = 0;
  for (; s + 5 <= blockSize; s += 5) {
    sums[to + s] += product * curvature[s];
    sums[to + s + 1] += product * curvature[s + 1];
    sums[to + s + 2] += product * curvature[s + 2];
    sums[to + s + 3] += product * curvature[s + 3];
    sums[to + s + 4] += product * curvature[s + 4];
  }
  for (; s < blockSize; s++) sums[to + s] += product * curvature[s];
}

function expand(sums: Float64Array, width: number, outputs: number, blockSize: number): Float64Array {
  const size = width * outputs;
  const full = new Float64Array(size * size);
  for (let a = 0, pair = 0; a < width; a++) {
    for (let b = 0; b <= a; b++, pair++) {
      let from = pair * blockSize;
      for (let c = 0; c < outputs; c++) {
        for (let d = 0; d <= c; d++) {
          const value = sums[from++];
          full[(a * outputs + c) * size + b * outputs + d] = value;
          full[(a * outputs + d) * size + b * outputs + c] = value;
          full[(b * outputs + c) * size + a * outputs + d] = value;
          full[(b * outputs + d) * size + a * outputs + c] = value;
        }
      }
    }
  }
  return full;
}

/** From entries to standardised columns: x = entry + shift adds multiples of the intercepts' rows and columns. */
function centre(full: Float64Array, { shifts }: MultinomialRows, columns: Uint32Array, outputs: number): Float64Array {
  const size = (columns.length + 1) * outputs;
  const last = columns.length * outputs;
  for (let j = 0; j < last; j++) {
    const shift = shifts[columns[Math.floor(j / outputs)]];
    if (shift === 0) continue;
    const from = (last + (j % outputs)) * size;
    for (let k = 0; k < size; k++) full[j * size + k] += shift * full[from + k];
  }
  for (let j = 0; j < last; j++) {
    const shift = shifts[columns[Math.floor(j / outputs)]];
    if (shift === 0) continue;
    const from = last + (j % outputs);
    for (let k = 0; k < size; k++) full[k * size + j] += shift * full[k * size + from];
  }
  return full;
}

/** The diagonal of the whole Hessian, `[column * m + output]`, intercepts last: one pass, no pairs. */
export function hessianDiagonal(
  rows: MultinomialRows, probabilities: Float64Array, rowWeights: Float64Array, outputs: number,
): Float64Array {
  const { starts, entries, entryColumns, entryValues, shifts, columns, dense } = rows;
  const width = dense.columns.length;
  const denseSums = new Float64Array(width * outputs);
  const table = new Float64Array(entryColumns.length * outputs);
  const total = new Float64Array(outputs);
  for (let i = 0; i < rows.rows; i++) {
    const n = rowWeights[i];
    if (n === 0) continue;
    for (let c = 0; c < outputs; c++) {
      const p = probabilities[i * outputs + c];
      const curvature = n * p * (1 - p);
      total[c] += curvature;
      for (let k = starts[i]; k < starts[i + 1]; k++) table[entries[k] * outputs + c] += curvature;
      for (let d = 0; d < width; d++) denseSums[d * outputs + c] += curvature * dense.values[i * width + d] ** 2;
    }
  }
  const diagonal = new Float64Array((columns + 1) * outputs);
  for (let j = 0; j <= columns; j++) {
    for (let c = 0; c < outputs; c++) diagonal[j * outputs + c] = (j < columns ? shifts[j] ** 2 : 1) * total[c];
  }
  for (let e = 0; e < entryColumns.length; e++) {
    const factor = entryValues[e] * (entryValues[e] + 2 * shifts[entryColumns[e]]);
    for (let c = 0; c < outputs; c++) diagonal[entryColumns[e] * outputs + c] += factor * table[e * outputs + c];
  }
  dense.columns.forEach((column, d) => {
    for (let c = 0; c < outputs; c++) diagonal[column * outputs + c] += denseSums[d * outputs + c];
  });
  return diagonal;
}
