import type { Maybe } from '../../../src-shared/contract/results';
import { binaryScale } from '../../../src-shared/statistics/binaryScale';
import { weightedMoments } from '../../../src-shared/statistics/weightedMoments';
import { countValues } from '../columns/countTable';
import { hasGaps, valuesOf, type CodedNumbers, type Codes, type NumericColumn, type PlainNumbers } from '../columns/dataset';
import { throwIfCancelled, type TaskContext } from '../pool/taskContext';
import { meanOf, numbersOf, pairwiseR } from './pairwiseR';

/** r of every two columns, and the rows that it is of: `r[a][b]`, `rows[a][b]`. */
export type PearsonMatrix = { r: Maybe[][]; rows: number[][] };
/** The sums of one share of the pairs, `[a · n + b]` for a < b and 0 for all others; r itself, NaN where there is none. */
export type PearsonShare = { r: Float64Array; rows: Float64Array };

/** Patterns taken at a time: all columns of a block stay in the processor's cache. */
const blockSize = 256;
/** A column with another than its most frequent value in at most this share of the patterns is summed over those alone. */
const sparseShare = 0.125;

/**
 * A column for its sums: (value − mean) / √Σ w (value − mean)² of each pattern, by its code or straight from its number.
 * `others` are the patterns that do not hold the most frequent value, for a coded column that has few of them.
 */
type ScaledColumn =
  | { form: 'coded'; codes: Codes; scaled: Float64Array; usual: number; others: Uint32Array | null }
  | { form: 'plain'; numbers: Float64Array; power: number; mean: number; scale: number; others: null };
type SparseColumn = Extract<ScaledColumn, { form: 'coded' }>;

/**
 * Pearson's r between every two columns, over distinct rows with weights:
 * r = Σ w·(a − ā)(b − b̄) / √(Σ w·(a − ā)² · Σ w·(b − b̄)²). Each column's values are first centred and scaled, a coded one's
 * through its count table, so the sum over patterns is a plain product of small numbers. Since Σ w·(b − b̄) is 0, ā may be
 * any number; with a's most frequent value in its place, only the patterns with another value add to the sum. Values are
 * scaled by a power of two before they are squared. Where a column has gaps, a pair is of the rows in which both have a
 * value (pairwise, as pandas' `corr`).
 * @param share of the pairs, which several workers do side by side: what comes of a pair does not depend on how many
 */
export function pearsonShare(columns: NumericColumn[], weights: Uint32Array, share: { index: number; of: number }, context: TaskContext): PearsonShare {
  const n = columns.length;
  const sums = { r: new Float64Array(n * n), rows: new Float64Array(n * n) };
  const gaps = columns.map(hasGaps);
  const scaled = columns.map((column, i) => (gaps[i] ? null : scaleValues(column, weights)));
  sumDense(scaled, weights, sums.r, share, context);
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  const near = gaps.includes(true) ? columns.map((column) => meanOf(numbersOf(column))) : [];
  for (let a = share.index; a < n; a += share.of) {
    throwIfCancelled(context);
    const own = gaps[a] || gaps.includes(true) ? numbersOf(columns[a]) : null;
    for (let b = a + 1; b < n; b++) {
      const [one, two] = [scaled[a], scaled[b]];
      if (one === null || two === null) {
        const pair = pairwiseR(own!, numbersOf(columns[b]), weights, [near[a], near[b]]);
        sums.r[a * n + b] = pair.r ?? Number.NaN;
        sums.rows[a * n + b] = pair.rows;
        continue;
      }
      sums.rows[a * n + b] = all;
      const [sparse, other] = fewerOthers(one, two);
      if (sparse.form === 'coded' && sparse.others !== null) sums.r[a * n + b] = sumSparse(sparse, sparse.others, other, weights);
    }
  }
  return sums;
}

/**
 * The matrix that all shares of the pairs make together.
 * @returns symmetric, exactly 1 on the diagonal; `null` where one of a pair does not vary in the rows that both have. Beside
 *   it the rows of each pair
 */
export function joinShares(shares: PearsonShare[], columns: number, all: number): PearsonMatrix {
  const at = (pick: (share: PearsonShare) => Float64Array, a: number, b: number): number =>
    shares.reduce((sum, share) => sum + pick(share)[Math.min(a, b) * columns + Math.max(a, b)], 0);
  // Nearer to ±1 than its own sums can tell, it is ±1.
  const bounded = (r: number): Maybe => (Number.isNaN(r) ? null : Math.abs(r) > 1 - 8 * Number.EPSILON ? Math.sign(r) : r);
  const table = <T>(cell: (a: number, b: number) => T): T[][] =>
    Array.from({ length: columns }, (_, a) => Array.from({ length: columns }, (__, b) => cell(a, b)));
  return {
    r: table((a, b) => (a === b ? 1 : bounded(at(({ r }) => r, a, b)))),
    rows: table((a, b) => (a === b ? all : at(({ rows }) => rows, a, b))),
  };
}

/** The whole matrix by one worker, for a few columns. */
export function pearsonMatrix(columns: NumericColumn[], weights: Uint32Array, context: TaskContext): PearsonMatrix {
  const share = pearsonShare(columns, weights, { index: 0, of: 1 }, context);
  return joinShares([share], columns.length, weights.reduce((sum, weight) => sum + weight, 0));
}

const scaleValues = (column: NumericColumn, weights: Uint32Array): ScaledColumn =>
  (column.form === 'plain' ? scaleNumbers(column, weights) : scaleCodes(column, weights));

