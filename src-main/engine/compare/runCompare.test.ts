import { existsSync, readFileSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import { openFile, quietly, sharedFile, testEngine } from '../engine.fixture';

type TwoFiles = {
  testRowsInTraining: number; benignDrift: { [column: string]: number };
  cutTransfer: { [of: string]: { [column: string]: { here: number; there: number } } };
};
const figures = sharedFile('audit-oracles/audit-oracles.json');
const hasFigures = existsSync(figures) && existsSync(sharedFile('data/corrected.gz'));

describe.skipIf(!hasFigures)(`KDD's 10 % file beside its test file${hasFigures ? '' : ' (skipped: ../shared/audit-oracles is not there)'}`, () => {
  const engine = testEngine();
  afterAll(() => engine.close());

  it('shares the rows, shifts and keeps the cuts that pandas counts', async () => {
    const expected = (JSON.parse(readFileSync(figures, 'utf8')) as { [pair: string]: TwoFiles })['kddcup.data_10_percent.gz -> corrected.gz'];
    const datasets = [await openFile(engine, sharedFile('data/kddcup.data_10_percent.gz')), await openFile(engine, sharedFile('data/corrected.gz'))];
    const { checks, categories, pairs: [pair] } = await engine.call('compare.run', { datasets }, quietly());
    expect(pair.shared!.rows[1]).toBe(expected.testRowsInTraining);
    expect(pair.shifts[0]).toMatchObject({ feature: 'dst_host_same_srv_rate', measure: 'ks' });
    for (const { feature, distance } of pair.shifts) {
      expect(Math.abs(distance! - expected.benignDrift[feature]), feature).toBeLessThanOrEqual(1e-9);
    }
    expect(pair.cuts.map(({ of, features: [{ feature }] }) => [of, feature])).toContainEqual(['r2l', 'service']);
    for (const { of, features } of pair.cuts) {
      for (const { feature, here, there } of features) {
        const wanted = expected.cutTransfer[of][feature];
        expect(Math.max(Math.abs(here - wanted.here), Math.abs(there! - wanted.there)), `${of} ${feature}`).toBeLessThanOrEqual(1e-9);
      }
    }
    expect(pair.labelChanges).toMatchObject({ key: null, compared: expected.testRowsInTraining });
    expect(categories.find(({ category }) => category === 'r2l')?.rows).toEqual([1126, 16_189]);
    for (const [i, dataset] of datasets.entries()) {
      const { severity, figure, sentence } = await engine.call('audit.check', { dataset, check: 'copies' }, quietly());
      expect(checks.find(({ id }) => id === 'copies')?.results[i]).toEqual({ severity, figure, sentence });
    }
  }, 120_000);
});
