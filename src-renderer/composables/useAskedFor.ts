import { computed, shallowRef, watch, type ComputedRef, type ShallowRef } from 'vue';
import type { Contract, Method } from '../../src-shared/contract/contract';
import { useCall, type Call } from './useCall';

/**
 * A call that is made when it is told to, for work that takes seconds: its last answer stays, and `stale` says that other
 * things would be asked now, `overtaken` says so of what is under way. A request of `null` means that there is nothing to ask.
 */
export function useAskedFor<M extends Method>(method: M, request: () => Contract[M]['request'] | null, doing: string): {
  call: Call<M>;
  result: ComputedRef<Contract[M]['response'] | null>;
  stale: ComputedRef<boolean>;
  overtaken: ComputedRef<boolean>;
  start: () => Promise<void>;
  reset: () => void;
} {
  const call = useCall(method, { doing });
  const underWay = shallowRef<string | null>(null);
  const answered: ShallowRef<{ key: string; result: Contract[M]['response'] } | null> = shallowRef(null);
  const key = computed(() => JSON.stringify(request()));
  // What went wrong may go well with other settings.
  watch(key, () => { call.error.value = null; }, { flush: 'sync' });

  async function start(): Promise<void> {
    const [wanted, asked] = [request(), key.value];
    if (wanted === null || (call.running.value && underWay.value === asked)) return;
    underWay.value = asked;
    const result = await call.run(wanted);
    if (result !== null) answered.value = { key: asked, result };
  }
  const reset = (): void => {
    call.reset();
    answered.value = null;
  };
  return {
    call, start, reset,
    result: computed(() => answered.value?.result ?? null),
    stale: computed(() => answered.value !== null && answered.value.key !== key.value),
    overtaken: computed(() => call.running.value && underWay.value !== key.value),
  };
}
