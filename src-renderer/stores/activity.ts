import { defineStore } from 'pinia';
import { computed, shallowRef } from 'vue';
import type { Progress } from '../../src-shared/terms/progress';

export type Task = { id: number; name: string; view: string; startedAt: number; progress: Progress | null; cancel: () => void };
export type Outcome = 'done' | 'failed' | 'stopped';
export type Finished = { name: string; outcome: Outcome; seconds: number };
export type TaskHandle = { progress: (progress: Progress) => void; end: (outcome: Outcome) => void };

/** What the status bar tells: the work under way, and how the last piece of it ended in the view that is on the screen. */
export const useActivity = defineStore('activity', () => {
  const tasks = shallowRef<Task[]>([]);
  const view = shallowRef('');
  const finished = shallowRef<ReadonlyMap<string, Finished>>(new Map());
  const last = computed(() => finished.value.get(view.value) ?? null);
  /** A word that needs no work: “Copied 41 rows”. */
  const notice = shallowRef<string | null>(null);
  /** Calls under way that no word is lost about: while there are some, nothing is called done. */
  const unannounced = shallowRef(0);
  let nextId = 1;

  /** Another view is on the screen: what was said in the one before is over. */
  function enter(name: string): void {
    if (name === view.value) return;
    view.value = name;
    notice.value = null;
  }

  function begin(name: string, cancel: () => void): TaskHandle {
    const id = nextId++;
    const startedAt = performance.now();
    const begunIn = view.value;
    tasks.value = [...tasks.value, { id, name, view: begunIn, startedAt, progress: null, cancel }];
    notice.value = null;
    return {
      progress: (progress) => {
        tasks.value = tasks.value.map((task) => (task.id === id ? { ...task, progress } : task));
      },
      end: (outcome) => {
        tasks.value = tasks.value.filter((task) => task.id !== id);
        finished.value = new Map([...finished.value, [begunIn, { name, outcome, seconds: (performance.now() - startedAt) / 1000 }]]);
      },
    };
  }
  /** A call without a name begins; to be called when it has ended. */
  function beginUnannounced(): () => void {
    unannounced.value++;
    return () => { unannounced.value--; };
  }
  const say = (sentence: string): void => {
    notice.value = sentence;
  };
  return { tasks, unannounced, view, last, notice, enter, begin, beginUnannounced, say };
});
