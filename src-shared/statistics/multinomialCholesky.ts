/**
 * Cholesky's factor L of a symmetric positive definite matrix, A = L Lᵀ, in place in the lower triangle (row by row).
 * A pivot that rounding or collinear columns brought to nothing (≤ `floor` of its diagonal element) becomes infinite,
 * which leaves that coordinate out of every solution: a generalised inverse, as statistics packages do for aliased
 * terms. Cost n³/3.
 *
 * @param a the matrix, `[row * n + column]`; its lower triangle is read and overwritten
 * @example
 * const a = Float64Array.of(4, 0, 2, 5);
 * multinomialCholesky(a, 2);
 * a // → [2, 0, 1, 2]
 */
export function multinomialCholesky(a: Float64Array, n: number, floor = 1e-13): void {
  for (let i = 0; i < n; i++) {
    const row = i * n;
    const size = a[row + i];
    for (let j = 0; j < i; j++) {
      const other = j * n;
      a[row + j] = (a[row + j] - dotRows(a, row, other, j)) / a[other + j];
    }
    const pivot = size - dotRows(a, row, row, i);
    a[row + i] = pivot > floor * size ? Math.sqrt(pivot) : Infinity;
  }
}

/**
 * Solves L Lᵀ x = b in place.
 * @example
 * const b = Float64Array.of(8, 12);
 * choleskySolve(Float64Array.of(2, 0, 1, 2), 2, b);
 * b // → [1, 2] (4 · 1 + 2 · 2 = 8, 2 · 1 + 5 · 2 = 12)
 */
export function choleskySolve(l: Float64Array, n: number, b: Float64Array): void {
  for (let i = 0; i < n; i++) {
    let sum = b[i];
    for (let k = 0; k < i; k++) sum -= l[i * n + k] * b[k];
    b[i] = sum / l[i * n + i];
  }
  for (let i = n - 1; i >= 0; i--) {
    const value = b[i] / l[i * n + i];
    b[i] = value;
    for (let k = 0; k < i; k++) b[k] -= l[i * n + k] * value;
  }
}

/** Four sums side by side: one would make each addition wait for the one before. */
function dotRows(a: Float64Array, row: number, other: number, length: number): number {
  let s0 = 0;
  let s1 = 0;
  let s2 = 0;
  let s3 = 0;
  let k = 0;
  for (; k + 4 <= length; k += 4) {
    s0 += a[row + k] * a[other + k];
    s1 += a[row + k + 1] * a[other + k + 1];
    s2 += a[row + k + 2] * a[other + k + 2];
    s3 += a[row + k + 3] * a[other + k + 3];
  }
  for (; k < length; k++) s0 += a[row + k] * a[other + k];
  return s0 + s1 + s2 + s3;
}
