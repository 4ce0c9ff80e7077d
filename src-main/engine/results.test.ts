import { describe, expect, it, vi } from 'vitest';
import type { CallContext, Progress } from '../../src-shared/terms/progress';
import type { OpenDataset } from './openDataset';
import { NotThere, Results } from './results';

const dataset = (): OpenDataset => ({}) as OpenDataset;
const context = (signal = new AbortController().signal, progress: CallContext['progress'] = () => {}): CallContext => ({ signal, progress });
/** Work that ends when the test says so. */
function work<T>(): {
  compute: (context: CallContext) => Promise<T>;
  end: (value: T) => void;
  fail: (error: Error) => void;
  begun: CallContext[];
} {
  let end!: (value: T) => void;
  let fail!: (error: Error) => void;
  const done = new Promise<T>((resolve, reject) => { [end, fail] = [resolve, reject]; });
  const begun: CallContext[] = [];
  return { begun, end, fail, compute: (own) => { begun.push(own); return done; } };
}
const soon = (): Promise<void> => new Promise((done) => { setImmediate(done); });

describe('the results of a session', () => {
  it('are computed once for equal settings in whatever order, and again for others, or other data', async () => {
    const results = new Results();
    const [open, other] = [dataset(), dataset()];
    const compute = vi.fn(async () => ({ accuracy: 0.9 }));
    const ask = (about: OpenDataset, request: object) => results.share({ question: 'q', about: [about], request }, context(), compute);
    const first = await ask(open, { C: 1, split: { a: 1, b: [1, 2] } });
    expect(await ask(open, { split: { b: [1, 2], a: 1 }, C: 1 })).toBe(first);
    expect(compute).toHaveBeenCalledTimes(1);
    await ask(open, { C: 2, split: { a: 1, b: [1, 2] } });
    await ask(open, { C: 1, split: { a: 1, b: [2, 1] } });
    await ask(other, { C: 1, split: { a: 1, b: [1, 2] } });
    expect(compute).toHaveBeenCalledTimes(4);
    await expect(results.peek({ question: 'q', about: [open], request: { C: 3 } }, context(), compute)).rejects.toBeInstanceOf(NotThere);
    expect(results.secondsOf('q', open)).toBeGreaterThanOrEqual(0);
    expect(results.secondsOf('other', open)).toBeNull();
  });

  it('under way are shared: who leaves is told at once, the others get theirs, with the progress so far', async () => {
    const results = new Results();
    const open = dataset();
    const shared = work<number>();
    const leave = new AbortController();
    const told: Progress[] = [];
    const ask = (own: CallContext) => results.share({ question: 'q', about: [open], request: {} }, own, shared.compute);
    const first = ask(context(leave.signal));
    const step: Progress = { step: 'Fitting', done: 1, total: 2, unit: 'steps', rows: null };
    await soon();
    shared.begun[0].progress(step);
    const second = ask(context(undefined, (progress) => told.push(progress)));
    await soon();
    leave.abort();
    await expect(first).rejects.toMatchObject({ code: 'CANCELLED' });
    expect(shared.begun[0].signal.aborted).toBe(false);
    shared.end(7);
    expect(await second).toBe(7);
    expect(told).toEqual([step]);
    expect(shared.begun).toHaveLength(1);
  });

  it('are stopped when the last has left, and begun anew by who comes next', async () => {
    const results = new Results();
    const open = dataset();
    const [stopped, anew] = [work<number>(), work<number>()];
    const leaves = [new AbortController(), new AbortController()];
    const asked = { question: 'q', about: [open], request: {} };
    const waiting = leaves.map(({ signal }) => results.share(asked, context(signal), stopped.compute));
    await soon();
    for (const leave of leaves) leave.abort();
    expect((await Promise.allSettled(waiting)).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    expect(stopped.begun[0].signal.aborted).toBe(true);
    const next = results.share(asked, context(), anew.compute);
    stopped.end(1);
    anew.end(2);
    expect(await next).toBe(2);
    expect(await results.share(asked, context(), stopped.compute)).toBe(2);
  });

  it('that failed are not kept', async () => {
    const results = new Results();
    const asked = { question: 'q', about: [dataset()], request: {} };
    const failing = work<number>();
    const waiting = results.share(asked, context(), failing.compute);
    failing.fail(new Error('too few rows'));
    await expect(waiting).rejects.toThrow('too few rows');
    expect(await results.share(asked, context(), async () => 3)).toBe(3);
  });

  it('go with their dataset, also those that were under way', async () => {
    const results = new Results();
    const [open, test] = [dataset(), dataset()];
    const of = (about: OpenDataset[]) => ({ question: 'q', about, request: {} });
    const late = work<number>();
    await results.share(of([open, test]), context(), async () => 1);
    const waiting = results.share(of([test]), context(), late.compute);
    await results.share(of([open]), context(), async () => 2);
    results.forget(test);
    late.end(3);
    expect(await waiting).toBe(3);
    for (const about of [[open, test], [test]])
      await expect(results.peek(of(about), context(), async () => 0)).rejects.toBeInstanceOf(NotThere);
    expect(await results.peek(of([open]), context(), async () => 0)).toBe(2);
    results.clear();
    expect(results.bytes).toBe(0);
  });

  it('stay under their ceiling: what nobody asked for longest goes first, the newest never', async () => {
    const results = new Results(10_000);
    const open = dataset();
    const ask = (request: number, values = 400) => results.share({ question: 'q', about: [open], request }, context(), async () => new Float64Array(values));
    const there = (request: number) => results.peek({ question: 'q', about: [open], request }, context(), async () => null).then(() => true, () => false);
    for (const request of [1, 2, 3]) await ask(request);
    await ask(1);
    await ask(4);
    expect(await Promise.all([1, 2, 3, 4].map(there))).toEqual([true, false, true, true]);
    expect(results.bytes).toBeLessThanOrEqual(10_000);
    await ask(5, 40_000);
    expect(await Promise.all([1, 2, 3, 4, 5].map(there))).toEqual([false, false, false, false, true]);
    await ask(6);
    expect(results.bytes).toBeLessThanOrEqual(10_000);
  });
});
