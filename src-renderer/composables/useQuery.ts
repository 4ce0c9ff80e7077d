import { onActivated, onDeactivated, watch } from 'vue';
import type { Contract, Method } from '../../src-shared/contract/contract';
import { useDataset } from '../stores/dataset';
import { useCall, type Call } from './useCall';

/**
 * A call that asks itself again whenever its request changes: `useQuery('overview.compute', () => …)`. `null` means that
 * there is nothing to ask, and clears the answer. A change of the dataset (another file, other categories) asks again too.
 * A view that is not on the screen waits until it is shown again.
 */
export function useQuery<M extends Method>(
  method: M, request: () => Contract[M]['request'] | null, options: { doing?: string } = {},
): Call<M> & { retry: () => void } {
  const call = useCall(method, options);
  const dataset = useDataset();
  let shown = true;
  let asked: string | null = null;

  const ask = (): void => {
    const wanted = request();
    const key = wanted === null ? null : JSON.stringify([dataset.revision, wanted]);
    if (key === asked) return;
    asked = key;
    if (wanted === null) call.reset();
    else void call.run(wanted);
  };
  watch([request, () => dataset.revision], () => { if (shown) ask(); }, { immediate: true, deep: true });
  onActivated(() => {
    shown = true;
    ask();
  });
  onDeactivated(() => {
    shown = false;
  });
  const retry = (): void => {
    asked = null;
    ask();
  };
  return { ...call, retry };
}
