import type { RowRange } from './multinomialKernels';
import type { MultinomialParameters, MultinomialRows } from './multinomialRows';

/** Adds Σ_d x_id · w_d to the scores of some rows, `out[(row − from) * m + output]`, for the dense columns d. */
export function addDense(
  { dense }: MultinomialRows, { from, to }: RowRange, parameters: MultinomialParameters, outputs: number, out: Float64Array,
): void {
  const { columns, values } = dense;
  const width = columns.length;
  if (width === 0) return;
  for (let c = 0; c < outputs; c++) {
    const weights = Float64Array.from(columns, (column) => parameters[column * outputs + c]);
    for (let i = from, x = from * width, at = c; i < to; i++, x += width, at += outputs) {
      let even = 0;
      let odd = 0;
      let d = 0;
      for (; d + 1 < width; d += 2) {
        even += values[x + d] * weights[d];
        odd += values[x + d + 1] * weights[d + 1];
      }
      if (d < width) even += values[x + d] * weights[d];
      out[at] += even + odd;
    }
  }
}

/** The transpose: adds every row's numbers `u[(row − from) * m + output]` times its dense values to `sums[d * m + output]`. */
export function scatterDense(
  { dense }: MultinomialRows, { from, to }: RowRange, u: Float64Array, outputs: number, sums: Float64Array,
): void {
  const { columns, values } = dense;
  const width = columns.length;
  if (width === 0) return;
  const own = new Float64Array(width);
  for (let c = 0; c < outputs; c++) {
    own.fill(0);
    for (let i = from, x = from * width, at = c; i < to; i++, x += width, at += outputs) {
      const factor = u[at];
      if (factor === 0) continue;
      for (let d = 0; d < width; d++) own[d] += factor * values[x + d];
    }
    for (let d = 0; d < width; d++) sums[d * outputs + c] += own[d];
  }
}

/** Rows whose products are added up together: each sum is loaded and stored once for all of them. */
const together = 4;

/**
 * Σ_i w_i · x_id · x_ie of the dense columns, for several weights w a row: what they have among themselves in a Hessian.
 * Rows are handed over one by one.
 */
export class DenseProducts {
  /** `[weight][d * width + e]`, e ≤ d. */
  readonly sums: Float64Array[];
  private readonly rows = new Uint32Array(together);
  private readonly weights: Float64Array;
  private waiting = 0;

  constructor(private readonly dense: MultinomialRows['dense'], private readonly kinds: number) {
    const width = dense.columns.length;
    this.sums = Array.from({ length: kinds }, () => new Float64Array(width * width));
    this.weights = new Float64Array(kinds * together);
  }

  add(row: number, weights: Float64Array): void {
    this.rows[this.waiting] = row;
    for (let q = 0; q < this.kinds; q++) this.weights[q * together + this.waiting] = weights[q];
    if (++this.waiting === together) this.flush();
  }

  /** Adds what still waits; to be called before the sums are read. */
  flush(): void {
    for (let i = this.waiting; i < together; i++) {
      this.rows[i] = this.rows[0];
      for (let q = 0; q < this.kinds; q++) this.weights[q * together + i] = 0;
    }
    if (this.waiting > 0) for (let q = 0; q < this.kinds; q++) this.addFour(this.sums[q], q * together);
    this.waiting = 0;
  }

  private addFour(sums: Float64Array, first: number): void {
    const { rows, weights, dense: { columns, values } } = this;
    const width = columns.length;
    const r = rows[0] * width;
    const s = rows[1] * width;
    const t = rows[2] * width;
    const u = rows[3] * width;
    for (let d = 0, line = 0; d < width; d++, line += width) {
      const a = weights[first] * values[r + d];
      const b = weights[first + 1] * values[s + d];
      const c = weights[first + 2] * values[t + d];
      const e = weights[first + 3] * values[u + d];
      for (let k = 0; k <= d; k++) sums[line + k] += a * values[r + k] + b * values[s + k] + c * values[t + k] + e * values[u + k];
    }
  }
}
