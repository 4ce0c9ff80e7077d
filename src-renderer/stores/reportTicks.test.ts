import { createPinia, setActivePinia } from 'pinia';
import { createApp } from 'vue';
import { beforeEach, describe, expect, it } from 'vitest';
import { categoriesNamed } from '../../src-shared/terms/categories.fixture';
import type { DatasetSummary } from '../../src-shared/terms/datasetSummary';
import { transportKey } from '../transport/createTransport';
import type { Transport } from '../transport/transport';
import { useDataset } from './dataset';
import { useReport } from './report';
import { useReportTicks } from './reportTicks';
import { useSelection } from './selection';
import { useTestFile } from './testFile';

const summary = {
  dataset: 'd', file: { name: 'a.csv', sha256: 'x' }, format: { labelColumn: 'label' }, distinctRows: 1e9, sample: null,
  columns: [{ name: 'count', kind: 'numeric', role: 'feature' }], labels: ['normal', 'dos'].map((label) => ({ label, rows: 10, category: label })),
  categories: categoriesNamed('normal', 'dos'),
} as unknown as DatasetSummary;
let report: ReturnType<typeof useReport>;
let ticks: ReturnType<typeof useReportTicks>;

beforeEach(async () => {
  const app = createApp({});
  const call = (method: string): Promise<unknown> => (method === 'dataset.open' ? Promise.resolve(summary) : new Promise(() => undefined));
  app.provide(transportKey, { call } as unknown as Transport);
  const pinia = createPinia();
  app.use(pinia);
  setActivePinia(pinia);
  ({ report, ticks } = app.runWithContext(() => ({ report: useReport(), ticks: useReportTicks() })));
  await useDataset().openPicked({ file: 't', name: 'a.csv', bytes: 1 });
});

describe('the ticks of a report', () => {
  const contents = (): string[] => report.options.sections!.map(({ id }) => id);

  it('are the contents, and what the study asks', async () => {
    const slow = ['secondOpinions', 'categories', 'giveaways', 'combined', 'path', 'selection', 'costs'];
    for (const id of slow) expect(contents()).not.toContain(id);
    expect(report.request!.settings.asked).toEqual({});
    for (const id of slow) {
      ticks.tick(id, true);
      expect(contents()).toContain(id);
      expect(ticks.ticked.has(id)).toBe(true);
    }
    expect(report.request!.settings.asked).toMatchObject({
      secondOpinions: ['count'], categories: { draws: 5 }, giveaways: true, combined: { penalty: 'l2' }, path: { points: 30 },
      selection: { forward: { features: 8 } }, costs: { name: 'KDD’99 contest' },
    });
    for (const id of slow) ticks.tick(id, false);
    for (const id of slow) expect(contents()).not.toContain(id);
    expect(report.request!.settings.asked).toEqual({});
  });

  it.each(['costs', 'path'])('go together where one section needs another: %s', (id) => {
    ticks.tick('combined', false);
    ticks.tick(id, true);
    expect(contents()).toEqual(expect.arrayContaining(['combined', id]));
    ticks.tick('combined', false);
    expect(contents()).not.toContain(id);
  });

  it('keep how a question is asked while it is not', () => {
    const selection = useSelection();
    ticks.tick('selection', true);
    selection.pairsInReport = true;
    selection.forwardInReport = false;
    selection.most = 3;
    expect(report.request!.settings.asked.selection).toMatchObject({ forward: null, pairs: true });
    ticks.tick('selection', false);
    ticks.tick('selection', true);
    expect([selection.forwardInReport, selection.pairsInReport]).toEqual([false, true]);
    selection.forwardInReport = true;
    selection.pairsInReport = false;
    expect(report.request!.settings.asked.selection).toMatchObject({ forward: { features: 3 }, pairs: false });
    selection.forwardInReport = false;
    expect(contents()).not.toContain('selection');
  });

  it('hold a second opinion as long as it is of some feature', () => {
    ticks.tick('secondOpinions', true);
    report.askSecondOpinion('count', false);
    expect(contents()).not.toContain('secondOpinions');
    expect(report.request!.settings.asked).toEqual({});
    report.askSecondOpinion('count', true);
    expect(contents()).toContain('secondOpinions');
  });

  it('wait for a second file, and take it when it is there', async () => {
    expect(ticks.blocked('testSet')).toContain('second file');
    expect(ticks.everything!.settings.asked).not.toHaveProperty('testSet');
    await useTestFile().openPicked({ file: 's', name: 'b.csv', bytes: 1 });
    expect(ticks.blocked('testSet')).toBeNull();
    expect(contents()).toContain('testSet');
    ticks.tick('testSet', false);
    expect(contents()).not.toContain('testSet');
    expect(report.request!.settings.asked).toEqual({});
  });

  it('ask what everything would cost, whatever is ticked', () => {
    expect(ticks.everything!.settings.asked).toMatchObject(
      { categories: { draws: 5 }, giveaways: true, combined: {}, costs: {}, selection: { forward: { features: 8 } } },
    );
  });
});
