import { describe, expect, it } from 'vitest';
import { violationAt } from './logisticFit';
import { minimiseModel } from './multinomialModel';

/** Numbers in (−1, 1) that look random and are the same every time. */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return (2 * state) / 2_147_483_648 - 1;
  };
}

/** ½ |X u − y|² + |u|₁ about u = start; X has `rank` independent columns, the others add two of them up. */
function lasso(seed: number, { columns, rank, free }: { columns: number; rank: number; free: number }) {
  const next = numbers(seed);
  const design = Array.from({ length: rank }, () => Array.from({ length: 2 * rank }, () => 3 * next()));
  while (design.length < columns) {
    const [a, b] = [design[Math.floor(rank * Math.abs(next()))], design[Math.floor(rank * Math.abs(next()))]];
    design.push(a.map((value, i) => value + b[i]));
  }
  const product = (a: number[], b: number[]): number => a.reduce((sum, value, i) => sum + value * b[i], 0);
  const y = Array.from({ length: 2 * rank }, () => 20 * next());
  const start = Float64Array.from({ length: columns }, () => 2 * next());
  const residual = y.map((value, i) => design.reduce((sum, column, j) => sum + column[i] * start[j], -value));
  return {
    hessian: Float64Array.from(design.flatMap((a) => design.map((b) => product(a, b)))), start,
    slopes: Float64Array.from(design, (column) => product(column, residual)),
    penalised: Uint8Array.from({ length: columns }, (_, j) => (j < columns - free ? 1 : 0)),
  };
}

describe('minimiseModel', () => {
  const worst = (model: ReturnType<typeof lasso>, { values, rest }: ReturnType<typeof minimiseModel>): number =>
    values.reduce((most, value, j) => Math.max(most, violationAt(value, rest[j], model.penalised[j] === 1 ? 'l1' : 'none')), 0);

  it.each([1, 2, 3, 4, 5, 6, 7, 8])('meets the conditions of the minimum where columns make up others (%i)', (seed) => {
    const model = lasso(seed, { columns: 60, rank: 24, free: 0 });
    expect(worst(model, minimiseModel(model, 1e-6))).toBeLessThanOrEqual(1e-6);
  });

  it('leaves a coefficient that nothing penalises free', () => {
    const model = lasso(9, { columns: 20, rank: 20, free: 3 });
    const found = minimiseModel(model, 1e-9);
    expect(worst(model, found)).toBeLessThanOrEqual(1e-9);
    expect(Array.from(found.rest.slice(-3)).every((slope) => Math.abs(slope) <= 1e-9)).toBe(true);
  });

  it('gives the gradient at the values that it gives', () => {
    const model = lasso(10, { columns: 30, rank: 12, free: 0 });
    const { values, rest } = minimiseModel(model, 1e-9);
    const gradient = model.slopes.map((slope, j) =>
      values.reduce((sum, value, k) => sum + model.hessian[j * 30 + k] * (value - model.start[k]), slope));
    gradient.forEach((expected, j) => expect(rest[j]).toBeCloseTo(expected, 8));
  });
});
