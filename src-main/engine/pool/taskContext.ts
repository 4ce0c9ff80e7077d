import { EngineError } from '../../../src-shared/terms/errors';
import type { Progress } from '../../../src-shared/terms/progress';

/** What a task in a worker may ask of the pool: tell progress, and learn that nobody waits any more. */
export type TaskContext = {
  progress: (progress: Progress) => void;
  isCancelled: () => boolean;
};

/** To be called between steps of long work; a step should take well under 100 ms. */
export function throwIfCancelled(context: TaskContext): void {
  if (context.isCancelled()) throw new EngineError('CANCELLED', 'the work was stopped.');
}
