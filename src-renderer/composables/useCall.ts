import { onScopeDispose, shallowRef, type ShallowRef } from 'vue';
import type { Contract, Method } from '../../src-shared/contract/contract';
import type { Progress } from '../../src-shared/terms/progress';
import { asEngineError, type EngineError } from '../../src-shared/terms/errors';
import { useActivity } from '../stores/activity';
import { useTransport } from '../transport/createTransport';

export type Call<M extends Method> = {
  /** The latest answer; it stays while a newer one is under way, so that nothing jumps. */
  data: ShallowRef<Contract[M]['response'] | null>;
  /** Why the latest run failed; never a cancelled one. */
  error: ShallowRef<EngineError | null>;
  running: ShallowRef<boolean>;
  /** Running for long enough to be worth saying. */
  loading: ShallowRef<boolean>;
  progress: ShallowRef<Progress | null>;
  /** Resolves with the answer, or with `null` if the run failed, was cancelled, or a later one overtook it. */
  run: (request: Contract[M]['request']) => Promise<Contract[M]['response'] | null>;
  cancel: () => void;
  /** Forgets answer and error, and cancels what is under way. */
  reset: () => void;
};

/** What takes less than this is shown when it is done, without a word about waiting. */
export const patienceMs = 150;

/**
 * One remote call of a view. A new run cancels the one before it, so that the latest always wins; leaving the view
 * cancels too. `doing` names the work in the status bar (“Reading”); without it the call runs unannounced.
 */
export function useCall<M extends Method>(method: M, { doing }: { doing?: string } = {}): Call<M> {
  const transport = useTransport();
  const activity = useActivity();
  const data: Call<M>['data'] = shallowRef(null);
  const error = shallowRef<EngineError | null>(null);
  const running = shallowRef(false);
  const loading = shallowRef(false);
  const progress = shallowRef<Progress | null>(null);
  let current: AbortController | null = null;

  async function run(request: Contract[M]['request']): Promise<Contract[M]['response'] | null> {
    current?.abort();
    const mine = new AbortController();
    current = mine;
    running.value = true;
    progress.value = null;
    const patience = setTimeout(() => { loading.value = current === mine; }, patienceMs);
    const task = doing === undefined ? null : activity.begin(doing, () => mine.abort());
    const ended = doing === undefined ? activity.beginUnannounced() : null;
    let failed: EngineError | null = null;
    try {
      const answer = await transport.call(method, request, {
        signal: mine.signal,
        progress: (step) => {
          if (current !== mine) return;
          progress.value = step;
          task?.progress(step);
        },
      });
      if (current !== mine) return null;
      data.value = answer;
      error.value = null;
      return answer;
    } catch (thrown) {
      failed = asEngineError(thrown);
      if (current === mine && failed.code !== 'CANCELLED') error.value = failed;
      return null;
    } finally {
      clearTimeout(patience);
      ended?.();
      task?.end(mine.signal.aborted || failed?.code === 'CANCELLED' ? 'stopped' : failed === null ? 'done' : 'failed');
      if (current === mine) {
        current = null;
        running.value = loading.value = false;
        progress.value = null;
      }
    }
  }

  const cancel = (): void => {
    current?.abort();
  };
  const reset = (): void => {
    cancel();
    current = null;
    running.value = loading.value = false;
    data.value = error.value = progress.value = null;
  };
  onScopeDispose(reset);
  return { data, error, running, loading, progress, run, cancel, reset };
}
