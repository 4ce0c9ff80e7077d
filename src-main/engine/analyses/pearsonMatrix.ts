import type { Maybe } from '../../../src-shared/contract/results';
import { binaryScale } from '../../../src-shared/statistics/binaryScale';
import { weightedMoments } from '../../../src-shared/statistics/weightedMoments';
import { countValues } from '../columns/countTable';
import type { Codes, NumericColumn } from '../columns/dataset';
import { throwIfCancelled, type TaskContext } from '../pool/taskContext';

/** r of every two columns, and the rows that it is of: `r[a][b]`, `rows[a][b]`. */
export type PearsonMatrix = { r: Maybe[][]; rows: number[][] };

/** Patterns taken at a time: all columns of a block stay in the processor's cache. */
const blockSize = 256;
/** A column with another than its most frequent value in at most this share of the patterns is summed over those alone. */
const sparseShare = 0.125;

/**
 * A column for its sums: `scaled[code]` is (value − mean) / √Σ w (value − mean)², a missing value 0. `others` are the
 * patterns that do not hold the most frequent value, for a column that has few of them.
 */
type ScaledColumn = { column: NumericColumn; scaled: Float64Array; usual: number; others: Uint32Array | null };

/**
 * Pearson's r between every two columns, over distinct rows with weights:
 * r = Σ w·(a − ā)(b − b̄) / √(Σ w·(a − ā)² · Σ w·(b − b̄)²). Each column's values are first centred and scaled through
 * its count table, so the sum over patterns is a plain product of small numbers. Since Σ w·(b − b̄) is 0, ā may be any
 * number; with a's most frequent value in its place, only the patterns with another value add to the sum. Values are
 * scaled by a power of two before they are squared. Where a column has gaps, a pair is of the rows in which both have a
 * value (pairwise, as pandas' `corr`).
 * @returns a symmetric matrix, exactly 1 on the diagonal; `null` where one of a pair does not vary in the rows that both
 *   have. Beside it the rows of each pair
 */
export function pearsonMatrix(columns: NumericColumn[], weights: Uint32Array, context: TaskContext): PearsonMatrix {
  const n = columns.length;
  const sums = new Float64Array(n * n);
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  const rows = columns.map(() => new Array<number>(n).fill(all));
  const scaled = columns.map((column) => scaleValues(column, weights));
  sumDense(scaled, weights, sums, context);
  for (let a = 0; a < n; a++) {
    throwIfCancelled(context);
    for (let b = a + 1; b < n; b++) {
      const [sparse, other] = fewerOthers(scaled[a], scaled[b]);
      if (columns[a].missingCode >= 0 || columns[b].missingCode >= 0) {
        const pair = pairwiseR(columns[a], columns[b], weights);
        sums[a * n + b] = pair.r ?? Number.NaN;
        rows[a][b] = rows[b][a] = pair.rows;
      } else if (sparse.others !== null) {
        sums[a * n + b] = sumSparse(sparse, sparse.others, other, weights);
      }
      sums[b * n + a] = sums[a * n + b];
    }
    sums[a * n + a] = 1;
  }
  // Nearer to ±1 than its own sums can tell, it is ±1.
  const bounded = (r: number): Maybe => (Number.isNaN(r) ? null : Math.abs(r) > 1 - 8 * Number.EPSILON ? Math.sign(r) : r);
  return { r: columns.map((_, a) => Array.from(sums.subarray(a * n, (a + 1) * n), bounded)), rows };
}

function scaleValues(column: NumericColumn, weights: Uint32Array): ScaledColumn {
  const distinct = column.values.length - (column.missingCode < 0 ? 0 : 1);
  const counts = countValues(column, weights).subarray(0, distinct);
  const power = binaryScale(column.values);
  const values = column.values.map((value) => value / power);
  const mean = weightedMoments(values.subarray(0, distinct), counts).mean ?? 0;
  let squares = 0;
  for (let code = 0; code < distinct; code++) squares += counts[code] * (values[code] - mean) ** 2;
  const scale = 1 / Math.sqrt(squares);
  const scaled = values.map((value, code) => (code === column.missingCode ? 0 : (value - mean) * scale));
  const usual = counts.reduce((most, count, code) => (count > counts[most] ? code : most), 0);
  return { column, scaled, usual, others: findOthers(column.codes, usual) };
}

/** The patterns that do not hold the usual value, or `null` where they are not few. */
function findOthers(codes: Codes, usual: number): Uint32Array | null {
  const others = new Uint32Array(Math.floor(codes.length * sparseShare));
  let count = 0;
  for (let i = 0; i < codes.length; i++) {
    if (codes[i] === usual) continue;
    if (count === others.length) return null;
    others[count++] = i;
  }
  return others.subarray(0, count);
}

