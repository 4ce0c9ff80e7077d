import { createPinia, setActivePinia } from 'pinia';
import { createApp } from 'vue';
import { beforeEach, expect, it } from 'vitest';
import { categoriesNamed } from '../../src-shared/terms/categories.fixture';
import type { DatasetSummary } from '../../src-shared/terms/datasetSummary';
import { transportKey } from '../transport/createTransport';
import type { Transport } from '../transport/transport';
import { useAsked, useAskedSets } from './asked';
import { useCombined } from './combined';
import { useCosts } from './costs';
import { useDataset } from './dataset';
import { useReportTicks } from './reportTicks';
import { useSelection } from './selection';
import { useStudyFileContent } from './studyFileContent';

const summary = {
  dataset: 'd', data: { name: 'a.csv', sha256: 'x', files: [{ name: 'a.csv', sha256: 'x', bytes: 1 }] }, format: { labelColumn: 'label' }, distinctRows: 1e9,
  sample: null, columns: [{ name: 'count', kind: 'numeric', role: 'feature' }], labels: ['normal', 'dos'].map((label) => ({ label, rows: 10, category: label })),
  categories: categoriesNamed('normal', 'dos'),
} as unknown as DatasetSummary;
const stores = () => ({
  asked: useAskedSets(), combined: useCombined(), costs: useCosts(), selection: useSelection(), ticks: useReportTicks(),
  content: useStudyFileContent(),
});
let all: ReturnType<typeof stores>;
const open = (name: string): Promise<boolean> => useDataset().openPicked({ file: name, name, bytes: 1 });

beforeEach(async () => {
  const app = createApp({});
  const call = (method: string): Promise<unknown> => (method === 'dataset.open' ? Promise.resolve(summary) : new Promise(() => undefined));
  app.provide(transportKey, { call } as unknown as Transport);
  const pinia = createPinia();
  app.use(pinia);
  setActivePinia(pinia);
  all = app.runWithContext(stores);
  await open('a.csv');
});

it('a study file brings back what the report asks, and what only the views do', async () => {
  const { asked, combined, costs, selection, ticks, content } = all;
  combined.C = 7;
  combined.points = 9;
  ticks.tick('costs', true);
  costs.change(0, 1, 4);
  selection.most = 3;
  ticks.tick('selection', true);
  selection.pairsInReport = true;
  selection.forwardInReport = false;
  useAsked('categories').set.value = { draws: 2 };
  useAsked('pitfalls').set.value = { sampling: 'One week.', labels: '', lab: '', threat: '' };
  ticks.tick('secondOpinions', true);
  const saved = JSON.parse(JSON.stringify(content.capture(summary))) as ReturnType<typeof content.capture>;
  expect(Object.keys(saved.settings.asked)).toEqual(['secondOpinions', 'combined', 'selection', 'costs']);
  const before = JSON.stringify([asked.sets, asked.inReport, costs.chosen, selection.most, [...ticks.ticked]]);

  await open('b.csv');
  expect([asked.inReport, combined.C, selection.most, costs.choice]).toEqual([[], 1, 8, 'kdd99']);
  content.takeOver(saved);
  expect(JSON.stringify([asked.sets, asked.inReport, costs.chosen, selection.most, [...ticks.ticked]])).toBe(before);
});

it('without what the views asked, a file of an older version leaves them, and asks what it says', () => {
  const { asked, combined, content } = all;
  combined.points = 9;
  const { onScreen: _, ...older } = content.capture(summary);
  content.takeOver({ ...older, settings: { ...older.settings, asked: { giveaways: true } } });
  expect([asked.settings, combined.points]).toEqual([{ giveaways: true }, 9]);
});
