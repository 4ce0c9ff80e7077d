import { createPinia, setActivePinia } from 'pinia';
import { createApp, nextTick } from 'vue';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { byName } from '../../src-shared/terms/byName';
import { categoriesNamed } from '../../src-shared/terms/categories.fixture';
import type { DatasetSummary } from '../../src-shared/terms/datasetSummary';
import { transportKey } from '../transport/createTransport';
import type { Transport } from '../transport/transport';
import { useActivity } from './activity';
import { useAsked } from './asked';
import { useCosts } from './costs';
import { useDataset } from './dataset';
import { useHistory } from './history';
import { useLeaving } from './leaving';
import { useReport } from './report';
import { useReportTicks } from './reportTicks';
import { useStudy } from './study';

const summary = (categories: { [label: string]: string } = {}): DatasetSummary => ({
  dataset: 'id', data: { name: 'a.csv', sha256: 'a', files: [{ name: 'a.csv', sha256: 'a', bytes: 1 }] }, format: { labelColumn: 'label' }, distinctRows: 1e9, sample: null,
  columns: [{ name: 'count', kind: 'numeric', role: 'feature' }],
  labels: ['normal', 'probe', 'dos'].map((label) => ({ label, rows: 10, category: categories[label] ?? label })),
  categories: categoriesNamed(...['normal', 'probe', 'dos'].map((label) => categories[label] ?? label)),
}) as unknown as DatasetSummary;
const stores = () => ({
  dataset: useDataset(), study: useStudy(), report: useReport(), costs: useCosts(), history: useHistory(), leaving: useLeaving(),
  activity: useActivity(),
  ticks: useReportTicks(),
});
let all: ReturnType<typeof stores>;
const calls = vi.fn((method: string, request: unknown): Promise<unknown> => {
  if (method === 'dataset.open') return Promise.resolve(summary());
  if (method === 'dataset.relabel') return Promise.resolve(summary((request as { labelCategories: { [label: string]: string } }).labelCategories));
  if (method === 'host.pickSave') return Promise.resolve({ file: 'token', name: 'a.wiretell.json', bytes: null });
  if (method === 'settings.save') return Promise.resolve({ name: 'a.wiretell.json', bytes: 9 });
  return new Promise(() => undefined);
});
/** As long as a person pauses between two changes. */
const pause = async (): Promise<void> => {
  await nextTick();
  vi.advanceTimersByTime(1000);
};

beforeEach(async () => {
  vi.useFakeTimers();
  const app = createApp({});
  app.provide(transportKey, { call: calls } as unknown as Transport);
  const pinia = createPinia();
  app.use(pinia);
  setActivePinia(pinia);
  all = app.runWithContext(stores);
  await all.dataset.openPicked({ file: 'token', name: 'a.csv', bytes: 9 });
  await pause();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('undo and redo', () => {
  it('take back that a column was left out: the file is read anew, since that is where its role stands', async () => {
    const { dataset, history } = all;
    const meaning = { roles: byName([['count', 'meta' as const]]) };
    await dataset.reopen({ meaning });
    await pause();
    calls.mockClear();
    await history.undo();
    expect(calls).toHaveBeenCalledWith('dataset.open', expect.not.objectContaining({ meaning }), expect.anything());
    expect(calls).not.toHaveBeenCalledWith('dataset.relabel', expect.anything(), expect.anything());
    await history.redo();
    expect(calls).toHaveBeenCalledWith('dataset.open', expect.objectContaining({ meaning }), expect.anything());
  });

  it('take back settings, notes, costs and categories one by one, and say what', async () => {
    const { study, report, costs, dataset, history, activity } = all;
    study.penalty = 'l2';
    await pause();
    report.change('models', { note: 'Look' });
    report.change('models', { note: 'Look here' });
    await pause();
    costs.change(0, 1, 9);
    await pause();
    await dataset.relabel({ labelCategories: byName([['probe', 'dos']]) });
    await pause();

    await history.undo();
    expect(dataset.reading.labelCategories).toEqual({});
    expect(activity.notice).toBe('Undone: categories of labels');
    await history.undo();
    expect([costs.choice, activity.notice]).toEqual(['kdd99', 'Undone: costs']);
    await history.undo();
    expect(report.layout.sections.find(({ id }) => id === 'models')!.note).toBe('');
    await history.undo();
    expect([study.penalty, history.canUndo]).toEqual(['l1', false]);
    await history.undo();
    expect(activity.notice).toBe('Nothing to undo');

    for (let i = 0; i < 4; i++) await history.redo();
    expect(activity.notice).toBe('Done again: categories of labels');
    expect([study.penalty, dataset.reading.labelCategories]).toEqual(['l2', { probe: 'dos' }]);
    expect(costs.chosen).toMatchObject({ name: 'own costs', matrix: [[0, 9, 2], [1, 0, 2], [2, 1, 0]] });
    expect(report.layout.sections.find(({ id }) => id === 'models')!.note).toBe('Look here');
  });

  it('take back how a question is asked, and that the report asks it', async () => {
    const { history, activity, report, ticks } = all;
    const { set } = useAsked('categories');
    set.value = { draws: 2 };
    await pause();
    ticks.tick('categories', true);
    await pause();
    await history.undo();
    expect(report.settings.asked).toEqual({});
    expect(activity.notice).toBe('Undone: what the report answers');
    await history.undo();
    expect([set.value.draws, activity.notice]).toEqual([5, 'Undone: settings of “Categories”']);
    await history.redo();
    await history.redo();
    expect(report.settings.asked).toEqual({ categories: { draws: 2 } });
  });

  it('forget what was undone once something else is set, and begin anew with another file', async () => {
    const { study, history, dataset } = all;
    study.C = 5;
    await pause();
    await history.undo();
    study.C = 7;
    await pause();
    expect(history.canRedo).toBe(false);
    await dataset.openPicked({ file: 'other', name: 'b.csv', bytes: 9 });
    await pause();
    expect([history.canUndo, history.unsaved, study.C]).toEqual([false, false, 1]);
  });
});

describe('leaving a study', () => {
  it('is not asked about while nothing was set', async () => {
    expect(all.history.unsaved).toBe(false);
    expect(await all.leaving.mayLeave()).toBe(true);
  });

  it.each([['cancel', false], ['discard', true], ['save', true]] as const)('with “%s”: %s', async (decision, leaves) => {
    all.study.target = 'probe';
    await pause();
    const leaving = all.leaving.mayLeave();
    expect(all.leaving.asking).toBe(true);
    all.leaving.decide(decision);
    expect(await leaving).toBe(leaves);
    expect(all.history.unsaved).toBe(decision !== 'save');
  });

  it('has nothing to lose once what was set is set back', async () => {
    all.study.target = 'probe';
    await pause();
    expect(all.history.unsaved).toBe(true);
    await all.history.undo();
    expect(all.history.unsaved).toBe(false);
  });
});
