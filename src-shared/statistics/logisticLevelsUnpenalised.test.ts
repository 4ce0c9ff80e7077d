import { describe, expect, it } from 'vitest';
import { levelCases, tableOf } from './fixtures/logisticParts';
import { solveLevelsUnpenalised } from './logisticLevelsUnpenalised';

describe.each(levelCases)('levels of $positive and $negative without a penalty', (levels) => {
  const table = tableOf(levels);
  const { intercept, coefficients } = solveLevelsUnpenalised(table);
  const base = levels.shares.reduce((sum, share, k) => sum - share * coefficients[k] / table.sds[k], intercept);

  it('score the log-odds of their own counts, as mpmath has them (to 12 decimals); ±36 where one class is alone', () => {
    levels.logOdds.forEach((logOdds, k) => expect(base + coefficients[k] / table.sds[k]).toBeCloseTo(logOdds ?? -36, 12));
  });

  it('by the shortest of all coefficients that do: any shift of them along is longer', () => {
    const length = (shift: number): number => coefficients.reduce((sum, w, k) => sum + (w + shift * table.sds[k]) ** 2, 0);
    for (const shift of [-0.01, 0.01]) expect(length(shift)).toBeGreaterThan(length(0));
  });
});

it('knows levels of positives alone too', () => {
  const table = tableOf({ ...levelCases[0], negative: [0, 16, 12] });
  const { intercept, coefficients } = solveLevelsUnpenalised(table);
  const base = table.shares.reduce((sum, share, k) => sum - share * coefficients[k] / table.sds[k], intercept);
  expect(base + coefficients[0] / table.sds[0]).toBeCloseTo(36, 12);
});
