import { describe, expect, it } from 'vitest';
import { constantAnswers, contestRuler, kdd99Costs } from '../schemas/kddCosts';
import { cheapestThreshold, leastExpectedCost, misclassificationCost } from './misclassificationCost';

const correctedRows = [60593, 4166, 229853, 228, 16189];

describe('the contest’s score', () => {
  it.each(contestRuler.filter(({ confusion }) => confusion !== null).map(({ name, averageCost, confusion }) => [name, averageCost, confusion!] as const))(
    'of the %s is %d', (_, published, confusion) => {
      const cost = misclassificationCost(confusion, kdd99Costs.matrix);
      expect(cost.rows).toBe(311029);
      expect(cost.average).toBeCloseTo(published, 4);
    });

  it('sums to the published totals of the winner and of 1-nearest neighbour', () => {
    expect(misclassificationCost(contestRuler[0].confusion!, kdd99Costs.matrix).total).toBe(72500);
    expect(misclassificationCost(contestRuler[2].confusion!, kdd99Costs.matrix).total).toBe(78486);
  });

  it.each([
    ['random forest', 0.2532, [[60304, 219, 68, 2, 0], [855, 3129, 182, 0, 0], [6390, 33, 223430, 0, 0], [219, 2, 0, 3, 4], [15922, 1, 0, 0, 266]]],
    ['extra trees', 0.2508, [[60290, 236, 62, 3, 2], [593, 3300, 273, 0, 0], [6377, 564, 222912, 0, 0], [217, 4, 0, 3, 4], [15622, 3, 0, 2, 562]]],
  ])('of the published %s matrix is %d', (_, published, confusion) => {
    expect(misclassificationCost(confusion, kdd99Costs.matrix).average).toBeCloseTo(published, 4);
  });

  it.each(Object.entries(constantAnswers))('of always answering %s is %d', (category, published) => {
    const predicted = kdd99Costs.classes.indexOf(category);
    const confusion = correctedRows.map((rows) => correctedRows.map((_, j) => (j === predicted ? rows : 0)));
    expect(misclassificationCost(confusion, kdd99Costs.matrix).average).toBeCloseTo(published, 4);
  });
});

describe('decisions', () => {
  it('choose the cheaper class, not the more probable one', () => {
    const probabilities = [0.6, 0, 0, 0, 0.4];
    expect(leastExpectedCost(probabilities, kdd99Costs.matrix)).toBe(4);
    expect(leastExpectedCost([0.9, 0, 0, 0, 0.1], kdd99Costs.matrix)).toBe(0);
  });

  it('predict an attack from 1 in 5 on when missing one costs four false alarms', () => {
    expect(cheapestThreshold(4)).toBeCloseTo(0.2, 15);
  });

  it('are refused a cost table of another size', () => {
    expect(() => misclassificationCost([[1, 2], [3, 4]], kdd99Costs.matrix)).toThrow(/2 × 2/);
  });
});
