import { throwIfCancelled, type TaskContext } from '../../pool/taskContext';
import { fillScaled, scaledAt, type ScaledColumn, type SparseColumn } from './scaledColumn';

/** Patterns taken at a time: all columns of a block stay in the processor's cache. */
const blockSize = 256;
/** Patterns between two looks at whether anybody waits still. */
const stepSize = 128 * blockSize;

export type PairShare = { index: number; of: number };

/** Whether a column is summed over the few patterns that do not hold its usual value. */
export const isSparse = (column: ScaledColumn): column is SparseColumn => column.others !== null;

/**
 * Σ w·a·b of a column that has few patterns with another than its usual value. Since Σ w·b is 0, a may be shifted by any
 * number; by its usual value, only the other patterns add to the sum.
 */
export function sumSparse({ codes, scaled, usual, others }: SparseColumn, other: ScaledColumn, weights: Uint32Array): number {
  let sum = 0;
  for (let i = 0; i < others.length; i++) {
    const pattern = others[i];
    sum += weights[pattern] * (scaled[codes[pattern]] - scaled[usual]) * scaledAt(other, pattern);
  }
  return sum;
}

/**
 * The rows of the matrix that are a share's: every other two of the columns that take many values, so that these go two at a
 * time, and every other one of the rest.
 */
export function rowsOfShare(all: ScaledColumn[], { index, of }: PairShare): number[] {
  const [dense, sparse] = [false, true].map((wanted) => all.flatMap((column, place) => (isSparse(column) === wanted ? [place] : [])));
  return [...dense.filter((_, i) => Math.floor(i / 2) % of === index), ...sparse.filter((_, i) => i % of === index)];
}

/**
 * Adds Σ w·a·b of the columns that take many values to `sums[a · n + b]`, for those of the rows a and all b after them, two rows
 * at a time, block of patterns by block.
 */
export function sumDense(all: ScaledColumn[], weights: Uint32Array, rows: number[], sums: Float64Array, context: TaskContext): void {
  const places = all.flatMap((column, place) => (isSparse(column) ? [] : [place]));
  const own = rows.flatMap((place) => (isSparse(all[place]) ? [] : [places.indexOf(place)]));
  const n = all.length;
  const block = places.map(() => new Float64Array(blockSize));
  const [first, second] = [new Float64Array(blockSize), new Float64Array(blockSize)];
  for (let start = 0; start < weights.length; start += blockSize) {
    if (start % stepSize === 0) {
      throwIfCancelled(context);
      context.progress({ step: 'Correlating', done: start / stepSize, total: Math.ceil(weights.length / stepSize), unit: 'steps', rows: null });
    }
    const length = Math.min(blockSize, weights.length - start);
    places.forEach((place, c) => fillScaled(block[c], all[place], start, length));
    for (const a of own) {
      // Of each two the first takes the second along.
      if (a % 2 === 1 || a + 1 === places.length) continue;
      weigh(block[a], weights, start, length, first);
      weigh(block[a + 1], weights, start, length, second);
      const [row, nextRow] = [places[a] * n, places[a + 1] * n];
      sums[row + places[a + 1]] += dot(first, block[a + 1], length);
      let b = a + 2;
      for (; b + 3 < places.length; b += 4) addEightDots(first, second, block, b, length, sums, row, nextRow, places);
      for (; b < places.length; b++) {
        sums[row + places[b]] += dot(first, block[b], length);
        sums[nextRow + places[b]] += dot(second, block[b], length);
      }
    }
  }
}

function weigh(values: Float64Array, weights: Uint32Array, start: number, length: number, to: Float64Array): void {
  for (let i = 0; i < length; i++) to[i] = values[i] * weights[start + i];
}

/** Two columns with four others at once: each value is loaded for several products, and no sum waits for the one before. */
function addEightDots(
  x: Float64Array, y: Float64Array, block: Float64Array[], b: number, length: number,
  sums: Float64Array, row: number, nextRow: number, places: number[],
): void {
  const [c, d, e, f] = [block[b], block[b + 1], block[b + 2], block[b + 3]];
  let xc = 0;
  let xd = 0;
  let xe = 0;
  let xf = 0;
  let yc = 0;
  let yd = 0;
  let ye = 0;
  let yf = 0;
  for (let i = 0; i < length; i++) {
    const u = x[i];
    const v = y[i];
    const p = c[i];
    const q = d[i];
    const r = e[i];
    const s = f[i];
    xc += u * p;
    xd += u * q;
    xe += u * r;
    xf += u * s;
    yc += v * p;
    yd += v * q;
    ye += v * r;
    yf += v * s;
  }
  sums[row + places[b]] += xc;
  sums[row + places[b + 1]] += xd;
  sums[row + places[b + 2]] += xe;
  sums[row + places[b + 3]] += xf;
  sums[nextRow + places[b]] += yc;
  sums[nextRow + places[b + 1]] += yd;
  sums[nextRow + places[b + 2]] += ye;
  sums[nextRow + places[b + 3]] += yf;
}

function dot(a: Float64Array, b: Float64Array, length: number): number {
  let sum = 0;
  for (let i = 0; i < length; i++) sum += a[i] * b[i];
  return sum;
}
