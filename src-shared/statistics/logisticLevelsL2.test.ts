import { describe, expect, it } from 'vitest';
import { levelCases, tableOf } from './fixtures/logisticParts';
import { solveLevelsL2 } from './logisticLevelsL2';

describe.each(levelCases)('levels of $positive and $negative with an L2 penalty', (levels) => {
  it.each(['penalised', 'free'] as const)('have the optimum that mpmath finds in 40 digits, intercept %s (to 12 decimals)', (rule) => {
    const { intercept, coefficients, converged } = solveLevelsL2(tableOf(levels), rule, 50);
    expect(converged).toBe(true);
    expect(intercept).toBeCloseTo(levels.l2[rule].intercept, 12);
    coefficients.forEach((w, k) => expect(w).toBeCloseTo(levels.l2[rule].coefficients[k], 12));
  });

  it('say that they have not converged where they may not', () => {
    expect(solveLevelsL2(tableOf(levels), 'free', 1)).toMatchObject({ converged: false, iterations: 1 });
  });
});
