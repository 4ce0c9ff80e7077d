import { setMaxListeners } from 'node:events';
import { Worker } from 'node:worker_threads';
import { EngineError, type ErrorCode } from '../../../src-shared/terms/errors';
import type { Progress } from '../../../src-shared/terms/progress';
import { nextInTurn } from './nextInTurn';
import type { InputOf, OutputOf, TaskGroup } from './taskGroup';

export type RunOptions = {
  /** Who asks. Whoever shares the pool with others gets workers in turn with them. */
  owner?: symbol;
  signal?: AbortSignal;
  progress?: (progress: Progress) => void;
  transfer?: readonly Transferable[];
};
type Transferable = ArrayBuffer | import('node:worker_threads').MessagePort;

export type TaskMessage = { id: number; name: string; input: unknown; cancel: Int32Array };
export type TaskReply =
  | { id: number; progress: Progress }
  | { id: number; output: unknown }
  | { id: number; error: { code: ErrorCode; detail: string } };

type Job = {
  message: TaskMessage;
  options: RunOptions;
  resolve: (output: never) => void;
  reject: (error: Error) => void;
};
/**
 * A seat whose worker died stays empty until it is needed: a worker that cannot start is not started over and over. A
 * guest's seat stands beside the usual ones, for an owner that would have none.
 */
type Seat = { worker: Worker | null; job: Job | null; guest: boolean; leaving?: NodeJS.Timeout };

/** A cancelled task that does not notice within this time has its worker replaced. */
const cancelGrace = 300;
/** So many owners get a worker of their own while others hold all the usual ones. */
const mostGuests = 4;

/**
 * Long-lived worker threads that run the engine's tasks, one at a time each, in the order asked. Owners take turns: who
 * holds the fewest workers is next, and one that holds none while others hold them all gets a worker beside the usual
 * ones, so that nobody waits for the end of another's long work. A worker that dies fails its task with `WORKER_DIED`
 * and is replaced; cancelling rejects at once and stops the work behind it.
 */
export class WorkerPool {
  private readonly seats: Seat[] = [];
  private readonly queue: Job[] = [];
  private nextId = 1;
  private closed = false;

  /**
   * @param size the usual workers: what long work is shared out by, however many guests there are
   * @param guestRest milliseconds after which an idle worker of a guest ends; starting one takes a tenth of a second
   */
  constructor(private readonly workerUrl: URL, readonly size: number, private readonly guestRest = 30_000) {
    for (let i = 0; i < size; i++) {
      const seat: Seat = { worker: null, job: null, guest: false };
      seat.worker = this.start(seat);
      this.seats.push(seat);
    }
  }

  /** Runs a task of a group, such as `opening/readLines`, when a worker is free. */
  run<W, N extends keyof W & string>(
    { id }: TaskGroup<W>, task: N, input: InputOf<W[N]>, options: RunOptions = {},
  ): Promise<OutputOf<W[N]>> {
    if (this.closed) return Promise.reject(new EngineError('CANCELLED', 'the engine was closed.'));
    return new Promise((resolve, reject) => {
      const { signal } = options;
      if (signal?.aborted) {
        reject(cancelled());
        return;
      }
      const stop = (): void => this.cancel(job);
      const settle = <V>(done: (value: V) => void) => (value: V): void => {
        signal?.removeEventListener('abort', stop);
        done(value);
      };
      const cancel = new Int32Array(new SharedArrayBuffer(4));
      const job: Job = {
        message: { id: this.nextId++, name: `${id}/${task}`, input, cancel }, options,
        resolve: settle(resolve) as never, reject: settle(reject),
      };
      if (signal !== undefined) {
        // One signal may stop dozens of tasks that wait side by side: that is no leak.
        setMaxListeners(0, signal);
        signal.addEventListener('abort', stop, { once: true });
      }
      this.queue.push(job);
      this.dispatch();
    });
  }

  /** Threads that run now, for tests that end one on purpose. */
  threadIds(): number[] {
    return this.seats.flatMap(({ worker }) => (worker === null ? [] : [worker.threadId]));
  }

