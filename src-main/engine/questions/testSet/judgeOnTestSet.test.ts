import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ConfusionMatrix } from '../../../../src-shared/statistics/confusionMatrix';
import type { Dataset } from '../../columns/dataset';
import { hasShared, oracle, quietly, sharedFile, usualSettings, whySkipped } from '../../engine.fixture';
import { chosenFiles } from '../../read/chosenFiles';
import { fileSource } from '../../read/fileSource';
import { openDataset } from '../../openDataset';
import { WorkerPool } from '../../pool/workerPool';
import { modelSettingsOf } from '../../../../src-shared/terms/modelSettings';
import { fitForOther } from './fitForOther';
import { judgeOnTestSet } from './judgeOnTestSet';
import { countedOverlap as counted } from './overlap.fixture';

const isText = (name: string): boolean => ['protocol_type', 'service', 'flag'].includes(name);
type FeatureOracle = { test: ConfusionMatrix & { auc: number } };
const context = { progress: () => {}, isCancelled: () => false };

describe.skipIf(!hasShared)(`the labelled test file under models of the 10 % file${whySkipped}`, () => {
  const pool = new WorkerPool(new URL(process.env.WIRETELL_WORKER!), 2);
  let train: Dataset;
  let test: Dataset;

  const open = async (name: string): Promise<Dataset> => {
    const request = { source: { kind: 'files' as const, files: [name] }, sample: null, seed: 1, labelColumn: null, labelCategories: {} };
    const files = { source: (token: string) => fileSource(token), chosen: (token: string) => chosenFiles(token, token), sink: () => { throw new Error('nothing is written here'); } };
    return (await openDataset(request, 'id', pool, files, quietly())).dataset;
  };
  beforeAll(async () => {
    train = await open(sharedFile('data/kddcup.data_10_percent.gz'));
    test = await open(sharedFile('data/corrected.gz'));
  });
  afterAll(() => pool.close());

  const judge = (target: string, leaveOutOverlap = false) => judgeOnTestSet({
    train, test, target, leaveOutOverlap,
    models: fitForOther({ train, settings: { ...modelSettingsOf(usualSettings), target, balance: 'weights', split: 'none' }, features: null }, context),
  }, context);

  it.each(['dos', 'probe', 'r2l'])('gives the matrices of scikit-learn for every feature, target %s', (target) => {
    const expected = oracle<{ [feature: string]: FeatureOracle }>(`single_features.${target}`);
    const { features } = judge(target);
    expect(features.map((feature) => feature.name)).toEqual(Object.keys(expected));
    for (const feature of features) {
      const { tp, fp, tn, fn } = expected[feature.name].test;
      expect(feature.test, feature.name).toEqual({ tp, fp, tn, fn });
      // An L1 optimum on text need not be unique: levels may trade places where their scores hardly differ.
      expect(feature.metrics.auc, feature.name).toBeCloseTo(expected[feature.name].test.auc, isText(feature.name) ? 5 : 9);
    }
  });

  it('finds the 17 attack types, 18,729 rows, that training never shows', () => {
    const { novel, recall } = judge('dos');
    expect(novel).toEqual({ labels: counted.novelLabels, rows: counted.novelRows });
    expect([novel.labels.length, novel.rows]).toEqual([17, 18_729]);
    const [{ labels }] = recall;
    expect(labels.filter((label) => label.novel).map((label) => label.label).sort()).toEqual(novel.labels);
    expect(labels.reduce((sum, label) => sum + label.rows, 0)).toBe(311_029);
  });

  it('names the levels that training lacks, and leaves overlapping rows out when asked', () => {
    const all = judge('dos');
    expect(all.schema.unseenLevels).toEqual([{ column: 'service', level: 'icmp', rows: 2 }]);
    expect(all.rowsUsed).toBe(311_029);
    expect(all.overlap).toMatchObject({ exactRows: counted.exactRows, sameFeaturesRows: counted.sameFeaturesRows });
    const fewer = judge('dos', true);
    expect(fewer.rowsUsed).toBe(311_029 - all.overlap.exactRows!);
  });
});
