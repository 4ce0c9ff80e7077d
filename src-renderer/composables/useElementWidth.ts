import { onScopeDispose, shallowRef, watch, type ShallowRef } from 'vue';

/** The width of an element's content box in CSS pixels, followed as it changes; `initial` until it is on the page. */
export function useElementWidth(element: Readonly<ShallowRef<HTMLElement | null>>, initial: number): ShallowRef<number> {
  const width = shallowRef(initial);
  const observer = new ResizeObserver(([entry]) => {
    // A view that is kept but not shown measures 0: its charts keep their last size.
    if (entry.contentRect.width > 0) width.value = Math.round(entry.contentRect.width);
  });
  watch(element, (now, before) => {
    if (before) observer.unobserve(before);
    if (now) observer.observe(now);
  }, { immediate: true, flush: 'post' });
  onScopeDispose(() => observer.disconnect());
  return width;
}
