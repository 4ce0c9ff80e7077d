import type { FitProgress } from '../../../../src-shared/statistics/multinomialDescent';
import { throwIfCancelled, type TaskContext } from '../../pool/taskContext';

/** Parts that one fit's progress is told in. */
export const fitSteps = 100;
/** The predicted gain, as a share of the objective, at which a fit is done. */
const done = 1e-9;

/**
 * Tells how far a run of fits has come: a fit gains less and less, so that its way is measured by the logarithm of the
 * predicted gain. Never backwards, though single steps may gain more than the one before.
 */
export function fitProgress(step: string, fits: number, context: TaskContext): (fit: number) => (progress: FitProgress) => void {
  return (fit) => {
    let first = 0;
    let furthest = 0;
    return ({ objective, predictedGain }) => {
      throwIfCancelled(context);
      const share = Math.max(predictedGain / objective, done);
      first ||= share;
      const way = first > done ? Math.log(first / share) / Math.log(first / done) : 1;
      furthest = Math.max(furthest, Math.floor(fitSteps * Math.min(1, way)));
      context.progress({ step, done: fit * fitSteps + furthest, total: fits * fitSteps, unit: 'steps', rows: null });
    };
  };
}
