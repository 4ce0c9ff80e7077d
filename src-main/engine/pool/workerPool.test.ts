import { afterEach, expect, test } from 'vitest';
import { MessageChannel } from 'node:worker_threads';
import { EngineError } from '../../../src-shared/terms/errors';
import { layOut } from '../sources/formats';
import { WorkerPool } from './workerPool';
import { opening } from '../read/opening';
import { sampleTasks } from '../sample/sampleTasks';

const workerUrl = new URL(process.env.WIRETELL_WORKER!);
const pools: WorkerPool[] = [];
const open = (size: number, url = workerUrl, guestRest?: number): WorkerPool => {
  const pool = new WorkerPool(url, size, guestRest);
  pools.push(pool);
  return pool;
};
afterEach(async () => {
  await Promise.all(pools.splice(0).map((pool) => pool.close()));
});

/** A worker of its own code: what it is told to do to itself stands in the input. */
const scripted = (body: string): URL =>
  new URL(`data:text/javascript,${encodeURIComponent(`import { parentPort, threadId } from 'node:worker_threads';${body}`)}`);
const obedient = scripted(`parentPort.on('message', ({ id, input }) => {
  if (input.die) process.exit(3);
  if (input.crash) throw new Error('no more');
  if (input.spin) for (;;);
  setTimeout(() => parentPort.postMessage({ id, output: { threadId, seed: input.seed } }), input.wait ?? 0);
});`);
type Order = { seed: number; die?: true; crash?: true; spin?: true; wait?: number };
const order = (input: Order) => input as { seed: number };
type Answer = { threadId: number; seed: number };
const run = (pool: WorkerPool, input: Order, signal?: AbortSignal, owner?: symbol): Promise<Answer> =>
  pool.run(sampleTasks, 'simulate', order(input), { signal, owner }) as unknown as Promise<Answer>;

test('a real task runs in a thread and gives its result', async () => {
  const { name, bytes } = await open(1).run(sampleTasks, 'simulate', { seed: 7 });
  expect(name).toMatch(/sample|simulat/i);
  expect(bytes.length).toBeGreaterThan(1000);
});

test('an error of the engine keeps its code on the way out of the thread', async () => {
  const { port1, port2 } = new MessageChannel();
  const head = { bytes: Buffer.from('a,label\n1,normal\n'), complete: true };
  const layout = layOut({ head, name: 'a.csv', labels: { column: null, mayLack: false } });
  const reading = open(1).run(opening, 'readLines', { port: port2, layout }, { transfer: [port2] });
  port1.close();
  await expect(reading).rejects.toBeInstanceOf(EngineError);
});

test.each([['ends', { seed: 1, die: true }], ['crashes', { seed: 1, crash: true }]] as const)(
  'a worker that %s fails its own task with WORKER_DIED; the tasks behind it run', async (_, order) => {
    const pool = open(1, obedient);
    const dying = run(pool, order);
    const next = [run(pool, { seed: 2 }), run(pool, { seed: 3 })];
    await expect(dying).rejects.toMatchObject({ code: 'WORKER_DIED', detail: expect.stringContaining('simulate') });
    expect((await Promise.all(next)).map((answer) => answer.seed)).toEqual([2, 3]);
    expect(pool.threadIds()).toHaveLength(1);
  });

test('an idle worker that dies is replaced when it is needed', async () => {
  const pool = open(1, scripted(`let n = 0;
    parentPort.on('message', ({ id }) => { parentPort.postMessage({ id, output: { seed: ++n } }); setTimeout(() => process.exit(1), 10); });`));
  expect((await run(pool, { seed: 1 })).seed).toBe(1);
  await expect.poll(() => pool.threadIds()).toEqual([]);
  expect((await run(pool, { seed: 1 })).seed).toBe(1);
});

test('a worker that cannot start fails the task, and is not started over and over', async () => {
  const pool = open(2, scripted('throw new Error("cannot start")'));
  await expect(run(pool, { seed: 1 })).rejects.toMatchObject({ code: 'WORKER_DIED', detail: expect.stringContaining('cannot start') });
  await expect.poll(() => pool.threadIds()).toEqual([]);
});

