import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { modelSettingsOf } from '../../../../src-shared/terms/modelSettings';
import type { FrontierResult } from '../../../../src-shared/questions/frontier/result';
import { answerWords } from '../../../../src-shared/questions/frontier/frontierWords';
import { priceOf } from '../../../../src-shared/format/priceOf';
import { quietly, testEngine, usualSettings } from '../../engine.fixture';

describe('price against gain, on the sample', () => {
  const engine = testEngine();
  let dataset = '';
  let result: FrontierResult;
  const features = ['protocol_type', 'src_bytes', 'count', 'serror_rate', 'logged_in'];
  const ask = (change: object = {}): Promise<FrontierResult> => engine.call('frontier.find', {
    ...modelSettingsOf(usualSettings), dataset, windows: 'host-255-distinct', rounds: 1, metric: 'mcc', features, most: 3, ...change,
  }, quietly());

  beforeAll(async () => {
    const request = { source: { kind: 'sample', seed: 1999 }, sample: 4000, seed: 1, labelColumn: null, labelCategories: {} };
    ({ dataset } = await engine.call('dataset.open', request, quietly()));
    result = await ask();
  }, 60_000);
  afterAll(() => engine.close());

  test('every priced feature alone, every pair, and the steps of both selections stand there, each once', () => {
    const keys = result.sets.map((set) => [...set.features].sort().join(' '));
    expect(new Set(keys).size).toBe(keys.length);
    expect(result.sets.filter(({ how }) => how === 'alone').map((set) => set.features[0]).sort()).toEqual(['count', 'protocol_type', 'serror_rate', 'src_bytes']);
    expect(result.sets.filter(({ how }) => how === 'pair')).toHaveLength(6);
    expect(result.sets.some((set) => set.features.length === 3)).toBe(true);
    // What was said inside a connection is not derived: it has no price.
    expect(result.unpriced).toEqual(['logged_in']);
  });

  test('a set’s price is that of its work, its figures are those of Models', async () => {
    for (const set of result.sets) expect(set.price).toEqual(priceOf(set.features, result.price));
    const models = await engine.call('models.fitEach', { ...modelSettingsOf(usualSettings), dataset, features: ['count'], leftOut: [] }, quietly());
    const alone = result.sets.find((set) => set.how === 'alone' && set.features[0] === 'count')!;
    expect([alone.matrix, alone.value]).toEqual([models.features[0].test, models.features[0].metrics.mcc]);
  });

  test('nothing that is kept is beaten, and what is to be known early is', () => {
    for (const { known, sets, answer } of result.frontiers) {
      const kept = sets.map((place) => result.sets[place]);
      for (let i = 1; i < kept.length; i++) {
        expect(kept[i].price.median).toBeGreaterThanOrEqual(kept[i - 1].price.median);
        expect(kept[i].value!).toBeGreaterThan(kept[i - 1].value!);
      }
      if (known === 'first-packet') for (const set of kept) expect(set.features.every((name) => ['protocol_type', 'count'].includes(name))).toBe(true);
      expect(answer === null || sets.includes(answer)).toBe(true);
    }
    const best = Math.max(...result.sets.map(({ value }) => value ?? -1));
    const last = result.frontiers.at(-1)!;
    expect(result.sets[last.sets.at(-1)!].value).toBe(best);
    expect(result.sets[last.answer!].value).toBeGreaterThanOrEqual(best - 0.005);
    expect(answerWords(result, 'window-end')).toMatch(/^(One feature|These \d features) \(.+\) finds? .+ of dos \(95 %: .+\) at .+ false alarms, costs? .+ ns a connection \(.+\) and (is|are) known at .+\.$/);
  });

  test('a metric that is better when it is low goes the other way; without derived features it is refused', async () => {
    const low = await ask({ metric: 'falseNegativeRate', features: ['protocol_type', 'count'], most: 1 });
    const values = low.frontiers.at(-1)!.sets.map((place) => low.sets[place].value!);
    expect(values).toEqual([...values].sort((a, b) => b - a));
    await expect(ask({ features: ['logged_in', 'hot'] })).rejects.toMatchObject({ code: 'COLUMN_NOT_FOUND' });
  });
});
