import { onScopeDispose, shallowRef, watch, type ShallowRef } from 'vue';

/** A value that follows its source when that has not changed for so many milliseconds: for what is costly to draw. */
export function useSettledValue<T>(source: () => T, milliseconds: number): Readonly<ShallowRef<T>> {
  const settled = shallowRef(source());
  let timer: ReturnType<typeof setTimeout> | undefined;
  watch(source, (value) => {
    clearTimeout(timer);
    timer = setTimeout(() => { settled.value = value; }, milliseconds);
  });
  onScopeDispose(() => clearTimeout(timer));
  return settled;
}
