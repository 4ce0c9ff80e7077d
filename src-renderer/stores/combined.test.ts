import { createPinia, setActivePinia } from 'pinia';
import { createApp } from 'vue';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Contract, Method } from '../../src-shared/contract/contract';
import { categoriesNamed } from '../../src-shared/terms/categories.fixture';
import type { DatasetSummary } from '../../src-shared/terms/datasetSummary';
import { transportKey } from '../transport/createTransport';
import type { Transport } from '../transport/transport';
import { useAskedSets } from './asked';
import { useCombined } from './combined';
import { useDataset } from './dataset';
import { useStudy } from './study';

type Asked = { method: Method; request: unknown; answer: (value: unknown) => void; signal: AbortSignal | undefined };
let asked: Asked[];
let combined: ReturnType<typeof useCombined>;

const column = (name: string) => ({ name, kind: 'numeric', group: 'basic', role: 'feature', description: '' });
const label = (category: string) => ({ label: category, rows: 10, category });
const summary = (dataset: string, columns: string[], categories: string[], distinctRows: number): DatasetSummary =>
  ({ dataset, distinctRows, columns: columns.map(column), labels: categories.map(label), categories: categoriesNamed(...categories),
    sample: null }) as unknown as DatasetSummary;
function open(opened: DatasetSummary): void {
  const dataset = useDataset();
  dataset.summary = opened;
  dataset.revision += 1;
}

beforeEach(() => {
  asked = [];
  const transport = {
    call: <M extends Method>(method: M, request: Contract[M]['request'], { signal }: { signal?: AbortSignal } = {}) =>
      new Promise((resolve) => { asked.push({ method, request, answer: resolve, signal }); }),
  } as unknown as Transport;
  const app = createApp({});
  app.provide(transportKey, transport);
  const pinia = createPinia();
  app.use(pinia);
  setActivePinia(pinia);
  combined = app.runWithContext(() => useCombined());
  open(summary('d1', ['src_bytes', 'count'], ['normal', 'dos'], 1000));
});

describe('the combined model of the store', () => {
  it('asks with the seed of the study, keeps the answer, and says when it is of other settings', async () => {
    expect(combined.request).toEqual({
      features: null, target: null, balance: 'none', split: '0.2', penalty: 'l2', C: 1, intercept: 'free', seed: 1999, dataset: 'd1', test: null,
    });
    const started = combined.start();
    void combined.start();
    expect(asked).toHaveLength(1);
    asked[0].answer({ model: 'm1' });
    await started;
    expect(combined.result).toEqual({ model: 'm1' });
    expect(combined.stale).toBe(false);
    combined.C = 2;
    expect(combined.stale).toBe(true);
    combined.C = 1;
    expect(combined.stale).toBe(false);
  });

  it('starts by itself only where that is quick, and not again for what is there or has failed', async () => {
    combined.startIfSmall();
    expect(asked).toHaveLength(1);
    asked[0].answer({ model: 'm1' });
    await Promise.resolve().then(() => Promise.resolve()).then(() => new Promise((done) => setTimeout(done)));
    combined.startIfSmall();
    expect(asked).toHaveLength(1);
    open(summary('d2', ['src_bytes', 'count'], ['normal', 'dos'], 10_000_000));
    combined.startIfSmall();
    expect(asked).toHaveLength(1);
  });

  it('forgets the model of another dataset, and what that one does not have', async () => {
    combined.features = ['src_bytes'];
    combined.target = 'dos';
    const started = combined.start();
    open(summary('d2', ['src_bytes', 'duration'], ['normal', 'probe'], 1000));
    expect(asked[0].signal?.aborted).toBe(true);
    asked[0].answer({ model: 'late' });
    await started;
    expect(combined.result).toBeNull();
    expect(combined.features).toEqual(['src_bytes']);
    expect(combined.target).toBeNull();
    open(summary('d3', ['duration'], ['normal'], 1000));
    expect(combined.features).toBeNull();
  });

  it('is in the report as it is set, without the seed, and takes the path along', () => {
    const study = useStudy();
    const asked = useAskedSets();
    combined.penalty = 'l1';
    expect(study.settings.asked).toEqual({});
    asked.ask('path', true);
    expect(study.settings.asked).toMatchObject({ combined: { penalty: 'l1', target: null }, path: { points: 30 } });
    expect(study.settings.asked.combined).not.toHaveProperty('seed');
    combined.C = 0.5;
    expect(study.settings.asked.combined?.C).toBe(0.5);
    asked.ask('combined', false);
    expect(study.settings.asked).toEqual({});
    expect(combined.C).toBe(0.5);
  });
});