function fewerOthers(a: ScaledColumn, b: ScaledColumn): [ScaledColumn, ScaledColumn] {
  const size = (column: ScaledColumn): number => column.others?.length ?? Infinity;
  return size(a) <= size(b) ? [a, b] : [b, a];
}

function sumSparse(sparse: ScaledColumn, others: Uint32Array, other: ScaledColumn, weights: Uint32Array): number {
  const { scaled, usual, column: { codes } } = sparse;
  let sum = 0;
  for (let i = 0; i < others.length; i++) {
    const pattern = others[i];
    sum += weights[pattern] * (scaled[codes[pattern]] - scaled[usual]) * other.scaled[other.column.codes[pattern]];
  }
  return sum;
}

/** Adds up the pairs of columns that both take many values, block by block. */
function sumDense(all: ScaledColumn[], weights: Uint32Array, sums: Float64Array, context: TaskContext): void {
  const places = Array.from(all.keys()).filter((i) => all[i].others === null);
  const block = places.map(() => new Float64Array(blockSize));
  const weighted = new Float64Array(blockSize);
  for (let start = 0; start < weights.length; start += blockSize) {
    if (start % (blockSize * 128) === 0) throwIfCancelled(context);
    const length = Math.min(blockSize, weights.length - start);
    places.forEach((place, c) => fill(block[c], all[place], start, length));
    for (let a = 0; a < places.length; a++) {
      for (let i = 0; i < length; i++) weighted[i] = block[a][i] * weights[start + i];
      const row = places[a] * all.length;
      let b = a + 1;
      for (; b + 3 < places.length; b += 4) addFourDots(weighted, block, b, length, sums, row, places);
      for (; b < places.length; b++) sums[row + places[b]] += dot(weighted, block[b], length);
    }
  }
}

function fill(to: Float64Array, { column: { codes }, scaled }: ScaledColumn, start: number, length: number): void {
  for (let i = 0; i < length; i++) to[i] = scaled[codes[start + i]];
}

/** Four products at once, so that each weighted value is loaded once and no sum waits for the one before. */
function addFourDots(
  weighted: Float64Array, block: Float64Array[], b: number, length: number, sums: Float64Array, row: number, places: number[],
): void {
  const [first, second, third, fourth] = [block[b], block[b + 1], block[b + 2], block[b + 3]];
  let one = 0;
  let two = 0;
  let three = 0;
  let four = 0;
  for (let i = 0; i < length; i++) {
    const x = weighted[i];
    one += x * first[i];
    two += x * second[i];
    three += x * third[i];
    four += x * fourth[i];
  }
  sums[row + places[b]] += one;
  sums[row + places[b + 1]] += two;
  sums[row + places[b + 2]] += three;
  sums[row + places[b + 3]] += four;
}

function dot(a: Float64Array, b: Float64Array, length: number): number {
  let sum = 0;
  for (let i = 0; i < length; i++) sum += a[i] * b[i];
  return sum;
}

/**
 * r over the rows in which both columns have a value, and how many these are; `null` where one of them does not vary there.
 * @param scales powers of two that the values are divided by
 */
function pairwiseR(a: NumericColumn, b: NumericColumn, weights: Uint32Array, scales: [number, number] = [1, 1]): { r: Maybe; rows: number } {
  let rows = 0;
  let sumA = 0;
  let sumB = 0;
  let [leastA, mostA, leastB, mostB] = [Infinity, -Infinity, Infinity, -Infinity];
  const both = (visit: (x: number, y: number, weight: number) => void): void => {
    for (let i = 0; i < weights.length; i++) {
      if (a.codes[i] === a.missingCode || b.codes[i] === b.missingCode) continue;
      visit(a.values[a.codes[i]] / scales[0], b.values[b.codes[i]] / scales[1], weights[i]);
    }
  };
  both((x, y, weight) => {
    rows += weight;
    sumA += weight * x;
    sumB += weight * y;
    if (x < leastA) leastA = x;
    if (x > mostA) mostA = x;
    if (y < leastB) leastB = y;
    if (y > mostB) mostB = y;
  });
  if (!(leastA < mostA && leastB < mostB)) return { r: null, rows };
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
  const size = Math.sqrt(squaresA * squaresB);
  if (size > 0 && size < Infinity) return { r: products / size, rows };
  return pairwiseR(a, b, weights, [binaryScale([leastA, mostA]), binaryScale([leastB, mostB])]);
}
