import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import type { ModelSettings } from '../../../src-shared/terms/modelSettings';
import type { ConfusionMatrix } from '../../../src-shared/statistics/confusionMatrix';
import { hasShared, openFile, quietly, sharedFile, testEngine, whySkipped } from '../engine.fixture';
import { hasPackages, runPython, withoutPackages } from './runPython.fixture';

/** By pandas and scikit-learn: fixtures/groupedSplit.py. */
type Looked = {
  rows: number[];
  classes: number[];
  sharedRows: number;
  sharedVectors: number;
  matrices: { [feature: string]: ConfusionMatrix };
};
const numbers = ['count', 'dst_host_same_srv_rate', 'serror_rate', 'logged_in'];

describe.skipIf(!hasShared || !hasPackages())(`parts of a split, looked at from outside${whySkipped}${withoutPackages()}`, () => {
  const engine = testEngine();
  const folder = mkdtempSync(join(tmpdir(), 'wiretell-split-'));
  afterAll(async () => {
    await engine.close();
    rmSync(folder, { recursive: true });
  });

  /** Both parts as the app saves their rows, and what Python finds in them. */
  async function look(dataset: string, labels: string[], settings: ModelSettings): Promise<Looked> {
    const { model, classes } = await engine.call('combined.fit', { ...settings, dataset, test: null, features: ['count'] }, quietly());
    const parts: { train: string[]; test: string[] } = { train: [], test: [] };
    for (const part of ['train', 'test'] as const) {
      for (const [a, actual] of classes.entries()) {
        for (const [p, predicted] of classes.entries()) {
          const path = join(folder, `${part}${a}${p}.csv`);
          const conditions = [{ kind: 'decided' as const, model, part, actual, predicted }];
          await engine.call('rows.save', { dataset, trained: null, conditions, markFormulas: false, file: engine.files.name(path) }, quietly());
          parts[part].push(path);
        }
      }
    }
    return runPython<Looked>('groupedSplit.py', { ...parts, labels, numbers });
  }

  test('no feature vector stands on both sides of a grouped split, as many do of a random one; the matrices follow', { timeout: 300_000 }, async () => {
    const dataset = await openFile(engine, sharedFile('data/kddcup.data_10_percent.gz'));
    const labels = ['ipsweep', 'nmap', 'portsweep', 'satan'];
    const settings: ModelSettings = { target: 'probe', balance: 'undersample', split: 'grouped:0.2', penalty: 'l1', C: 1, intercept: 'penalised', seed: 1999 };
    for (const split of ['grouped:0.2', '0.2']) {
      const asked = { ...settings, split };
      const found = await look(dataset, labels, asked);
      const { features } = await engine.call('models.fitEach', { ...asked, dataset, features: numbers, leftOut: [] }, quietly());
      expect(found.rows[0] + found.rows[1]).toBe(2 * 4107);
      expect(found.sharedRows).toBe(0);
      expect(found.sharedVectors > 0, split).toBe(split === '0.2');
      for (const { name, test: matrix } of features) expect(matrix, `${split} ${name}`).toEqual(found.matrices[name]);
    }
  });
});
