import { defineStore } from 'pinia';
import { shallowRef } from 'vue';
import type { Progress } from '../../src-shared/contract/contract';

export type Task = { id: number; name: string; startedAt: number; progress: Progress | null; cancel: () => void };
export type Outcome = 'done' | 'failed' | 'cancelled';
export type Finished = { name: string; outcome: Outcome; seconds: number };
export type TaskHandle = { progress: (progress: Progress) => void; end: (outcome: Outcome) => void };

/** What the status bar tells: the work under way, and how the last piece of it ended. */
export const useActivity = defineStore('activity', () => {
  const tasks = shallowRef<Task[]>([]);
  const last = shallowRef<Finished | null>(null);
  /** A word that needs no work: “Copied 41 rows”. */
  const notice = shallowRef<string | null>(null);
  let nextId = 1;

  function begin(name: string, cancel: () => void): TaskHandle {
    const id = nextId++;
    const startedAt = performance.now();
    tasks.value = [...tasks.value, { id, name, startedAt, progress: null, cancel }];
    notice.value = null;
    return {
      progress: (progress) => {
        tasks.value = tasks.value.map((task) => (task.id === id ? { ...task, progress } : task));
      },
      end: (outcome) => {
        tasks.value = tasks.value.filter((task) => task.id !== id);
        last.value = { name, outcome, seconds: (performance.now() - startedAt) / 1000 };
      },
    };
  }
  const say = (sentence: string): void => {
    notice.value = sentence;
  };
  return { tasks, last, notice, begin, say };
});
