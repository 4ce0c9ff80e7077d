import { weightedMoments } from '../../../src-shared/statistics/weightedMoments';
import { countValues } from '../columns/countTable';
import type { NumericColumn } from '../columns/dataset';
import { throwIfCancelled, type TaskContext } from '../pool/taskContext';

/** Patterns taken at a time: all columns of a block stay in the processor's cache. */
const blockSize = 512;

/**
 * Pearson's r between every two columns, over distinct rows with weights:
 * r = Σ w·(a − ā)(b − b̄) / √(Σ w·(a − ā)² · Σ w·(b − b̄)²). Each column's values are first centred and scaled through
 * its count table, so the sum over patterns is a plain product of small numbers. Rows in which either value is missing
 * do not count for that pair (as pandas' `corr`, but centred on the column's own mean).
 * @returns a symmetric matrix, exactly 1 on the diagonal
 */
export function pearsonMatrix(columns: NumericColumn[], weights: Uint32Array, context: TaskContext): number[][] {
  const scaled = columns.map((column) => scaleValues(column, weights));
  const n = columns.length;
  const sums = new Float64Array(n * n);
  const block = Array.from({ length: n }, () => new Float64Array(blockSize));
  const weighted = new Float64Array(blockSize);
  for (let start = 0; start < weights.length; start += blockSize) {
    const length = Math.min(blockSize, weights.length - start);
    for (let c = 0; c < n; c++) fill(block[c], columns[c], scaled[c], start, length);
    for (let a = 0; a < n; a++) {
      for (let i = 0; i < length; i++) weighted[i] = block[a][i] * weights[start + i];
      for (let b = a + 1; b < n; b++) sums[a * n + b] += dot(weighted, block[b], length);
    }
    if (start % (blockSize * 64) === 0) throwIfCancelled(context);
  }
  for (let a = 0; a < n; a++) {
    for (let b = a + 1; b < n; b++) {
      const gaps = columns[a].missingCode >= 0 || columns[b].missingCode >= 0;
      if (gaps) sums[a * n + b] = pairwiseR(columns[a], columns[b], weights);
      sums[b * n + a] = sums[a * n + b];
    }
    sums[a * n + a] = 1;
  }
  return columns.map((_, a) => Array.from(sums.subarray(a * n, (a + 1) * n), (r) => Math.max(-1, Math.min(1, r))));
}

/** (value − mean) / √Σ w (value − mean)² for each code; a missing value adds nothing. */
function scaleValues(column: NumericColumn, weights: Uint32Array): Float64Array {
  const distinct = column.values.length - (column.missingCode < 0 ? 0 : 1);
  const counts = countValues(column, weights).subarray(0, distinct);
  const mean = weightedMoments(column.values.subarray(0, distinct), counts).mean ?? 0;
  let squares = 0;
  for (let code = 0; code < distinct; code++) squares += counts[code] * (column.values[code] - mean) ** 2;
  const scale = 1 / Math.sqrt(squares);
  return column.values.map((value, code) => (code === column.missingCode ? 0 : (value - mean) * scale));
}

function fill(to: Float64Array, column: NumericColumn, scaled: Float64Array, start: number, length: number): void {
  const { codes } = column;
  for (let i = 0; i < length; i++) to[i] = scaled[codes[start + i]];
}

function dot(a: Float64Array, b: Float64Array, length: number): number {
  let even = 0;
  let odd = 0;
  let i = 0;
  for (const last = length - 1; i < last; i += 2) {
    even += a[i] * b[i];
    odd += a[i + 1] * b[i + 1];
  }
  if (i < length) even += a[i] * b[i];
  return even + odd;
}

/** r over the rows in which both columns have a value; 0 where one of them does not vary among those. */
function pairwiseR(a: NumericColumn, b: NumericColumn, weights: Uint32Array): number {
  let rows = 0;
  let sumA = 0;
  let sumB = 0;
  const both = (visit: (x: number, y: number, weight: number) => void): void => {
    for (let i = 0; i < weights.length; i++) {
      if (a.codes[i] !== a.missingCode && b.codes[i] !== b.missingCode) visit(a.values[a.codes[i]], b.values[b.codes[i]], weights[i]);
    }
  };
  both((x, y, weight) => {
    rows += weight;
    sumA += weight * x;
    sumB += weight * y;
  });
  let products = 0;
  let squaresA = 0;
  let squaresB = 0;
  both((x, y, weight) => {
    const dx = x - sumA / rows;
    const dy = y - sumB / rows;
    products += weight * dx * dy;
    squaresA += weight * dx * dx;
    squaresB += weight * dy * dy;
  });
  return squaresA > 0 && squaresB > 0 ? products / Math.sqrt(squaresA * squaresB) : 0;
}
