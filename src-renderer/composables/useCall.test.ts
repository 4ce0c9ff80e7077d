import { createPinia, setActivePinia } from 'pinia';
import { createApp, effectScope, type EffectScope } from 'vue';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Contract, Method } from '../../src-shared/contract/contract';
import type { Progress } from '../../src-shared/terms/progress';
import { EngineError } from '../../src-shared/terms/errors';
import { useActivity } from '../stores/activity';
import { transportKey } from '../transport/createTransport';
import type { CallOptions, Transport } from '../transport/transport';
import { useCall, type Call } from './useCall';

type Asked = { request: unknown; options: CallOptions; answer: (value: unknown) => void; fail: (error: Error) => void };

/** A transport that answers when the test says so, as a slow engine would. */
function slowTransport(): { transport: Transport; asked: Asked[] } {
  const asked: Asked[] = [];
  const transport: Transport = {
    call: <M extends Method>(_: M, request: Contract[M]['request'], options: CallOptions = {}) =>
      new Promise<Contract[M]['response']>((resolve, reject) => {
        asked.push({ request, options, answer: (value) => resolve(value as Contract[M]['response']), fail: reject });
        options.signal?.addEventListener('abort', () => reject(new EngineError('CANCELLED', 'the work was stopped.')));
      }),
    offerFiles: () => Promise.reject(new Error('not in this test')),
    onMenu: () => () => undefined,
    onLost: () => () => undefined,
  };
  return { transport, asked };
}

let scope: EffectScope;
let asked: Asked[];
let call: Call<'correlation.pair'>;
const pair = (b: string): Contract['correlation.pair']['request'] => ({ dataset: 'd', a: 'count', b });
const answered = (r: number) => ({ a: 'count', b: '', r, edgesA: [], edgesB: [], scaleA: 'linear', scaleB: 'linear', counts: [] });

beforeEach(() => {
  vi.useFakeTimers();
  const slow = slowTransport();
  asked = slow.asked;
  const app = createApp({});
  app.provide(transportKey, slow.transport);
  const pinia = createPinia();
  app.use(pinia);
  setActivePinia(pinia);
  scope = effectScope();
  call = app.runWithContext(() => scope.run(() => useCall('correlation.pair', { doing: 'Counting' }))!);
});
afterEach(() => {
  scope.stop();
  vi.useRealTimers();
});

describe('useCall', () => {
  it('shows the answer of the latest run, even when an earlier one answers after it', async () => {
    const first = call.run(pair('src_bytes'));
    const second = call.run(pair('dst_bytes'));
    asked[1].answer(answered(0.5));
    asked[0].answer(answered(-0.9));
    expect(await second).toMatchObject({ r: 0.5 });
    expect(await first).toBeNull();
    expect(call.data.value).toMatchObject({ r: 0.5 });
  });

  it('cancels the earlier run in the engine', () => {
    void call.run(pair('src_bytes'));
    void call.run(pair('dst_bytes'));
    expect(asked[0].options.signal?.aborted).toBe(true);
    expect(asked[1].options.signal?.aborted).toBe(false);
  });

  it('keeps the last answer on the screen while a newer one is under way, and when it fails', async () => {
    const first = call.run(pair('src_bytes'));
    asked[0].answer(answered(0.1));
    await first;
    const second = call.run(pair('dst_bytes'));
    expect(call.data.value).toMatchObject({ r: 0.1 });
    asked[1].fail(new EngineError('WORKER_DIED', 'the worker ran out of memory.'));
    await second;
    expect(call.error.value?.code).toBe('WORKER_DIED');
    expect(call.running.value).toBe(false);
  });

  it('is not an error when the person cancels', async () => {
    const run = call.run(pair('src_bytes'));
    call.cancel();
    expect(await run).toBeNull();
    expect(call.error.value).toBeNull();
    expect(useActivity().last?.outcome).toBe('stopped');
  });

  it('says that it is loading only after a moment, so that quick answers do not flash', async () => {
    const run = call.run(pair('src_bytes'));
    await vi.advanceTimersByTimeAsync(100);
    expect(call.loading.value).toBe(false);
    await vi.advanceTimersByTimeAsync(100);
    expect(call.loading.value).toBe(true);
    asked[0].answer(answered(0));
    await run;
    expect(call.loading.value).toBe(false);
  });

  it('passes progress on to the status bar, but none of an overtaken run', () => {
    void call.run(pair('src_bytes'));
    void call.run(pair('dst_bytes'));
    const step: Progress = { step: 'Counting', done: 3, total: 9, unit: 'steps', rows: null };
    asked[0].options.progress?.({ ...step, done: 8 });
    asked[1].options.progress?.(step);
    expect(call.progress.value?.done).toBe(3);
    expect(useActivity().tasks.at(-1)?.progress?.done).toBe(3);
  });

  it('ends its work when the view goes away', () => {
    void call.run(pair('src_bytes'));
    scope.stop();
    expect(asked[0].options.signal?.aborted).toBe(true);
  });
});
