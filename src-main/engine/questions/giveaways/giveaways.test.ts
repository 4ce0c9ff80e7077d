import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Giveaway } from '../../../../src-shared/questions/giveaways/result';
import { hasShared, openFile, quietly, sharedFile, testEngine, usualSettings, whySkipped } from '../../engine.fixture';
import { modelSettingsOf } from '../../../../src-shared/terms/modelSettings';

type Rates = [recall: number, falsePositiveRate: number];
type Expected = { [target: string]: {
  features: { [name: string]: { values: Rates; cut: Rates | null } };
  telling: [feature: string, value: string, inside: number, outside: number][];
  ranges: [feature: string, from: number, to: number, inside: number, outside: number][];
} };
/** Counted with pandas by `fixtures/tally_at_best.py`, which decides anew for every row left out. */
const expected = JSON.parse(readFileSync(new URL('../../fixtures/tallyAtBest.json', import.meta.url), 'utf8')) as Expected;

describe.skipIf(!hasShared)(`what gives KDD’s categories away${whySkipped}`, () => {
  const engine = testEngine();
  let dataset = '';
  let found: Map<string, Giveaway>;

  beforeAll(async () => {
    dataset = await openFile(engine, sharedFile('data/kddcup.data_10_percent.gz'));
    const { categories } = await engine.call('giveaways.find', { dataset, seed: 1 }, quietly());
    found = new Map(categories.map((one) => [one.category, one]));
  });
  afterAll(() => engine.close());

  it.each(['dos', 'probe', 'r2l', 'u2r'])('%s: every telling value and range of every feature', (category) => {
    const { telling, tellingRanges, verdict } = found.get(category)!;
    expect(telling.values.map(({ feature, value, inside, outside }) =>
      [feature, Number.isNaN(Number(value)) ? value : Number(value), inside, outside]))
      .toEqual(expect.arrayContaining(expected[category].telling.map(([feature, value, ...rows]) =>
        [feature, Number.isNaN(Number(value)) ? value : Number(value), ...rows])));
    expect(telling.found).toBe(expected[category].telling.length);
    expect(tellingRanges.map(({ feature, from, to, inside, outside }) => [feature, from, to, inside, outside]).sort())
      .toEqual([...expected[category].ranges].sort());
    expect(verdict).not.toMatch(/No single value/);
  });

  it('knows features that are derived over a window by what the family says', () => {
    for (const { group, derived } of found.values()) expect(derived, group).toBe(['time', 'host'].includes(group));
  });

  it('says in words what was seen', () => {
    expect(found.get('r2l')!.verdict).toMatch(/One value covers 5 % of r2l or more and hardly any other row: hot = 28 \(274 rows, no other\)\./);
    expect(found.get('probe')!.verdict).toMatch(/src_bytes = 18 \(335 rows, 2 others\), src_bytes = 1 \(255 rows, 2 others\)/);
    expect(found.get('u2r')!.verdict).toMatch(/src_bytes = 2402 \(4 rows, no other\)/);
    expect(found.get('dos')!.verdict).toMatch(/src_bytes = 1032 \(228,017 rows, 18 others\)/);
  });

  it.each(Object.keys(expected))('%s: what every feature tells at best, to 1e-12', async (target) => {
    const { features } = await engine.call('models.fitEach', { ...modelSettingsOf(usualSettings), target, dataset, features: null, leftOut: [] }, quietly());
    for (const { name, atBest: { cut, values } } of features) {
      const reference = expected[target].features[name];
      expect(values.recall, name).toBeCloseTo(reference.values[0], 12);
      expect(values.falsePositiveRate, name).toBeCloseTo(reference.values[1], 12);
      if (cut === null || reference.cut === null) continue;
      expect(cut.recall, name).toBeCloseTo(reference.cut[0], 12);
      expect(cut.falsePositiveRate, name).toBeCloseTo(reference.cut[1], 12);
    }
    expect(features).toHaveLength(Object.keys(expected[target].features).length);
  });
});