function scaleCodes(column: CodedNumbers, weights: Uint32Array): ScaledColumn {
  const distinct = valuesOf(column);
  const counts = countValues(column, weights).subarray(0, distinct);
  const power = binaryScale(column.values);
  const values = column.values.map((value) => value / power);
  const mean = weightedMoments(values.subarray(0, distinct), counts).mean ?? 0;
  let squares = 0;
  for (let code = 0; code < distinct; code++) squares += counts[code] * (values[code] - mean) ** 2;
  const scale = 1 / Math.sqrt(squares);
  const scaled = values.map((value) => (value - mean) * scale);
  const usual = counts.reduce((most, count, code) => (count > counts[most] ? code : most), 0);
  return { form: 'coded', codes: column.codes, scaled, usual, others: findOthers(column.codes, usual) };
}

/** Sums block by block: what each addition rounds away stays as small as a block's sum. */
function scaleNumbers({ numbers }: PlainNumbers, weights: Uint32Array): ScaledColumn {
  const power = binaryScale(numbers);
  let rows = 0;
  let sum = 0;
  for (let start = 0; start < numbers.length; start += blockSize) {
    let inBlock = 0;
    for (let i = start; i < Math.min(start + blockSize, numbers.length); i++) {
      inBlock += weights[i] * (numbers[i] / power);
      rows += weights[i];
    }
    sum += inBlock;
  }
  const mean = sum / rows;
  let squares = 0;
  for (let start = 0; start < numbers.length; start += blockSize) {
    let inBlock = 0;
    for (let i = start; i < Math.min(start + blockSize, numbers.length); i++) {
      const distance = numbers[i] / power - mean;
      inBlock += weights[i] * distance * distance;
    }
    squares += inBlock;
  }
  return { form: 'plain', numbers, power, mean, scale: 1 / Math.sqrt(squares), others: null };
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

function sumSparse({ codes, scaled, usual }: SparseColumn, others: Uint32Array, other: ScaledColumn, weights: Uint32Array): number {
  let sum = 0;
  for (let i = 0; i < others.length; i++) {
    const pattern = others[i];
    const value = other.form === 'coded' ? other.scaled[other.codes[pattern]] : (other.numbers[pattern] / other.power - other.mean) * other.scale;
    sum += weights[pattern] * (scaled[codes[pattern]] - scaled[usual]) * value;
  }
  return sum;
}

/** Adds up the pairs of columns that both take many values, block by block: this share's rows of the matrix, two at a time. */
function sumDense(
  all: (ScaledColumn | null)[], weights: Uint32Array, sums: Float64Array, share: { index: number; of: number }, context: TaskContext,
): void {
  const dense = all.flatMap((column, place) => (column === null || column.others !== null ? [] : [{ column, place }]));
  const places = dense.map(({ place }) => place);
  const block = dense.map(() => new Float64Array(blockSize));
  const [first, second] = [new Float64Array(blockSize), new Float64Array(blockSize)];
  for (let start = 0; start < weights.length; start += blockSize) {
    if (start % (blockSize * 128) === 0) throwIfCancelled(context);
    const length = Math.min(blockSize, weights.length - start);
    dense.forEach(({ column }, c) => fill(block[c], column, start, length));
    for (let a = 2 * share.index; a < places.length; a += 2 * share.of) {
      weigh(block[a], weights, start, length, first);
      const row = places[a] * all.length;
      if (a + 1 === places.length) continue;
      weigh(block[a + 1], weights, start, length, second);
      const nextRow = places[a + 1] * all.length;
      sums[row + places[a + 1]] += dot(first, block[a + 1], length);
      let b = a + 2;
      for (; b + 1 < places.length; b += 2) addFourDots(first, second, block[b], block[b + 1], length, sums, row, nextRow, places[b], places[b + 1]);
      for (; b < places.length; b++) {
        sums[row + places[b]] += dot(first, block[b], length);
        sums[nextRow + places[b]] += dot(second, block[b], length);
      }
    }
  }
}

function fill(to: Float64Array, column: ScaledColumn, start: number, length: number): void {
  if (column.form === 'coded') {
    const { codes, scaled } = column;
    for (let i = 0; i < length; i++) to[i] = scaled[codes[start + i]];
    return;
  }
  const { numbers, power, mean, scale } = column;
  for (let i = 0; i < length; i++) to[i] = (numbers[start + i] / power - mean) * scale;
}

function weigh(values: Float64Array, weights: Uint32Array, start: number, length: number, to: Float64Array): void {
  for (let i = 0; i < length; i++) to[i] = values[i] * weights[start + i];
}

/** Two columns with two others at once: each value is loaded for two products, and no sum waits for the one before. */
function addFourDots(
  a: Float64Array, b: Float64Array, c: Float64Array, d: Float64Array, length: number,
  sums: Float64Array, row: number, nextRow: number, placeC: number, placeD: number,
): void {
  let ac = 0;
  let ad = 0;
  let bc = 0;
  let bd = 0;
  for (let i = 0; i < length; i++) {
    const x = a[i];
    const y = b[i];
    const z = c[i];
    const w = d[i];
    ac += x * z;
    ad += x * w;
    bc += y * z;
    bd += y * w;
  }
  sums[row + placeC] += ac;
  sums[row + placeD] += ad;
  sums[nextRow + placeC] += bc;
  sums[nextRow + placeD] += bd;
}

function dot(a: Float64Array, b: Float64Array, length: number): number {
  let sum = 0;
  for (let i = 0; i < length; i++) sum += a[i] * b[i];
  return sum;
}
