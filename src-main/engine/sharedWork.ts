import { setMaxListeners } from 'node:events';
import type { CallContext, Progress } from '../../src-shared/terms/progress';
import { EngineError } from '../../src-shared/terms/errors';

/**
 * One piece of work that several callers wait for. Each may leave by its own signal and is told so at once; the work goes
 * on for the others, and is stopped when the last has left.
 */
export class SharedWork<T> {
  private readonly waiting = new Set<CallContext['progress']>();
  private readonly stop = new AbortController();
  private readonly result: Promise<T>;
  private last: Progress | null = null;

  /** @param owner who asked for it first */
  constructor(compute: (context: CallContext) => Promise<T>, owner: symbol | undefined) {
    const progress = (now: Progress): void => {
      this.last = now;
      for (const tell of this.waiting) tell(now);
    };
    const context = { signal: this.stop.signal, progress, ...(owner !== undefined && { owner }) };
    this.result = Promise.resolve().then(() => compute(context));
    // Nobody may be left to hear of a failure.
    this.result.catch(() => undefined);
  }

  /** Whether everybody has left: who comes now begins anew. */
  get abandoned(): boolean {
    return this.stop.signal.aborted;
  }

  /** Waits for the result. @throws CANCELLED as soon as this caller's own signal says so */
  join({ signal, progress }: CallContext): Promise<T> {
    return new Promise((resolve, reject) => {
      const tell = (now: Progress): void => progress(now);
      const leave = (): void => {
        this.waiting.delete(tell);
        if (this.waiting.size === 0) this.stop.abort();
        reject(stopped());
      };
      const settle = <V>(finish: (value: V) => void) => (value: V): void => {
        signal.removeEventListener('abort', leave);
        this.waiting.delete(tell);
        finish(value);
      };
      this.waiting.add(tell);
      if (signal.aborted) {
        leave();
        return;
      }
      // One call may wait for dozens side by side: that is no leak.
      setMaxListeners(0, signal);
      signal.addEventListener('abort', leave, { once: true });
      if (this.last !== null) progress(this.last);
      this.result.then(settle(resolve), settle(reject));
    });
  }
}

export const stopped = (): EngineError => new EngineError('CANCELLED', 'the work was stopped.');
