import { defineStore } from 'pinia';
import { computed, shallowRef, watch } from 'vue';
import { useActivity } from './activity';
import { useDataset } from './dataset';
import { changedParts, useStudyState, type StudyState } from './studyState';

/** Changes closer together than this are one: a note is undone as a sentence, not letter by letter. */
const pauseMs = 600;
const mostSteps = 100;

/**
 * What was set and written, step by step: undo, redo, and whether anything would be lost by leaving. Another file begins a new
 * history.
 */
export const useHistory = defineStore('history', () => {
  const activity = useActivity();
  const dataset = useDataset();
  const state = useStudyState();
  const past = shallowRef<StudyState[]>([]);
  const future = shallowRef<StudyState[]>([]);
  const now = shallowRef(state.capture());
  const saved = shallowRef(JSON.stringify(now.value));
  let pause: ReturnType<typeof setTimeout> | undefined;

  /** Makes what has changed since the last step a step of its own. */
  function settle(): void {
    clearTimeout(pause);
    const next = state.capture();
    if (changedParts(now.value, next).length === 0) return;
    past.value = [...past.value, now.value].slice(-mostSteps);
    future.value = [];
    now.value = next;
  }
  watch(() => JSON.stringify(state.capture()), () => {
    clearTimeout(pause);
    pause = setTimeout(settle, pauseMs);
  });

  /** From here on there is nothing to lose: a file was just opened, or the study was saved. */
  function begin(): void {
    clearTimeout(pause);
    past.value = future.value = [];
    now.value = state.capture();
    markSaved();
  }
  function markSaved(): void {
    settle();
    saved.value = JSON.stringify(now.value);
  }
  watch(() => dataset.fileRevision, begin, { flush: 'post' });

  async function step(from: typeof past, to: typeof future, word: string): Promise<void> {
    settle();
    const target = from.value.at(-1);
    if (target === undefined) {
      activity.say(`Nothing to ${word.toLowerCase()}`);
      return;
    }
    const before = now.value;
    from.value = from.value.slice(0, -1);
    to.value = [...to.value, before];
    now.value = target;
    await state.restore(target);
    // What was put back may settle elsewhere (a target that is gone): that is no step of the person's.
    now.value = state.capture();
    activity.say(`${word === 'Undo' ? 'Undone' : 'Done again'}: ${changedParts(before, target).join(', ')}`);
  }
  const undo = (): Promise<void> => step(past, future, 'Undo');
  const redo = (): Promise<void> => step(future, past, 'Redo');
  /** Whether leaving this file would lose something that was set or written. */
  const unsaved = computed(() => dataset.id !== null && JSON.stringify(state.capture()) !== saved.value);
  const canUndo = computed(() => past.value.length > 0);
  const canRedo = computed(() => future.value.length > 0);
  return { undo, redo, canUndo, canRedo, unsaved, begin, markSaved };
});
