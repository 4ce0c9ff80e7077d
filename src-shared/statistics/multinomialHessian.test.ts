import { describe, expect, it } from 'vitest';
import { references } from './fixtures/multinomialCases';
import { rowsOf } from './fixtures/multinomialReference';
import { assembleHessian, hessianDiagonal } from './multinomialHessian';
import { describeProblem, startAt } from './multinomialProblem';
import { curvatureProduct } from './multinomialProducts';

/** Some parameters away from the optimum, different in every place. */
const somewhere = (length: number): Float64Array => Float64Array.from({ length }, (_, j) => Math.sin(j + 1) / 3);

const forms = references.flatMap((reference) => [false, true].map((written) => ({ name: `${reference.name}, ${written ? 'some columns written out' : 'by entries'}`, reference, written })));

describe.each(forms)('derivatives: $name', ({ reference, written }) => {
  const rows = rowsOf(reference, written);
  const counts = Float64Array.from(reference.counts.flat());
  const problem = describeProblem(rows, counts, reference.classes, { penalty: 'none', intercept: 'free', C: 1 });
  const { outputs, rowWeights, rowSizes, tables } = problem;
  const size = (rows.columns + 1) * outputs;
  const at = (parameters: Float64Array) => startAt(problem, parameters);
  const state = at(somewhere(size));

  it('gradient as by central differences', () => {
    for (let j = 0; j < size; j++) {
      const shifted = (h: number): Float64Array => somewhere(size).map((value, k) => (k === j ? value + h : value));
      const slope = (at(shifted(1e-5)).objective - at(shifted(-1e-5)).objective) / 2e-5;
      expect(Math.abs(state.gradient[j] - slope) / (1 + Math.abs(slope))).toBeLessThan(1e-6);
    }
  });

  it('the assembled Hessian, its diagonal and its product agree, and are the gradient’s change', () => {
    const columns = Uint32Array.from({ length: rows.columns }, (_, column) => column);
    const { probabilities } = state;
    const hessian = assembleHessian({ rows, columns, probabilities, rowWeights, outputs, least: 0, rowSizes, every: 1 });
    const diagonal = hessianDiagonal(rows, probabilities, rowWeights, outputs);
    const product = new Float64Array(size);
    for (let j = 0; j < size; j++) {
      const unit = new Float64Array(size);
      unit[j] = 1;
      curvatureProduct(rows, probabilities, rowWeights, outputs, unit, product, tables);
      const scale = 1 + Math.abs(diagonal[j]);
      expect(Math.abs(hessian[j * size + j] - diagonal[j]) / scale).toBeLessThan(1e-11);
      const moved = (h: number): Float64Array => at(somewhere(size).map((value, k) => (k === j ? value + h : value))).gradient;
      const ahead = moved(1e-5);
      const behind = moved(-1e-5);
      for (let k = 0; k < size; k++) {
        expect(Math.abs(hessian[k * size + j] - product[k]) / scale).toBeLessThan(1e-11);
        expect(Math.abs((ahead[k] - behind[k]) / 2e-5 - product[k]) / scale).toBeLessThan(1e-6);
      }
    }
  });

  it('over some columns is the whole one’s block', () => {
    const all = Uint32Array.from({ length: rows.columns }, (_, column) => column);
    const some = Uint32Array.of(1, 4, 6);
    const request = { rows, probabilities: state.probabilities, rowWeights, outputs, least: 0, rowSizes, every: 1 };
    const whole = assembleHessian({ ...request, columns: all });
    const part = assembleHessian({ ...request, columns: some });
    const width = (some.length + 1) * outputs;
    const place = (j: number): number => [...some, rows.columns][Math.floor(j / outputs)] * outputs + (j % outputs);
    for (let j = 0; j < width; j++) {
      for (let k = 0; k < width; k++) expect(part[j * width + k]).toBeCloseTo(whole[place(j) * size + place(k)], 9);
    }
  });
});
