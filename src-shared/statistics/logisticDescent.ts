/** A convex objective that can propose a (proximal) Newton direction from its current point. */
export type DescentProblem = {
  /**
   * Takes the last tried point as the current one, finds the direction from it, and returns the objective's
   * directional derivative along it, a penalty's change over the full step included: negative unless at the optimum.
   */
  direction: () => number;
  /** Moves to current point + `step` · direction and returns the objective there. `trial(0)` goes back. */
  trial: (step: number) => number;
  /** Largest violation of the optimality conditions at the last tried point, relative to the summed weights. */
  violation: () => number;
};

export type Descent = { objective: number; iterations: number; converged: boolean };

/** Below this the optimality conditions hold to the rounding of their sums. */
const exact = 1e-14;
/** A predicted gain under this share of the objective drowns in the rounding of the objective itself. */
const nearOptimum = 1e-11;

/**
 * Damped Newton descent: full steps, halved until the objective falls enough (Armijo). Close to the optimum the
 * objective no longer resolves the gain, so that there a step also counts when the optimality conditions improve; this
 * polishes the coefficients to the last digits. Ends when the conditions hold or nothing improves any more; leaves the
 * problem at its best point. `converged` is false when `maxIterations` were used up.
 * @param enoughViolation the violation of the conditions at which they hold well enough
 */
export function descend(problem: DescentProblem, maxIterations: number, enoughViolation = exact): Descent {
  let objective = problem.trial(0);
  for (let iterations = 0; iterations < maxIterations; iterations++) {
    const violation = problem.violation();
    if (violation <= enoughViolation) return { objective, iterations, converged: true };
    const slope = problem.direction();
    const polishing = -slope <= nearOptimum * objective;
    const smallestStep = polishing ? 0.25 : 1e-100;
    const enough = (value: number, length: number): boolean =>
      (value < objective && value <= objective + 1e-4 * length * slope)
      || (polishing && problem.violation() < violation);
    let step = 1;
    let next = problem.trial(step);
    while (!enough(next, step)) {
      step /= 2;
      if (step < smallestStep) return { objective: problem.trial(0), iterations, converged: polishing };
      next = problem.trial(step);
    }
    objective = next;
  }
  return { objective, iterations: maxIterations, converged: problem.violation() <= 1e-10 };
}
