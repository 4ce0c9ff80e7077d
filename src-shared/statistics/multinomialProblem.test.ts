import { describe, expect, it } from 'vitest';
import { optimumOf, originOf, problemOf, referenceFits } from './fixtures/multinomialCases';
import { relativeError } from './fixtures/relativeError';
import { violationAt } from './logisticFit';
import { penaltySum, startAt, stepAlong } from './multinomialProblem';

describe.each(referenceFits)('the problem of $name', ({ reference, fit }) => {
  const problem = problemOf(reference, fit);

  it('has at scikit-learn’s optimum the objective that it has there (to 1e-9), and a gradient that the penalty holds', () => {
    const { objective, parameters, gradient } = startAt(problem, optimumOf(fit));
    expect(relativeError(objective, fit.objective)).toBeLessThan(1e-9);
    const violations = gradient.map((slope, j) => violationAt(parameters[j], slope, problem.penalties[j]));
    expect(Math.max(...violations) / problem.totalWeight).toBeLessThan(1e-5);
  });

  it('penalises as told, the intercepts only where they are not free', () => {
    const ones = new Float64Array(problem.penalties.length).fill(-1);
    const held = fit.penalty === 'none' ? 0 : ones.length - (fit.intercept === 'free' ? problem.outputs : 0);
    expect(penaltySum(problem, ones)).toBe(fit.penalty === 'l2' ? held / 2 : held);
  });
});

describe.each(referenceFits.filter(({ fit }) => fit.penalty !== 'l1'))('a step for $name', ({ reference, fit }) => {
  it('goes along a direction as far as it pays, and nowhere where it does not', () => {
    const problem = problemOf(reference, fit);
    const state = originOf(problem);
    const before = state.objective;
    const downhill = state.gradient.map((slope) => -slope / (10 * problem.totalWeight));
    const slope = downhill.reduce((sum, d, j) => sum + d * state.gradient[j], 0);
    expect(stepAlong(problem, state, downhill, slope)).toBe(1);
    expect(state.objective).toBeLessThan(before);
    const there = state.objective;
    expect(stepAlong(problem, state, state.gradient.slice(), -1)).toBe(0);
    expect(state.objective).toBe(there);
  });
});
