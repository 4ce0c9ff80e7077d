import { describe, expect, it } from 'vitest';
import { optimumOf, originOf, problemOf, referenceFits } from './fixtures/multinomialCases';
import { relativeError } from './fixtures/relativeError';
import { startAt, stepAlong } from './multinomialProblem';
import { proximalProposals } from './multinomialProximal';

describe.each(referenceFits.filter(({ fit }) => fit.penalty === 'l1'))('proximal Newton steps for $name', ({ reference, fit }) => {
  const problem = problemOf(reference, fit);
  const undamped = new Float64Array(problem.penalties.length);

  it('lead downhill to the objective that scikit-learn and SciPy find (to 1e-9)', () => {
    const state = originOf(problem);
    const propose = proximalProposals(problem, state);
    for (let step = 0; step < 40; step++) {
      const before = state.objective;
      const { direction, slope, gain } = propose(undamped, true);
      if (gain < 1e-12 * before) break;
      expect(stepAlong(problem, state, direction, slope)).toBeGreaterThan(0);
      expect(state.objective).toBeLessThan(before);
    }
    expect(relativeError(state.objective, fit.objective)).toBeLessThan(1e-9);
  });

  it('promise next to nothing at that optimum', () => {
    const state = startAt(problem, optimumOf(fit));
    expect(proximalProposals(problem, state)(undamped, true).gain / state.objective).toBeLessThan(1e-7);
  });
});
