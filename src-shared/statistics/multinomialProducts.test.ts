import { describe, expect, it } from 'vitest';
import { smallDesign, wholeNumbers, writtenOut } from './fixtures/writtenOut';
import { curvatureProduct, entryTables, gatherGradient, linearScores } from './multinomialProducts';

const x = writtenOut(smallDesign);
const places = x[0].map((_, j) => j);

describe.each([1, 3, 6])('products with a design never written out, %d outputs', (outputs) => {
  const tables = entryTables(smallDesign, outputs);
  const outs = Array.from({ length: outputs }, (_, c) => c);
  const parameters = wholeNumbers(places.length * outputs);
  const scores = x.map((row) => outs.map((c) => row.reduce((sum, value, j) => sum + value * parameters[j * outputs + c], 0)));

  it('z = X w + b, exactly as by the table itself', () => {
    const out = new Float64Array(x.length * outputs);
    linearScores(smallDesign, parameters, outputs, out, tables);
    expect(Array.from(out)).toEqual(scores.flat());
  });

  it('Xᵀ u, exactly', () => {
    const u = wholeNumbers(x.length * outputs);
    const out = new Float64Array(parameters.length);
    gatherGradient(smallDesign, u, outputs, out, tables);
    const sum = (j: number, c: number): number => x.reduce((all, row, i) => all + row[j] * u[i * outputs + c], 0);
    expect(Array.from(out)).toEqual(places.flatMap((j) => outs.map((c) => sum(j, c))));
  });

  it('Xᵀ W X v with W = n (diag(p) − p pᵀ) of each row (to 9 decimals)', () => {
    const p = Float64Array.from({ length: x.length * outputs }, (_, i) => (1 + (i % 4)) / 30);
    const n = Float64Array.of(1, 4, 0, 2.5, 3);
    const out = new Float64Array(parameters.length);
    curvatureProduct(smallDesign, p, n, outputs, parameters, out, tables);
    const curved = scores.map((row, i) => {
      const mean = outs.reduce((sum, c) => sum + p[i * outputs + c] * row[c], 0);
      return row.map((score, c) => n[i] * p[i * outputs + c] * (score - mean));
    });
    places.forEach((j) => outs.forEach((c) =>
      expect(out[j * outputs + c]).toBeCloseTo(x.reduce((sum, row, i) => sum + row[j] * curved[i][c], 0), 9)));
  });
});
