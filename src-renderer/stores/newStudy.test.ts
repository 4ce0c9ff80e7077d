import { createPinia, setActivePinia } from 'pinia';
import { createApp } from 'vue';
import { beforeEach, describe, expect, it } from 'vitest';
import { categoriesNamed } from '../../src-shared/terms/categories.fixture';
import type { DatasetSummary } from '../../src-shared/terms/datasetSummary';
import { transportKey } from '../transport/createTransport';
import type { Transport } from '../transport/transport';
import { useAsked } from './asked';
import { useCombined } from './combined';
import { useCosts } from './costs';
import { useDataset } from './dataset';
import { useReport } from './report';
import { usualLayout } from '../../src-shared/contract/reportLayout';
import { useSelection } from './selection';
import { useStudy, usualChoices } from './study';
import { useTestFile } from './testFile';

const summaryOf = (dataset: string): DatasetSummary => ({
  labelled: true,
  dataset, data: { name: dataset, sha256: dataset }, format: { labelColumn: 'label' }, distinctRows: 1e9, sample: null,
  columns: [{ name: 'count', kind: 'numeric', role: 'feature' }, { name: 'flag', kind: 'text', role: 'feature' }],
  labels: ['normal', 'probe', 'dos'].map((label) => ({ label, rows: 10, category: label })),
  categories: categoriesNamed('normal', 'probe', 'dos'),
}) as unknown as DatasetSummary;

function stores() {
  return {
    dataset: useDataset(), study: useStudy(), report: useReport(), testFile: useTestFile(), costs: useCosts(), combined: useCombined(),
    selection: useSelection(), opinions: useAsked('secondOpinions'), categories: useAsked('categories'),
  };
}
let all: ReturnType<typeof stores>;
let opened = 0;
const pick = (): Promise<boolean> => all.dataset.openPicked({ file: `token ${++opened}`, name: 'a.csv', bytes: 9 });

/** Something in every store that a person can set beside a file. */
async function fill(): Promise<void> {
  const { study, report, testFile, costs, combined, selection, categories } = all;
  Object.assign(study.choices, { target: 'probe', C: 7, features: ['count'], comparisons: [{ factor: 'flag' }] });
  study.chosenFeature = 'count';
  Object.assign(report.layout, { title: 'Mine', author: 'A. Reader' });
  report.change('models', { note: 'Look here.' });
  report.askSecondOpinion('count', true);
  await testFile.openPicked({ file: 'test', name: 'corrected.gz', bytes: 9 });
  costs.change(0, 1, 9);
  combined.C = 5;
  selection.most = 3;
  categories.set.value = { draws: 11 };
  categories.inReport.value = true;
}
const state = () => {
  const { study, report, testFile, costs, combined, selection, opinions, categories } = all;
  return {
    choices: JSON.parse(JSON.stringify(study.choices)) as unknown, feature: study.chosenFeature,
    layout: JSON.parse(JSON.stringify(report.layout)) as unknown,
    opinions: opinions.set.value, test: testFile.summary, costs: [costs.choice, costs.own], C: combined.C, most: selection.most,
    categories: [categories.set.value.draws, categories.inReport.value],
  };
};
const fresh = { choices: usualChoices(), feature: null, layout: usualLayout(), opinions: [], test: null, costs: ['kdd99', null], C: 1, most: 8, categories: [5, false] };

beforeEach(() => {
  const app = createApp({});
  const call = (method: string): Promise<unknown> => (method === 'dataset.open' ? Promise.resolve(summaryOf(`dataset ${++opened}`)) : new Promise(() => undefined));
  app.provide(transportKey, { call } as unknown as Transport);
  const pinia = createPinia();
  app.use(pinia);
  setActivePinia(pinia);
  all = app.runWithContext(stores);
});

describe('another file is another study', () => {
  it('takes over nothing that was set, written or opened beside the file before', async () => {
    await pick();
    await fill();
    await pick();
    expect(state()).toEqual(fresh);
  });

  it('closing the file clears everything that belonged to it', async () => {
    await pick();
    await fill();
    void all.dataset.close();
    expect({ ...state(), costs: [all.costs.own] }).toEqual({ ...fresh, costs: [null] });
  });

  it('reading the same file anew keeps it all', async () => {
    await pick();
    await fill();
    const before = state();
    await all.dataset.reopen({ sample: 5 });
    expect(state()).toEqual(before);
  });
});
