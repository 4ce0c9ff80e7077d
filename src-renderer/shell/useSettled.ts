import { onScopeDispose, shallowRef, watch, type ShallowRef } from 'vue';
import { patienceMs } from '../composables/useCall';

/** Follows a value that comes and goes (`null`), but only shows it once it has stayed for longer than a blink. */
export function useSettled<T extends { id: number }>(source: () => T | null): ShallowRef<T | null> {
  const shown = shallowRef(null) as ShallowRef<T | null>;
  let timer: ReturnType<typeof setTimeout> | undefined;
  watch(source, (value, before) => {
    if (value === null || shown.value !== null) shown.value = value;
    if (value?.id === before?.id) return;
    clearTimeout(timer);
    if (value !== null) timer = setTimeout(() => { shown.value = source(); }, patienceMs);
  }, { immediate: true });
  onScopeDispose(() => clearTimeout(timer));
  return shown;
}
