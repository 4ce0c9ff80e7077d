import { watch } from 'vue';
import { whenIdle } from '../composables/whenIdle';
import { useActivity } from './activity';

/**
 * Resolves when nothing that a person asked for is under way and the page has a moment: the time for work that nobody asked for.
 * @param hurried whether somebody waits for it now: then it waits for nothing
 */
export async function quietMoment(signal: AbortSignal, hurried: () => boolean): Promise<void> {
  const activity = useActivity();
  const mayGoOn = (): boolean => signal.aborted || hurried() || (activity.tasks.length === 0 && activity.unannounced === 0);
  if (!hurried()) await whenIdle();
  while (!mayGoOn()) {
    await becomes(mayGoOn, signal);
    await whenIdle();
  }
}

/** Resolves when something reactive holds, or the signal ends the waiting. */
const becomes = (condition: () => boolean, signal: AbortSignal): Promise<void> => new Promise((resolve) => {
  const end = (): void => {
    stop();
    signal.removeEventListener('abort', end);
    resolve();
  };
  const stop = watch(condition, (holds) => { if (holds) end(); });
  signal.addEventListener('abort', end, { once: true });
});
