import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { byName } from '../../src-shared/terms/byName';
import type { SettingsFile } from '../../src-shared/contract/contract';
import { kdd99Costs } from '../../src-shared/schemas/kddCosts';
import { openFile, quietly, testEngine, usualSettings } from './engine.fixture';

const engine = testEngine(1);
const folder = mkdtemp(join(tmpdir(), 'wiretell-fit-'));
afterAll(async () => {
  await engine.close();
  await rm(await folder, { recursive: true });
});
const combined = { features: ['bytes', 'count'], target: 'u2r', balance: 'none', split: '0.2', penalty: 'l2', C: 1, intercept: 'free' } as const;
const several = { ...combined, features: [...combined.features] };
const costs = { name: 'contest', classes: [...kdd99Costs.classes], matrix: kdd99Costs.matrix };
const comparison = { factor: 'proto', outcome: 'attack', levels: null, top: null, filters: [], pairs: false };
const study: SettingsFile = {
  wiretellSettings: 2, data: [{ name: 'other.csv', sha256: 'a'.repeat(64) }], labelColumn: null, test: null,
  settings: {
    ...usualSettings, target: 'u2r', features: ['bytes', 'count'], labelCategories: byName([['smurf', 'dos'], ['mirai', 'dos']]),
    comparisons: [
      { ...comparison, levels: ['tcp', 'udp', 'sctp'] }, { ...comparison, factor: 'flag' }, { ...comparison, filters: [{ column: 'category', include: ['r2l'] }] },
      { ...comparison, filters: [{ column: 'proto', include: ['tcp', 'icmp'] }] },
    ],
    asked: {
      categories: { draws: 3 }, giveaways: true, testSet: { leaveOutOverlap: true }, combined: several, costs,
      selection: { metric: 'mcc', folds: 3, forward: { features: 2, start: ['count', 'bytes'] }, pairs: true },
    },
  },
  onScreen: { combined: several, pathPoints: 9, selection: { metric: 'mcc', folds: 3, features: 2 }, draws: 3, leaveOutOverlap: true, costs, secondOpinions: ['count', 'bytes'] },
  report: { title: 'T', author: 'A', sections: [] },
};

it('a study is a template for other data: what fits is taken, and what does not is named', async () => {
  const path = join(await folder, 'table.csv');
  await writeFile(path, ['proto,bytes,label', ...Array.from({ length: 60 }, (_, i) => `${i % 2 ? 'tcp' : 'udp'},${i % 7},${i % 3 ? 'normal' : 'smurf'}`)].join('\n'));
  const dataset = await openFile(engine, path);
  const { settings, misfits } = await engine.call('settings.fit', { dataset, settings: study }, quietly());
  expect(settings.settings).toMatchObject({
    target: 'dos', features: ['bytes'], labelCategories: byName([['smurf', 'dos'], ['mirai', 'dos']]),
    comparisons: [{ levels: ['tcp', 'udp'] }, { filters: [{ column: 'proto', include: ['tcp'] }] }],
    asked: {
      categories: { draws: 3 }, giveaways: true, combined: { features: ['bytes'], target: null, penalty: 'l2' }, costs: { name: 'contest' },
      selection: { forward: { start: ['bytes'] } },
    },
  });
  expect(settings.onScreen).toMatchObject({ combined: { features: ['bytes'], target: null }, secondOpinions: ['bytes'], pathPoints: 9 });
  expect(settings.report).toEqual(study.report);
  expect(misfits).toEqual([
    'Categories of labels that do not occur here: mirai.',
    'The target “u2r” is neither a category nor a label here.',
    'Chosen features: no feature count here.',
    'The test proto by attack: level proto = sctp not here.',
    'The test flag by attack: no column flag here.',
    'The test proto by attack: filter category = r2l not here.',
    'The test proto by attack: filter proto = icmp not here.',
    'Features of the combined model: no feature count here.',
    'Selection goes on from: no feature count here.',
    'Second opinions on: no feature count here.',
  ]);
});

it('fits the data that it was made with as it is', async () => {
  const request = { source: { kind: 'sample', seed: 1999 }, sample: 2000, seed: 1, labelColumn: null, labelCategories: {} };
  const { dataset } = await engine.call('dataset.open', request, quietly());
  const own = { ...study, settings: usualSettings, onScreen: { ...study.onScreen!, combined: { ...several, features: null, target: 'dos' }, secondOpinions: ['count'] } };
  expect(await engine.call('settings.fit', { dataset, settings: own }, quietly())).toEqual({ settings: own, misfits: [] });
});