  async close(): Promise<void> {
    this.closed = true;
    for (const job of this.queue.splice(0)) job.reject(cancelled());
    await Promise.all(this.seats.map(async (seat) => {
      seat.job?.reject(cancelled());
      seat.job = null;
      if (seat.worker !== null) await end(seat.worker);
    }));
  }

  private start(seat: Seat): Worker {
    const worker = new Worker(this.workerUrl);
    let cause: Error | null = null;
    worker.unref();
    worker.on('message', (reply: TaskReply) => this.receive(seat, reply));
    worker.on('error', (error) => { cause = error; });
    worker.on('exit', () => this.vacate(seat, cause));
    return worker;
  }

  private dispatch(): void {
    while (this.queue.length > 0) {
      const held = this.seats.flatMap(({ job }) => (job === null ? [] : [job.options.owner]));
      const next = nextInTurn(this.queue.map(({ options }) => options.owner), held);
      const job = this.queue[next];
      const seat = this.freeSeat(!held.includes(job.options.owner));
      if (seat === null) return;
      this.queue.splice(next, 1);
      try {
        seat.worker ??= this.start(seat);
        seat.worker.postMessage(job.message, (job.options.transfer ?? []) as never);
        seat.worker.ref();
        seat.job = job;
        clearTimeout(seat.leaving);
      } catch (error) {
        // What cannot be sent fails alone.
        job.reject(error as Error);
        this.rest(seat);
      }
    }
  }

  /** @param asGuest whether whoever needs it has no other: only then one of the guests' seats is taken, or added */
  private freeSeat(asGuest: boolean): Seat | null {
    const free = this.seats.find(({ job, guest }) => job === null && (asGuest || !guest));
    if (free !== undefined || !asGuest || this.seats.length >= this.size + mostGuests) return free ?? null;
    const seat: Seat = { worker: null, job: null, guest: true };
    this.seats.push(seat);
    return seat;
  }

  /** The seat's job is over. A guest's seat goes when nobody has needed it for a while. */
  private rest(seat: Seat): void {
    seat.job = null;
    seat.worker?.unref();
    this.dispatch();
    if (!seat.guest || seat.job !== null) return;
    clearTimeout(seat.leaving);
    seat.leaving = setTimeout(() => {
      this.seats.splice(this.seats.indexOf(seat), 1);
      if (seat.worker !== null) void end(seat.worker);
    }, this.guestRest).unref();
  }

  private receive(seat: Seat, reply: TaskReply): void {
    const { job } = seat;
    if (job === null || job.message.id !== reply.id) return;
    if ('progress' in reply) {
      if (!job.options.signal?.aborted) job.options.progress?.(reply.progress);
      return;
    }
    if ('error' in reply) job.reject(new EngineError(reply.error.code, reply.error.detail));
    else job.resolve(reply.output as never);
    this.rest(seat);
  }

  private vacate(seat: Seat, cause: Error | null): void {
    if (this.closed) return;
    const { job } = seat;
    seat.worker = null;
    const reason = cause === null ? 'it ended without a message' : cause.message;
    job?.reject(new EngineError('WORKER_DIED',
      `the worker behind “${job.message.name}” stopped (${reason}); a new one takes its place, try again.`));
    this.rest(seat);
  }

  private cancel(job: Job): void {
    Atomics.store(job.message.cancel, 0, 1);
    job.reject(cancelled());
    const waiting = this.queue.indexOf(job);
    if (waiting >= 0) this.queue.splice(waiting, 1);
    const seat = this.seats.find((candidate) => candidate.job === job);
    if (seat === undefined) return;
    setTimeout(() => {
      if (seat.job !== job || seat.worker === null) return;
      // The seat is free at once: the next task must not go to a thread that is about to end.
      void end(seat.worker);
      seat.worker = null;
      this.rest(seat);
    }, cancelGrace).unref();
  }
}

/** Ends a thread whose fate is of no interest any more. */
function end(worker: Worker): Promise<number> {
  worker.removeAllListeners();
  worker.on('error', () => {});
  return worker.terminate();
}

const cancelled = (): EngineError => new EngineError('CANCELLED', 'the work was stopped.');
