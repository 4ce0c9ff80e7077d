import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cheapestClass, classConfusion, likeliestClass } from '../../../../src-shared/statistics/multinomialDecision';
import { misclassificationCost } from '../../../../src-shared/statistics/misclassificationCost';
import { PathGate } from '../../../cli/pathGate';
import { patternCategories } from '../../columns/countTable';
import type { Column, Dataset } from '../../columns/dataset';
import { hasShared, oracle, quietly, sharedFile, whySkipped } from '../../engine.fixture';
import { openDataset } from '../../openDataset';
import { WorkerPool } from '../../pool/workerPool';
import { designOf } from './design';
import { classProbabilities, fitCombined, type CombinedModel } from './fitCombined';
import { countJointRows, jointRows } from './jointRows';
import { scoreRows } from './scoreRows';

type Decided = { confusion: number[][]; average_cost: number };
type Oracle = {
  order: string[]; objective: number; cost_matrix: number[][]; argmax: Decided; least_expected_cost: Decided;
};

const featuresOf = (dataset: Dataset): Column[] => dataset.columns.filter(({ role }) => role === 'feature');

describe.skipIf(!hasShared)(`one model of five classes on every feature, as scikit-learn's${whySkipped}`, () => {
  let model: CombinedModel;
  let test: Dataset;

  beforeAll(async () => {
    const pool = new WorkerPool(new URL(process.env.WIRETELL_WORKER!), 2);
    const files = new PathGate();
    const open = async (name: string): Promise<Dataset> => {
      const source = { kind: 'file', file: files.name(sharedFile(`data/${name}`)) } as const;
      const request = { source, sample: null, seed: 1, labelColumn: null, labelCategories: {} };
      return (await openDataset(request, name, pool, files, quietly())).dataset;
    };
    const train = await open('kddcup.data_10_percent.gz');
    test = await open('corrected.gz');
    await pool.close();
    const columns = featuresOf(train);
    const joint = jointRows(columns, train.patterns);
    const design = designOf(columns, joint, countJointRows(joint, new Uint8Array(train.patterns), 1, train.weights));
    const counts = countJointRows(joint, patternCategories(train), 5, train.weights);
    model = fitCombined(design, counts, { penalty: 'l2', intercept: 'free', C: 1, classes: 5 });
  }, 300_000);
  afterAll(() => { model = undefined!; });

  it('finds an objective as low as lbfgs found in 2,242 iterations, and within 1e-5 of it', () => {
    const { objective } = oracle<Oracle>('all_features');
    expect(model.fit.converged).toBe(true);
    expect(model.fit.objective).toBeLessThanOrEqual(objective);
    expect(model.fit.objective).toBeGreaterThan(objective * (1 - 1e-5));
    expect(model.fit.optimality).toBeLessThan(1e-9);
  });

  it('decides the rows of the test file alike: average cost within 0.0005, nearly every cell', () => {
    const expected = oracle<Oracle>('all_features');
    const categories = patternCategories(test);
    expect(test.categories).toEqual(expected.order);
    const counts = new Float64Array(test.patterns * 5);
    categories.forEach((category, i) => { counts[i * 5 + category] = test.weights[i]; });
    const probabilities = classProbabilities(model, scoreRows(model, featuresOf(test), test.patterns));
    for (const [decisions, figures] of [
      [likeliestClass(probabilities, 5), expected.argmax],
      [cheapestClass(probabilities, expected.cost_matrix), expected.least_expected_cost],
    ] as const) {
      const confusion = classConfusion(decisions, counts, 5);
      const { average } = misclassificationCost(confusion, expected.cost_matrix);
      expect(Math.abs(average! - figures.average_cost)).toBeLessThan(0.0005);
      const moved = confusion.flat().reduce((sum, n, at) => sum + Math.abs(n - figures.confusion.flat()[at]), 0);
      expect(moved).toBeLessThan(60);
    }
  });
});
