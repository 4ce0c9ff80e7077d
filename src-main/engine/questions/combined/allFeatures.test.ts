import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CombinedResult } from '../../../../src-shared/questions/combined/result';
import { hasShared, openFile, oracle, quietly, sharedFile, testEngine, whySkipped } from '../../engine.fixture';

type Decided = { confusion: number[][]; average_cost: number };
type Oracle = {
  order: string[]; objective: number; cost_matrix: number[][]; argmax: Decided; least_expected_cost: Decided;
};

describe.skipIf(!hasShared)(`one model of five classes on every feature, as scikit-learn's${whySkipped}`, () => {
  const engine = testEngine();
  let model: CombinedResult;

  beforeAll(async () => {
    const dataset = await openFile(engine, sharedFile('data/kddcup.data_10_percent.gz'));
    const test = await openFile(engine, sharedFile('data/corrected.gz'));
    model = await engine.call('combined.fit', {
      dataset, test, features: null, target: null, balance: 'none', split: 'none', penalty: 'l2', C: 1, intercept: 'free', seed: 1,
    }, quietly());
  }, 300_000);
  afterAll(() => engine.close());

  it('finds an objective as low as lbfgs found in 2,242 iterations, and within 1e-5 of it', () => {
    const { objective } = oracle<Oracle>('all_features');
    expect(model.fit.converged).toBe(true);
    expect(model.fit.objective).toBeLessThanOrEqual(objective);
    expect(model.fit.objective).toBeGreaterThan(objective * (1 - 1e-5));
    expect(model.fit.optimality).toBeLessThan(1e-9);
  });

  it('decides the rows of the test file alike: average cost within 0.0005, nearly every cell', async () => {
    const expected = oracle<Oracle>('all_features');
    expect(model.classes).toEqual(expected.order);
    const costs = { name: 'KDD’99 contest', classes: expected.order, matrix: expected.cost_matrix };
    const { parts } = await engine.call('costs.decide', { model: model.model, costs }, quietly());
    const file = parts.find(({ part }) => part === 'file')!;
    expect(file.contest).toBe(true);
    for (const [decided, figures] of [[file.likeliest, expected.argmax], [file.leastCost, expected.least_expected_cost]] as const) {
      expect(Math.abs(decided.average! - figures.average_cost)).toBeLessThan(0.0005);
      const moved = decided.confusion.flat().reduce((sum, n, at) => sum + Math.abs(n - figures.confusion.flat()[at]), 0);
      expect(moved).toBeLessThan(60);
    }
  });
});
