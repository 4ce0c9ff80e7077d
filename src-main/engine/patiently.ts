import { setTimeout } from 'node:timers/promises';

/** Often enough to keep up with a fast reader, seldom enough to cost nothing beside a slow one. */
const pause = 2;

/**
 * Tries again and again while the system answers “not now”: a pipe without a reader (`ENXIO`), a pipe that is full or a
 * file that has nothing yet (`EAGAIN`, of files opened with `O_NONBLOCK`). A call that waits inside the system instead holds
 * a thread that no signal ends, and the process with it.
 * @throws an AbortError as soon as the signal says so
 */
export async function patiently<T>(attempt: () => Promise<T>, notNow: 'ENXIO' | 'EAGAIN', signal: AbortSignal): Promise<T> {
  for (;;) {
    signal.throwIfAborted();
    try {
      return await attempt();
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== notNow) throw error;
    }
    await setTimeout(pause, undefined, { signal });
  }
}
