import { onScopeDispose, shallowRef, watch, type ShallowRef } from 'vue';

/** What waits for its turn, in the order it came. */
const waiting = new Set<() => void>();
let timer: ReturnType<typeof setTimeout> | undefined;

function takeTurn(): void {
  timer = undefined;
  const [next] = waiting;
  if (next === undefined) return;
  waiting.delete(next);
  if (waiting.size > 0) timer = setTimeout(takeTurn, 0);
  next();
}

/**
 * A value that follows its source in a task of its own: of many that change at once (the charts of a page, by another theme), one
 * after another, and what a person does in the meantime comes between. `null` until the first turn.
 */
export function useInTurn<T>(source: () => T): Readonly<ShallowRef<T | null>> {
  const value = shallowRef<T | null>(null);
  const follow = (): void => { value.value = source(); };
  watch(source, () => {
    waiting.add(follow);
    timer ??= setTimeout(takeTurn, 0);
  }, { immediate: true });
  onScopeDispose(() => waiting.delete(follow));
  return value;
}
