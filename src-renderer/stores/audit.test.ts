import { createPinia, setActivePinia } from 'pinia';
import { createApp } from 'vue';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { runningOrder, type CheckId } from '../../src-shared/questions/audit/checkList';
import type { CheckResult } from '../../src-shared/questions/audit/result';
import type { DatasetSummary } from '../../src-shared/terms/datasetSummary';
import { EngineError } from '../../src-shared/terms/errors';
import { whenIdle } from '../composables/whenIdle';
import { transportKey } from '../transport/createTransport';
import type { Transport } from '../transport/transport';
import { useActivity } from './activity';
import { useAudit } from './audit';
import { useDataset } from './dataset';
import { useTestFile } from './testFile';

type Request = { check: CheckId; dataset: string; test?: string };
type Asked = Request & { signal: AbortSignal; answer: (value: number) => void; fail: (error: Error) => void };
let asked: Asked[];
let contexts: number;
let audit: ReturnType<typeof useAudit>;
let dataset: ReturnType<typeof useDataset>;
let testFile: ReturnType<typeof useTestFile>;
let activity: ReturnType<typeof useActivity>;

const found = (id: CheckId, value: number): CheckResult => ({ id, severity: value > 0.5 ? 'severe' : 'ok', reason: null, figure: { name: '', value, unit: 'share' },
  thresholds: { warn: null, severe: null }, sentence: `${value}`, details: [], evidence: null, columns: [], rows: [], mends: [] });
const progressOf = (id: CheckId) => audit.checks.find((one) => one.id === id)?.progress;
const last = (): Asked => asked[asked.length - 1];
/** Another file, or with `same` the same one with other columns or labels. */
function open(id: string, same = false): void {
  dataset.summary = { dataset: id, columns: [], labels: [], categories: [], labelled: true } as unknown as DatasetSummary;
  if (!same) dataset.fileRevision += 1;
  dataset.revision += 1;
}
const settled = (count: number): Promise<void> => vi.waitFor(() => { if (asked.length < count) throw new Error(`${asked.length} of ${count} asked`); });
async function answerAll(value: number): Promise<void> {
  const before = asked.length - 1;
  for (let i = 0; i < runningOrder.length; i++) {
    await settled(before + i + 1);
    asked[before + i].answer(value);
  }
  await vi.waitFor(() => { expect(audit.running).toBe(false); });
}

beforeEach(() => {
  asked = [];
  contexts = 0;
  const call = (method: string, request: Request, { signal }: { signal?: AbortSignal } = {}) => {
    if (method === 'audit.context') contexts++;
    if (method !== 'audit.check') return Promise.resolve(null);
    return new Promise((resolve, reject) => {
      signal!.addEventListener('abort', () => reject(new EngineError('CANCELLED', 'stopped.')));
      asked.push({ ...request, signal: signal!, answer: (value) => resolve(found(request.check, value)), fail: reject });
    });
  };
  const app = createApp({});
  app.provide(transportKey, { call } as unknown as Transport);
  const pinia = createPinia();
  app.use(pinia);
  setActivePinia(pinia);
  app.runWithContext(() => {
    audit = useAudit();
    dataset = useDataset();
    testFile = useTestFile();
    activity = useActivity();
  });
});

describe('the audit runs by itself', () => {
  it('one check after another in the order of what each tells, and the context once they are done', async () => {
    open('d1');
    await settled(1);
    expect(asked).toHaveLength(1);
    expect(audit.summary).toBeNull();
    await answerAll(0.9);
    expect(asked.map(({ check }) => check)).toEqual(runningOrder);
    expect(audit.summary).toBe(`${runningOrder.length} severe`);
    await vi.waitFor(() => { expect(contexts).toBe(1); });
  });

  it('steps back while anything is under way that a person asked for, unless the audit is what is looked at', async () => {
    const task = activity.begin('Reading', () => undefined);
    open('d1');
    for (let turn = 0; turn < 5; turn++) await whenIdle();
    expect(asked).toHaveLength(0);
    task.end('done');
    await settled(1);

    const other = activity.begin('Fitting', () => undefined);
    open('d2');
    activity.enter('audit');
    await settled(2);
    other.end('done');
    expect(last().dataset).toBe('d2');
  });

  it('can be stopped, and goes on with what has no answer', async () => {
    open('d1');
    await settled(1);
    audit.stop();
    expect(asked[0].signal.aborted).toBe(true);
    expect(audit.checks.map(({ progress }) => progress)).toEqual(runningOrder.map(() => 'stopped'));
    void audit.goOn();
    await settled(2);
    await answerAll(0.1);
    expect(audit.summary).toBe(`${runningOrder.length} in order`);
  });

  it('tells of a check that failed by itself, and tries it again alone', async () => {
    open('d1');
    await settled(1);
    const [first] = runningOrder;
    last().fail(new EngineError('WORKER_DIED', 'a worker ended.'));
    await vi.waitFor(() => { expect(progressOf(first)).toBe('failed'); });
    for (let i = 1; i < runningOrder.length; i++) {
      await settled(i + 1);
      last().answer(0.1);
    }
    await vi.waitFor(() => { expect(audit.running).toBe(false); });
    void audit.begin([first]);
    await settled(runningOrder.length + 1);
    expect(last().check).toBe(first);
    last().answer(0.1);
    await vi.waitFor(() => { expect(progressOf(first)).toBe('done'); });
    expect(audit.checks[0].error).toBeNull();
  });
});

describe('what changes', () => {
  it('another file begins anew; another column or label keeps the answers until there are new ones, and then says what they were', async () => {
    open('d1');
    await settled(1);
    await answerAll(0.9);
    open('d1b', true);
    expect(audit.results).toHaveLength(runningOrder.length);
    expect(audit.summary).toBeNull();
    await settled(runningOrder.length + 1);
    await answerAll(0.2);
    expect(audit.checks[0].before?.figure.value).toBe(0.9);
    open('d1c', true);
    await settled(2 * runningOrder.length + 1);
    await answerAll(0.2);
    expect(audit.checks[0].before).toBeNull();
    open('d2');
    expect(audit.results).toHaveLength(0);
    await settled(3 * runningOrder.length + 1);
    expect(last().dataset).toBe('d2');
  });

  it('an answer about the file before is not taken for one about this file', async () => {
    open('d1');
    await settled(1);
    const [old] = asked;
    open('d2');
    old.answer(0.9);
    await settled(2);
    expect(audit.results).toHaveLength(0);
  });

  it('closing the file ends it', async () => {
    open('d1');
    await settled(1);
    await dataset.close();
    expect(asked[0].signal.aborted).toBe(true);
    expect(audit.checks).toHaveLength(0);
  });

  it.runIf(runningOrder.includes('test-file' as CheckId))('a second file is asked about by the one check that is about it', async () => {
    open('d1');
    await settled(1);
    await answerAll(0.1);
    testFile.summary = { dataset: 't1' } as unknown as DatasetSummary;
    await settled(runningOrder.length + 1);
    expect(asked.slice(runningOrder.length).map(({ check, test }) => [check, test])).toEqual([['test-file', 't1']]);
  });
});
