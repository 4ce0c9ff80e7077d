import type { CallContext } from '../../../src-shared/terms/progress';

/**
 * The progress of equal pieces of work that run side by side, as that of one: each piece counts from nothing to its own
 * total, and their sum never runs backwards.
 */
export function sumProgress(step: string, pieces: number, context: CallContext): () => CallContext['progress'] {
  const done: number[] = [];
  return () => {
    const piece = done.push(0) - 1;
    return (progress) => {
      done[piece] = progress.done;
      const total = progress.total === null ? null : pieces * progress.total;
      context.progress({ ...progress, step, done: done.reduce((sum, count) => sum + count, 0), total });
    };
  };
}
