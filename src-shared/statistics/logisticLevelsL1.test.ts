import { describe, expect, it } from 'vitest';
import { levelCases, tableOf } from './fixtures/logisticParts';
import { solveLevelsL1 } from './logisticLevelsL1';
import { log1pexp } from './logisticProbability';

describe.each(levelCases)('levels of $positive and $negative with an L1 penalty', (levels) => {
  const table = tableOf(levels);
  const objectiveAt = (rho: number, b: number, w: Float64Array): number => {
    const base = table.shares.reduce((sum, share, k) => sum - share * w[k] / table.sds[k], b);
    return w.reduce((sum, value, k) => {
      const score = base + value / table.sds[k];
      return sum + Math.abs(value) + table.positive[k] * log1pexp(-score) + table.negative[k] * log1pexp(score);
    }, rho * Math.abs(b));
  };

  it.each([
    ['penalised', 1], ['free', 0],
  ] as const)('have the least objective that SciPy finds, intercept %s (to 1e-8), and none beside it is less', (rule, rho) => {
    const { intercept, coefficients } = solveLevelsL1(table, rule);
    const least = objectiveAt(rho, intercept, coefficients);
    expect(Math.abs(least / levels.l1[rule] - 1)).toBeLessThan(1e-8);
    for (const step of [-1e-4, 1e-4]) {
      expect(objectiveAt(rho, intercept + step, coefficients)).toBeGreaterThanOrEqual(least);
      coefficients.forEach((_, k) => {
        const moved = coefficients.map((w, j) => (j === k ? w + step : w));
        expect(objectiveAt(rho, intercept, moved)).toBeGreaterThanOrEqual(least);
      });
    }
  });
});
