import { describe, expect, it } from 'vitest';
import { wholeNumbers } from './fixtures/writtenOut';
import { addDense, DenseProducts, scatterDense } from './multinomialDense';
import type { MultinomialRows } from './multinomialRows';

/** Nine rows of four columns, of which these are dense. */
function design(...columns: number[]): MultinomialRows {
  return {
    rows: 9, columns: 4, starts: new Uint32Array(10), entries: new Uint16Array(0), entryColumns: new Uint32Array(0),
    entryValues: new Float64Array(0), shifts: new Float64Array(4),
    dense: { columns: Uint32Array.from(columns), values: wholeNumbers(9 * columns.length) },
  };
}

describe.each([[[]], [[2]], [[1, 3]], [[0, 1, 3]]])('dense columns %j', (columns) => {
  const rows = design(...columns);
  const width = columns.length;
  const x = (row: number, d: number): number => rows.dense.values[row * width + d];
  const outputs = 2;
  const range = { from: 2, to: 8 };
  const inRange = [2, 3, 4, 5, 6, 7];

  it('add their products with the parameters to the scores', () => {
    const parameters = wholeNumbers(10);
    const out = new Float64Array(inRange.length * outputs).fill(1);
    addDense(rows, range, parameters, outputs, out);
    expect(Array.from(out)).toEqual(inRange.flatMap((row) => [0, 1].map((c) =>
      columns.reduce((sum, column, d) => sum + x(row, d) * parameters[column * outputs + c], 1))));
  });

  it('gather each row’s numbers, the transpose of it', () => {
    const u = wholeNumbers(inRange.length * outputs);
    const sums = new Float64Array(width * outputs);
    scatterDense(rows, range, u, outputs, sums);
    expect(Array.from(sums)).toEqual(columns.flatMap((_, d) => [0, 1].map((c) =>
      inRange.reduce((sum, row, i) => sum + u[i * outputs + c] * x(row, d), 0))));
  });

  it.each([1, 4, 6, 9])('have products among themselves, of %d rows as of a multiple of four', (count) => {
    const products = new DenseProducts(rows.dense, 2);
    for (let row = 0; row < count; row++) products.add(row, Float64Array.of(row + 1, 2 - row));
    products.flush();
    products.sums.forEach((sums, kind) => {
      for (let d = 0; d < width; d++) {
        for (let e = 0; e <= d; e++) {
          let expected = 0;
          for (let row = 0; row < count; row++) expected += (kind === 0 ? row + 1 : 2 - row) * x(row, d) * x(row, e);
          expect(sums[d * width + e]).toBe(expected);
        }
      }
    });
  });
});
