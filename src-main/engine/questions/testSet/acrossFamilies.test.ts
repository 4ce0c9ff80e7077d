import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DatasetSummary } from '../../../../src-shared/terms/datasetSummary';
import { modelSettingsOf } from '../../../../src-shared/terms/modelSettings';
import { TestFolder } from '../../../cli/runCli.fixture';
import { quietly, testEngine, usualSettings } from '../../engine.fixture';
import { netflowTable, unswTable } from '../../twoFamilies.fixture';

/** A model learnt from flows in seconds, judged on flows in milliseconds under other names and labels. */
describe('a second file of another family', () => {
  const engine = testEngine();
  const folder = new TestFolder();
  const open = (name: string, content: string): Promise<DatasetSummary> => engine.call('dataset.open', {
    source: { kind: 'files', files: [engine.files.name(folder.write(name, content))] }, sample: null, seed: 1, labelColumn: null, labelCategories: {}, mayLackLabels: true,
  }, quietly());
  let unsw: DatasetSummary;
  let netflow: DatasetSummary;

  beforeAll(async () => { [unsw, netflow] = [await open('unsw.csv', unswTable(400)), await open('netflow.csv', netflowTable(400, 5))]; });
  afterAll(async () => {
    await engine.close();
    folder.remove();
  });

  it('has its columns matched and its units converted, both told by name', async () => {
    const { schema, features, novel } = await engine.call('testSet.judge',
      { ...modelSettingsOf(usualSettings), target: 'DoS', dataset: unsw.dataset, test: netflow.dataset, features: null, leaveOutOverlap: false }, quietly());
    expect(schema.messages[0]).toBe('The same quantity by what is known of the two families: FLOW_DURATION_MILLISECONDS (ms) as dur (s), divided by 1,000, '
      + 'IN_PKTS as spkts, OUT_PKTS as dpkts, IN_BYTES as sbytes, OUT_BYTES as dbytes.');
    expect(schema.messages).toContain('The categories have other names than in training: Benign counts as Normal (benign), '
      + 'scanning counts as Reconnaissance (scan).');
    expect(schema.messages.join(' ')).not.toMatch(/unknown|No row of training/);
    expect(schema.unknownLabels).toEqual([]);
    expect(novel, 'benign rows are nothing new').toEqual({ labels: ['scanning'], rows: 100 });
    const bytes = features.find(({ name }) => name === 'sbytes')!;
    expect(bytes.test).toEqual({ tp: 100, fn: 0, fp: 0, tn: 300 });
    // By length alone, floods and scans look alike: both long, and the others short, in one unit as in the other.
    const { test } = features.find(({ name }) => name === 'dur')!;
    expect(test.tp).toBeGreaterThan(80);
    expect(test.fp).toBeLessThanOrEqual(100);
  });

  it('is judged category by category by one model of both', async () => {
    const { classes, judged } = await engine.call('combined.fit', {
      dataset: unsw.dataset, test: netflow.dataset, target: null, balance: 'weights', split: '0.2', penalty: 'l2', C: 10, intercept: 'free', seed: 1,
      features: ['dur', 'sbytes', 'spkts'], leaveOutOverlap: false,
    }, quietly());
    expect(classes).toEqual(['Normal', 'Reconnaissance', 'DoS']);
    const { confusion } = judged.at(-1)!.decided!;
    expect(confusion).toEqual([[200, 0, 0], [0, 100, 0], [0, 0, 100]]);
  });

  it('shows the rows behind its figures', async () => {
    const settings = { ...modelSettingsOf(usualSettings), target: 'Reconnaissance' };
    const { features } = await engine.call('testSet.judge',
      { ...settings, dataset: unsw.dataset, test: netflow.dataset, features: ['dur'], leaveOutOverlap: false }, quietly());
    const { tp } = features[0].test;
    expect(tp).toBeGreaterThan(80);
    const { total } = await engine.call('rows.read', {
      dataset: netflow.dataset, trained: unsw.dataset, from: 0, count: 1,
      conditions: [{ kind: 'judged', settings, feature: 'dur', threshold: 0.5, actual: true, predicted: true }],
    }, quietly());
    expect(total).toBe(tp);
  });
});
