import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ModelSettings } from '../../../src-shared/terms/modelSettings';
import type { ConfusionMatrix } from '../../../src-shared/statistics/confusionMatrix';
import { hasShared, openFile, quietly, sharedFile, testEngine, whySkipped } from '../engine.fixture';

type Fit = { objective: number; matrix: ConfusionMatrix };
/** By scikit-learn: asinh_scale.py. */
type Expected = { single: { column: number; l1: Fit; l2: Fit }[]; several: Fit };
const expected = JSON.parse(readFileSync(new URL('../fixtures/asinhScale.json', import.meta.url), 'utf8')) as Expected;

describe.skipIf(!hasShared)(`numbers on a log scale against scikit-learn${whySkipped}`, () => {
  const engine = testEngine();
  let dataset: string;
  let names: string[];
  const settings: ModelSettings = { target: 'dos', balance: 'none', split: 'none', penalty: 'l2', C: 1, intercept: 'penalised', seed: 1999, scale: 'asinh' };
  beforeAll(async () => {
    dataset = await openFile(engine, sharedFile('data/kddcup.data_10_percent.gz'));
    names = (await engine.call('overview.compute', { dataset }, quietly())).columns.map(({ name }) => name);
  });
  afterAll(() => engine.close());

  for (const penalty of ['l1', 'l2'] as const) {
    it(`gives every feature scikit-learn’s optimum and matrix under ${penalty}`, async () => {
      const { features } = await engine.call('models.fitEach', { ...settings, penalty, dataset, features: null, leftOut: [] }, quietly());
      expect(features.filter(({ scale }) => scale === 'asinh')).toHaveLength(expected.single.length);
      for (const { column, [penalty]: { objective, matrix } } of expected.single) {
        const fitted = features.find(({ name }) => name === names[column])!;
        // liblinear ends a little above the optimum.
        expect((fitted.objective - objective) / objective, fitted.name).toBeLessThanOrEqual(1e-9);
        expect((fitted.objective - objective) / objective, fitted.name).toBeGreaterThan(penalty === 'l1' ? -1e-6 : -1e-9);
        expect(fitted.test, fitted.name).toEqual(matrix);
      }
    });
  }

  it('gives one model of all numbers scikit-learn’s optimum and matrix, and scores the same rows of a second file alike', async () => {
    const features = expected.single.map(({ column }) => names[column]);
    const again = await openFile(engine, sharedFile('data/kddcup.data_10_percent.gz'));
    const { fit, judged } = await engine.call('combined.fit', { ...settings, intercept: 'free', features, dataset, test: again }, quietly());
    expect(Math.abs(fit.objective - expected.several.objective) / expected.several.objective).toBeLessThanOrEqual(1e-9);
    for (const part of judged) expect(part.binary!.matrix, part.part).toEqual(expected.several.matrix);
    const { features: single } = await engine.call('testSet.judge', { ...settings, dataset, test: again, features, leaveOutOverlap: false }, quietly());
    for (const { internal, test, name } of single) expect(test, name).toEqual(internal.matrix);
  });

  it('leaves text, and every figure without it, as they are', async () => {
    const ask = { ...settings, dataset, features: ['service', 'flag', 'src_bytes'], leftOut: [] };
    const { scale: _, ...plain } = ask;
    const [scaled, as, none] = await Promise.all([ask, plain, { ...ask, scale: 'none' }].map((request) => engine.call('models.fitEach', request, quietly())));
    expect(scaled.features.slice(0, 2).map(({ name, test }) => [name, test])).toEqual(
      as.features.slice(0, 2).map(({ name, test }) => [name, test]),
    );
    expect(none.features).toEqual(as.features);
    expect(scaled.features[2].objective).not.toBe(as.features[2].objective);
  });
});
