import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CategoriesResult } from '../../../../src-shared/questions/categories/result';
import { quietly, testEngine, usualSettings } from '../../engine.fixture';
import { modelSettingsOf } from '../../../../src-shared/terms/modelSettings';

describe('every category, on the sample', () => {
  const engine = testEngine();
  let dataset = '';

  beforeAll(async () => {
    const request = { source: { kind: 'sample', seed: 1999 }, sample: null, seed: 1, labelColumn: null, labelCategories: {} };
    dataset = (await engine.call('dataset.open', request, quietly())).dataset;
  });
  afterAll(() => engine.close());

  const { target: _, ...settings } = modelSettingsOf(usualSettings);
  const fit = (draws: number, targets: string[] | null): Promise<CategoriesResult> => engine.call('categories.fit', {
    ...settings, dataset, targets, features: ['service', 'count'], draws,
  }, quietly());

  it('fits every category and attack, and says where there are too few rows to judge', async () => {
    const { targets } = await fit(1, null);
    expect(targets.map(({ target }) => target)).toEqual(['normal', 'probe', 'dos', 'u2r', 'r2l', 'attack']);
    const rare = targets.find(({ target }) => target === 'u2r')!;
    expect(rare.tooFew).toBe(true);
    expect(rare.note).toMatch(/^Too few to say: 3 rows of u2r are judged/);
    expect(targets.find(({ target }) => target === 'dos')!.note).toBe('');
  });

  it('counts the progress of all targets as one, which never runs backwards', async () => {
    const steps: [number, number | null][] = [];
    await engine.call('categories.fit', { ...settings, dataset, targets: ['dos', 'probe'], features: ['service', 'count'], draws: 1 },
      { ...quietly(), progress: ({ done, total }) => { steps.push([done, total]); } });
    expect(steps.length).toBeGreaterThan(0);
    expect(steps.every(([, total]) => total === 4)).toBe(true);
    expect(steps.map(([done]) => done)).toEqual(steps.map(([done]) => done).sort((a, b) => a - b));
  });

  it('reports the spread over the draws, the first draw being the one that a study makes', async () => {
    const [{ features }] = (await fit(5, ['dos'])).targets;
    const single = await engine.call('models.fitEach',
      { ...modelSettingsOf(usualSettings), dataset, features: ['service', 'count'], leftOut: [] }, quietly());
    features.forEach((feature, i) => {
      expect(feature.test).toEqual(single.features[i].test);
      const { draws, min, mean, max, sd } = feature.spread.accuracy;
      expect(draws).toBe(5);
      expect(min!).toBeLessThanOrEqual(mean!);
      expect(mean!).toBeLessThanOrEqual(max!);
      expect(sd!).toBeGreaterThan(0);
    });
  });

  it('goes on without a target that the split cannot serve, and names it', async () => {
    const { targets, skipped } = await fit(1, ['dos', 'loadmodule']);
    expect(targets.map(({ target }) => target)).toEqual(['dos']);
    expect(skipped).toHaveLength(1);
    expect(skipped[0].reason).toMatch(/each part of the split .* needs rows of both classes/);
  });

  it('finds what gives a category away, and counts the copies that a random split leaks', async () => {
    const { categories, duplicates } = await engine.call('giveaways.find', { dataset, seed: 1 }, quietly());
    expect(categories.map(({ category }) => category)).toEqual(['probe', 'dos', 'u2r', 'r2l']);
    for (const { verdict, allRows } of categories) {
      expect(allRows).toBeGreaterThan(0.5);
      expect(verdict).toMatch(/alone(, value by value,|, by one cut,)? finds/);
    }
    expect(duplicates.splitOverlap!).toBeGreaterThan(0);
  });
});
