import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Progress } from '../../src-shared/terms/progress';
import type { StudyResult, StudySettings } from '../../src-shared/contract/study';
import { kdd99Costs } from '../../src-shared/schemas/kddCosts';
import { quietly, testEngine, usualSettings } from './engine.fixture';
import { faultsOf } from './resultSchema.fixture';
import { modelSettingsOf } from '../../src-shared/terms/modelSettings';

const features = ['service', 'flag', 'count', 'src_bytes'];
const combined = { features, target: null, balance: 'none', split: '0.2', penalty: 'l2', C: 1, intercept: 'free' } as const;
const costs = { name: kdd99Costs.name, classes: [...kdd99Costs.classes], matrix: kdd99Costs.matrix };
const settings: StudySettings = {
  ...usualSettings, features, dropCorrelated: 0.9, comparisons: [{ factor: 'flag', outcome: 'category', levels: null, top: 5, filters: [], pairs: false }],
  asked: {
    secondOpinions: ['count'],
    categories: { draws: 2 }, giveaways: true, testSet: { leaveOutOverlap: false }, combined, path: { points: 4 }, costs,
    selection: { metric: 'mcc', folds: 3, forward: { features: 2, start: [] }, pairs: true },
  },
};

describe('a study of what the screen has asked already', () => {
  const engine = testEngine();
  const running = vi.spyOn(engine.pool, 'run');
  const tasksOf = async (work: () => Promise<unknown>): Promise<string[]> => {
    running.mockClear();
    await work();
    return running.mock.calls.map(([, task]) => task as string);
  };
  let dataset = '';
  let test = '';

  beforeAll(async () => {
    const open = async (seed: number, sample: number | null) => (await engine.call('dataset.open',
      { source: { kind: 'sample', seed }, sample, seed: 1, labelColumn: null, labelCategories: {} }, quietly())).dataset;
    dataset = await open(1999, 8000);
    test = await open(7, 3000);
  }, 60_000);
  afterAll(() => engine.close());

  const study = (): Promise<StudyResult> => engine.call('study.run', { dataset, test, settings }, quietly());
  const estimate = () => engine.call('study.estimate', { dataset, test, settings }, quietly());

  it('computes nothing again, and gives what a study gives that nobody has looked at before', async () => {
    const model = modelSettingsOf(settings);
    const { target: _, ...others } = model;
    const { penalty: __, ...ofPath } = combined;
    const ask = engine.call;
    expect((await estimate()).every(({ there }) => !there)).toBe(true);

    await ask('overview.compute', { dataset }, quietly());
    await ask('audit.find', { dataset, test }, quietly());
    await ask('correlation.compute', { dataset, rule: 'partners', threshold: 0.9 }, quietly());
    const { leftOut } = (await ask('models.fitEach', { ...model, dataset, features, leftOut: [] }, quietly()));
    expect(leftOut).toBeDefined();
    await ask('secondOpinions.refit', { ...model, dataset, feature: 'count' }, quietly());
    await ask('categories.fit', { ...others, dataset, targets: null, features, draws: 2 }, quietly());
    await ask('giveaways.find', { dataset, seed: settings.seed }, quietly());
    await ask('testSet.judge', { ...model, dataset, test, features, leaveOutOverlap: false }, quietly());
    const fitted = await ask('combined.fit', { dataset, test, seed: settings.seed, ...combined }, quietly());
    await ask('costs.decide', { model: fitted.model, costs }, quietly());
    await ask('path.trace', { dataset, seed: settings.seed, points: 4, ...ofPath }, quietly());
    let chosen: string[] = [];
    for (let i = 0; i < 2; i++) ({ features: chosen } = await ask('selection.step', { ...model, split: 'kfold:3', dataset, metric: 'mcc', features, chosen }, quietly()));
    await ask('selection.pairs', { ...model, dataset, metric: 'mcc', features }, quietly());
    const asked = await estimate();
    expect(asked.filter(({ there }) => !there).map(({ section }) => section)).toEqual(['tests', 'models', 'confusion', 'coefficients']);
    // Fitted before with nothing left out: that took so long.
    expect(asked.find(({ section }) => section === 'models')!.seconds).toBeGreaterThan(0);
    expect(asked.find(({ section }) => section === 'tests')!.seconds).toBeNull();

    let first!: StudyResult;
    const tasks = await tasksOf(async () => { first = await study(); });
    expect(new Set(tasks)).toEqual(new Set(['compareLevels', 'fitEachFeature']));
    expect(await tasksOf(study)).toEqual([]);
    expect((await estimate()).every(({ there }) => there)).toBe(true);
    const fresh = testEngine();
    const anew = async (seed: number, sample: number): Promise<string> => (await fresh.call('dataset.open',
      { source: { kind: 'sample', seed }, sample, seed: 1, labelColumn: null, labelCategories: {} }, quietly())).dataset;
    const other = await fresh.call('study.run', { dataset: await anew(1999, 8000), test: await anew(7, 3000), settings }, quietly());
    await fresh.close();
    // To the order of every key: the same file, settings and seed give the same bytes.
    expect(JSON.stringify(first)).toBe(JSON.stringify(other));
  });

  it('fits nothing when rows of the test file are left out that also stand in the training file', async () => {
    const leftOut = { ...settings, asked: { ...settings.asked, testSet: { leaveOutOverlap: true } } };
    await engine.call('audit.find', { dataset, test }, quietly());
    const tasks = await tasksOf(() => engine.call('study.run', { dataset, test, settings: leftOut }, quietly()));
    expect(tasks.sort()).toEqual(['costParts', 'judgeOnTestSet', 'judgeOther']);
  });

  it('gives what docs/result.schema.json says, which finds a key too many, one too few, and a value of another kind', async () => {
    const result = await study();
    expect(faultsOf(result)).toEqual([]);
    const { rule: _, ...correlation } = result.correlation;
    expect(faultsOf({ ...result, correlation })).toEqual([expect.stringMatching(/^\.correlation should have required property 'rule'/)]);
    expect(faultsOf({ ...result, path: { ...result.path, mean: 1 } })).toEqual([expect.stringMatching(/^\.path should NOT have additional .*"mean"/)]);
    const [first, ...others] = result.models.features;
    expect(faultsOf({ ...result, models: { ...result.models, features: [{ ...first, kind: 'number', optimality: '0' }, ...others] } })).toEqual([
      expect.stringMatching(/^\.models\.features\[0\]\.kind should be equal to one of the allowed values/),
      expect.stringMatching(/^\.models\.features\[0\]\.optimality should be number/)]);
  });

  it('tells how far each section is, which never runs backwards', async () => {
    const steps: Progress[] = [];
    await engine.call('study.run', { dataset, test, settings: { ...settings, seed: 5 } }, { ...quietly(), progress: (step) => steps.push(step) });
    const ids = steps[0].sections!.map(({ id }) => id);
    expect(ids).toContain('confusion');
    expect(ids.filter((id) => id === 'combined')).toHaveLength(1);
    for (const id of ids) {
      const shares = steps.map(({ sections }) => sections!.find((section) => section.id === id)!.share);
      expect(shares).toEqual([...shares].sort((a, b) => a - b));
      expect(shares.at(-1)).toBe(1);
    }
    expect(steps.at(-1)).toMatchObject({ done: ids.length, total: ids.length, unit: 'sections' });
  });

  it('forgets what it knew when the categories change, or the file is closed', async () => {
    await engine.call('dataset.relabel', { dataset, labelCategories: { smurf: 'probe' } }, quietly());
    expect((await estimate()).some(({ there }) => there)).toBe(false);
    await engine.call('dataset.close', { dataset: test }, quietly());
    await expect(estimate()).rejects.toMatchObject({ code: 'DATASET_NOT_OPEN' });
  });
});
