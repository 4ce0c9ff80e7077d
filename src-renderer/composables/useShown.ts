import { getCurrentInstance, onActivated, onDeactivated, shallowRef, type ShallowRef } from 'vue';

/** Whether the view that this belongs to is on the screen: views are kept when another one is shown. Outside of any, always. */
export function useShown(): Readonly<ShallowRef<boolean>> {
  const shown = shallowRef(true);
  if (getCurrentInstance() === null) return shown;
  onActivated(() => { shown.value = true; });
  onDeactivated(() => { shown.value = false; });
  return shown;
}
