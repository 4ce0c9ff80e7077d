import { Damping } from './multinomialDamping';
import { stepAlong, type MultinomialProblem, type MultinomialState } from './multinomialProblem';
import type { MultinomialParameters } from './multinomialRows';

/** How far a fit has come: told before every step; the listener may throw to stop the fit. */
export type FitProgress = { iterations: number; objective: number; predictedGain: number };

export type DescentLimits = {
  /** The fit ends when the predicted gain is below this share of the objective. */
  tolerance: number;
  maxIterations: number;
  /** The fit starts from parameters of a neighbouring one. */
  warm: boolean;
  onIteration?: (progress: FitProgress) => void;
};

/** A direction, the objective's slope along it, and by how much the quadratic model says the full step lowers it. */
export type Proposal = { direction: MultinomialParameters; slope: number; gain: number };

/** Below this share of the objective a predicted gain drowns in rounding. */
const rounding = 1e-13;
/** Without a penalty the loss may fall for ever; a gain per unit of weight below this is not worth going for. */
const negligibleGain = 1e-10;

/**
 * Damped Newton descent until the undamped model predicts no gain worth a step.
 * @param propose finds the direction from the current state, with `ridge` added to the Hessian's diagonal
 */
export function descendMultinomial(
  problem: MultinomialProblem, state: MultinomialState, { tolerance, maxIterations, warm, onIteration }: DescentLimits,
  propose: (ridge: Float64Array, undamped: boolean) => Proposal,
): { iterations: number; converged: boolean } {
  const damping = new Damping(problem, warm);
  const floor = problem.penalties.every((penalty) => penalty === 'none') ? negligibleGain * problem.totalWeight : 0;
  for (let iterations = 0; iterations < maxIterations; iterations++) {
    const undamped = damping.ended;
    const { direction, slope, gain } = propose(damping.ridge(), undamped);
    onIteration?.({ iterations, objective: state.objective, predictedGain: gain });
    const small = gain <= Math.max(Math.max(tolerance, rounding) * state.objective, floor);
    const before = state.objective;
    const step = slope < 0 ? stepAlong(problem, state, direction, slope) : 0;
    if (undamped && small) return { iterations: iterations + 1, converged: true };
    if (step === 0 && damping.spent) return { iterations: iterations + 1, converged: false };
    const ratio = (before - state.objective) / gain;
    damping.learn({ step, ratio, share: gain / before, ending: small });
  }
  return { iterations: maxIterations, converged: false };
}