test('cancelling rejects at once, and frees the seat of a task that does not listen', async () => {
  const pool = open(1, obedient);
  await run(pool, { seed: 0 });
  const abort = new AbortController();
  const spinning = run(pool, { seed: 1, spin: true }, abort.signal);
  const next = run(pool, { seed: 2 });
  const rejected = spinning.catch((error: EngineError) => error.code);
  abort.abort();
  const later = new Promise((resolve) => { setImmediate(resolve, 'only later'); });
  expect(await Promise.race([rejected, later])).toBe('CANCELLED');
  expect((await next).seed).toBe(2);
});

test('a task that waits is cancelled without being started; one that is done stays done', async () => {
  const pool = open(1, obedient);
  const abort = new AbortController();
  const first = run(pool, { seed: 1, wait: 50 });
  const waiting = run(pool, { seed: 2, die: true }, abort.signal);
  const last = run(pool, { seed: 3 }, abort.signal);
  abort.abort();
  await expect(waiting).rejects.toMatchObject({ code: 'CANCELLED' });
  await expect(last).rejects.toMatchObject({ code: 'CANCELLED' });
  await expect(run(pool, { seed: 4 }, abort.signal)).rejects.toMatchObject({ code: 'CANCELLED' });
  expect((await first).seed).toBe(1);
});

test('tasks start in the order asked, side by side on all workers', async () => {
  const done: number[] = [];
  const alone = open(1, obedient);
  await Promise.all([3, 1, 2].map(async (seed) => done.push((await run(alone, { seed })).seed)));
  expect(done).toEqual([3, 1, 2]);
  const pair = open(2, obedient);
  const [first, second] = await Promise.all([run(pair, { seed: 1, wait: 20 }), run(pair, { seed: 2, wait: 20 })]);
  expect(first.threadId).not.toBe(second.threadId);
});

test('an owner whose tasks have no end keeps no other waiting; alone, it gets no more than the usual workers', async () => {
  const pool = open(2, obedient, 10);
  const [busy, other] = [Symbol('busy'), Symbol('other')];
  const stop = new AbortController();
  const endless = [1, 2, 3].map((seed) => run(pool, { seed, spin: true }, stop.signal, busy).catch((error: EngineError) => error.code));
  expect(pool.threadIds()).toHaveLength(2);
  const answers = [4, 5].map((seed) => run(pool, { seed }, undefined, other));
  expect((await Promise.all(answers)).map(({ seed }) => seed)).toEqual([4, 5]);
  await expect.poll(() => pool.threadIds()).toHaveLength(2);
  stop.abort();
  expect(await Promise.all(endless)).toEqual(['CANCELLED', 'CANCELLED', 'CANCELLED']);
  expect((await run(pool, { seed: 6 }, undefined, busy)).seed).toBe(6);
});

test('guests are few: the next one is first when a worker is free', async () => {
  const pool = open(1, obedient);
  const stops = Array.from({ length: 5 }, () => new AbortController());
  const endless = stops.map(({ signal }, seed) => run(pool, { seed, spin: true }, signal, Symbol(seed)).catch(() => {}));
  const last = run(pool, { seed: 7 }, undefined, Symbol('last'));
  expect(pool.threadIds()).toHaveLength(5);
  stops[2].abort();
  expect((await last).seed).toBe(7);
  for (const stop of stops) stop.abort();
  await Promise.all(endless);
});

test('a guest whose worker dies is told, and gets another', async () => {
  const pool = open(1, obedient);
  const stop = new AbortController();
  const endless = run(pool, { seed: 1, spin: true }, stop.signal, Symbol('busy')).catch(() => {});
  const guest = Symbol('guest');
  await expect(run(pool, { seed: 2, die: true }, undefined, guest)).rejects.toMatchObject({ code: 'WORKER_DIED' });
  expect((await run(pool, { seed: 3 }, undefined, guest)).seed).toBe(3);
  stop.abort();
  await endless;
});

test('a task that cannot be sent fails alone', async () => {
  const pool = open(1, obedient);
  await expect(run(pool, { seed: (() => {}) as unknown as number })).rejects.toThrow(/could not be cloned/);
  expect((await run(pool, { seed: 5 })).seed).toBe(5);
});

test('closing rejects what runs and what waits, and takes nothing more', async () => {
  const pool = open(1, obedient);
  const settled = Promise.allSettled([run(pool, { seed: 1, wait: 5000 }), run(pool, { seed: 2 })]);
  await pool.close();
  expect((await settled).map((result) => result.status)).toEqual(['rejected', 'rejected']);
  await expect(run(pool, { seed: 3 })).rejects.toMatchObject({ code: 'CANCELLED' });
});
