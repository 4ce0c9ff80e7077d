import { describe, expect, it } from 'vitest';
import { constantAnswers, contestRuler, kdd99Costs, publishedResults } from '../schemas/kddCosts';
import { cheapestThreshold, leastExpectedCost, misclassificationCost } from './misclassificationCost';

const correctedRows = [60593, 4166, 229853, 228, 16189];

describe('the contest’s score', () => {
  it.each(publishedResults.filter(({ confusion }) => confusion !== null).map(({ name, averageCost, confusion }) =>
    [name, averageCost, confusion!] as const))(
    'of %s is %d', (_, published, confusion) => {
      const cost = misclassificationCost(confusion, kdd99Costs.matrix);
      expect(confusion.map((row) => row.reduce((sum, count) => sum + count, 0))).toEqual(correctedRows);
      expect(cost.rows).toBe(311029);
      expect(cost.average!.toFixed(4)).toBe(published.toFixed(4));
    });

  it('is listed from the cheapest on, with a ruler whose marks are among them', () => {
    const costs = publishedResults.map(({ averageCost }) => averageCost);
    expect(costs).toEqual([...costs].sort((a, b) => a - b));
    expect(publishedResults).toEqual(expect.arrayContaining([...contestRuler]));
  });

  it('sums to the published totals of the winner and of 1-nearest neighbour', () => {
    expect(misclassificationCost(contestRuler[0].confusion!, kdd99Costs.matrix).total).toBe(72500);
    expect(misclassificationCost(contestRuler[2].confusion!, kdd99Costs.matrix).total).toBe(78486);
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
