import { describe, expect, it } from 'vitest';
import { originOf, problemOf, referenceFits } from './fixtures/multinomialCases';
import { writtenOut } from './fixtures/writtenOut';
import { dotProduct, meanCurvature, newtonProposals, parameterPlaces } from './multinomialNewton';

const smooth = referenceFits.filter(({ fit }) => fit.penalty === 'l2');

describe.each(smooth)('Newton’s step for $name', ({ reference, fit }) => {
  const problem = problemOf(reference, fit);
  const { outputs, rowWeights } = problem;
  const state = originOf(problem);
  const x = writtenOut(problem.rows);
  const size = problem.penalties.length;

  it('solves (H + ridge) d = −∇ with the Hessian written out (to a tenth of the gradient’s size, the first step’s accuracy)', () => {
    const damping = new Float64Array(size).fill(0.5);
    const { direction, slope, gain } = newtonProposals(problem, state)(damping);
    const curved = Float64Array.from({ length: size }, (_, j) => {
      const held = problem.penalties[j] === 'l2' ? 1.5 : 0.5;
      return x.reduce((sum, row, i) => {
        const p = state.probabilities.subarray(i * outputs, (i + 1) * outputs);
        const moved = Array.from(p, (_share, c) => row.reduce((all, value, k) => all + value * direction[k * outputs + c], 0));
        const mean = moved.reduce((all, value, c) => all + p[c] * value, 0);
        return sum + row[Math.floor(j / outputs)] * rowWeights[i] * p[j % outputs] * (moved[j % outputs] - mean);
      }, held * direction[j]);
    });
    const left = curved.map((value, j) => value + state.gradient[j]);
    expect(Math.sqrt(dotProduct(left, left) / dotProduct(state.gradient, state.gradient))).toBeLessThan(0.1);
    expect(slope).toBeCloseTo(dotProduct(state.gradient, direction), 9);
    expect([slope < 0, gain]).toEqual([true, -slope / 2]);
  });

  it('knows the mean curvature of its rows: Σ n p (1 − p) · |x|² by entries (to 9 decimals)', () => {
    const spread = outputs === 1 ? 1 / 4 : outputs * (1 / outputs) * (1 - 1 / outputs);
    const expected = rowWeights.reduce((sum, n, i) => sum + n * spread * problem.rowSizes[i], 0) / x.length;
    expect(meanCurvature(problem, state)).toBeCloseTo(expected, 9);
  });
});

it('places of columns and intercepts are those of the parameters', () => {
  expect(Array.from(parameterPlaces(Uint32Array.of(0, 3), 5, 2))).toEqual([0, 1, 6, 7, 10, 11]);
});
