import { createPinia, setActivePinia } from 'pinia';
import { createApp } from 'vue';
import { beforeEach, describe, expect, it } from 'vitest';
import type { DatasetSummary } from '../../src-shared/terms/datasetSummary';
import { transportKey } from '../transport/createTransport';
import type { Transport } from '../transport/transport';
import { useDataset } from './dataset';
import { useReport } from './report';
import { useReportTicks } from './reportTicks';
import { useTestFile } from './testFile';

const summary = {
  dataset: 'd', file: { name: 'a.csv', sha256: 'x' }, format: { labelColumn: 'label' }, distinctRows: 1e9, sample: null,
  columns: [{ name: 'count', kind: 'numeric', role: 'feature' }], labels: ['normal', 'dos'].map((label) => ({ label, rows: 10, category: label })),
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
    const slow = ['second-opinion', 'categories', 'giveaways', 'combined', 'selection', 'costs'];
    for (const id of slow) expect(contents()).not.toContain(id);
    expect(report.request!.settings.further).toBeUndefined();
    for (const id of slow) {
      ticks.tick(id, true);
      expect(contents()).toContain(id);
      expect(ticks.ticked.has(id)).toBe(true);
    }
    expect(report.request).toMatchObject({
      secondOpinions: ['count'],
      settings: { further: { categories: { draws: 5 }, giveaways: true, combined: { penalty: 'l2' }, selection: { forward: { features: 8 } }, costs: { name: 'KDD’99 contest' } } },
    });
    for (const id of slow) ticks.tick(id, false);
    for (const id of slow) expect(contents()).not.toContain(id);
    expect(report.request!.settings.further).toBeUndefined();
    expect(report.request!.secondOpinions).toEqual([]);
  });

  it('go together where one section needs another', () => {
    ticks.tick('combined', false);
    ticks.tick('costs', true);
    expect(contents()).toEqual(expect.arrayContaining(['combined', 'costs']));
    ticks.tick('combined', false);
    expect(contents()).not.toContain('costs');
  });

  it('wait for a second file, and take it when it is there', async () => {
    expect(ticks.blocked('test-set')).toContain('second file');
    expect(ticks.everything!.settings.further!.testSet).toBeNull();
    await useTestFile().openPicked({ file: 's', name: 'b.csv', bytes: 1 });
    expect(ticks.blocked('test-set')).toBeNull();
    expect(contents()).toContain('test-set');
    ticks.tick('test-set', false);
    expect(contents()).not.toContain('test-set');
    expect(report.request!.settings.further).toBeUndefined();
  });

  it('ask what everything would cost, whatever is ticked', () => {
    expect(ticks.everything!.settings.further).toMatchObject({ categories: { draws: 5 }, giveaways: true, combined: {}, costs: {}, selection: { forward: { features: 8 } } });
  });
});
