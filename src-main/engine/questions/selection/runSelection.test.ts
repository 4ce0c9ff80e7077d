import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SelectionRequest } from '../../../../src-shared/questions/selection/selection';
import type { CombinedResult } from '../../../../src-shared/questions/combined/result';
import type { SelectionStep } from '../../../../src-shared/questions/selection/result';
import { quietly, testEngine, usualSettings } from '../../engine.fixture';
import { modelSettingsOf } from '../../../../src-shared/terms/modelSettings';

const features = ['service', 'flag', 'count', 'src_bytes', 'same_srv_rate'];

describe('how few features do, on the sample', () => {
  const engine = testEngine();
  let dataset = '';
  let request: SelectionRequest;

  beforeAll(async () => {
    const source = { kind: 'sample', seed: 1999 };
    ({ dataset } = await engine.call('dataset.open', { source, sample: 6000, seed: 1, labelColumn: null, labelCategories: {} }, quietly()));
    request = { ...modelSettingsOf(usualSettings), target: 'probe', split: 'kfold:3', dataset, metric: 'mcc', features };
  });
  afterAll(() => engine.close());

  const step = (chosen: string[], change: Partial<SelectionRequest> = {}): Promise<SelectionStep> =>
    engine.call('selection.step', { ...request, ...change, chosen }, quietly());
  /** The same features in one model, on the same rows, fitted to the optimum. */
  const together = (names: string[], split: string): Promise<CombinedResult> => engine.call('combined.fit',
    { ...modelSettingsOf(usualSettings), target: 'probe', split, dataset, test: null, features: names }, quietly());

  it('tries every feature beside the chosen ones, and takes what a search through full fits takes', async () => {
    const { added, features: chosen, candidates, matrix, value, foldValues, mean } = await step(['service']);
    const full = await Promise.all(features.filter((name) => name !== 'service').map(async (name) => {
      const { judged } = await together(['service', name], 'kfold:3');
      return { name, judged: judged[1].binary! };
    }));
    for (const { name, judged } of full) {
      expect(candidates.find(({ feature }) => feature === name)!.value).toBeCloseTo(judged.metrics.mcc!, 2);
    }
    const best = full.reduce((most, next) => (next.judged.metrics.mcc! > most.judged.metrics.mcc! ? next : most));
    expect(added).toBe(best.name);
    expect(chosen).toEqual(['service', best.name]);
    expect(matrix).toEqual(best.judged.matrix);
    expect(value).toBeCloseTo(best.judged.metrics.mcc!, 10);
    expect(foldValues).toHaveLength(3);
    expect(mean).toBeCloseTo(foldValues.reduce<number>((sum, fold) => sum + fold!, 0) / 3, 12);
    expect(candidates.map((one) => one.value)).toEqual(candidates.map((one) => one.value).sort((a, b) => b! - a!));
  });

  it('looks for low values where those are better', async () => {
    const { candidates } = await step([], { metric: 'falseNegativeRate' });
    expect(candidates.map(({ value }) => value)).toEqual(candidates.map(({ value }) => value).sort((a, b) => a! - b!));
  });

  it('fits all pairs on the study’s own split, with the gain over the better single', async () => {
    const { pairs, singles } = await engine.call('selection.pairs', { ...request, split: '0.2', metric: 'accuracy' }, quietly());
    expect(pairs).toHaveLength(10);
    const [{ a, b, matrix, value, gain }] = pairs;
    const { judged } = await together([a, b], '0.2');
    expect(matrix).toEqual(judged[1].binary!.matrix);
    const alone = (name: string): number => singles.find(({ feature }) => feature === name)!.value!;
    expect(gain).toBeCloseTo(value! - Math.max(alone(a), alone(b)), 12);
  });

  it('says what it cannot do', async () => {
    await expect(step(features)).rejects.toThrow(/none is left/);
    await expect(step(['colour'])).rejects.toMatchObject({ code: 'COLUMN_NOT_FOUND' });
    await expect(step(['service', 'service'])).rejects.toThrow('“service” is named twice');
    await expect(step(['num_outbound_cmds'])).rejects.toThrow(/“num_outbound_cmds” is constant/);
    await expect(step([], { target: 'smurfette' })).rejects.toMatchObject({ code: 'TARGET_NOT_FOUND' });
  });

  it('can be stopped', async () => {
    const stop = new AbortController();
    const trying = engine.call('selection.pairs', request, { signal: stop.signal, progress: () => stop.abort() });
    await expect(trying).rejects.toMatchObject({ code: 'CANCELLED' });
  });
});
