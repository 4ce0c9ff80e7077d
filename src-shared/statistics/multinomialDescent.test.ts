import { describe, expect, it } from 'vitest';
import { originOf, problemOf, referenceFits } from './fixtures/multinomialCases';
import { relativeError } from './fixtures/relativeError';
import { descendMultinomial, type DescentLimits, type FitProgress } from './multinomialDescent';
import { newtonProposals } from './multinomialNewton';

const limits: DescentLimits = { tolerance: 1e-13, maxIterations: 100, warm: false };
const { reference, fit } = referenceFits.find(({ fit: { penalty, intercept } }) => penalty === 'l2' && intercept === 'penalised')!;
const problem = problemOf(reference, fit);
const descend = (changed: Partial<DescentLimits>) => {
  const state = originOf(problem);
  return { state, end: descendMultinomial(problem, state, { ...limits, ...changed }, newtonProposals(problem, state)) };
};

describe('damped Newton descent of several features', () => {
  it('ends at scikit-learn’s objective (to 1e-12), having told of falling ones on its way', () => {
    const told: number[] = [];
    const { state, end } = descend({ onIteration: ({ objective }) => told.push(objective) });
    expect(relativeError(state.objective, fit.objective)).toBeLessThan(1e-12);
    expect(end).toEqual({ iterations: told.length, converged: true });
    expect(told.every((objective, i) => i === 0 || objective <= told[i - 1])).toBe(true);
  });

  it('ends undamped sooner where it starts warm, and says when it may not go on', () => {
    expect(descend({ warm: true }).end.iterations).toBeLessThan(descend({}).end.iterations);
    expect(descend({ maxIterations: 1 }).end).toEqual({ iterations: 1, converged: false });
  });

  it('is stopped by a listener that throws, at a point no worse than where it began', () => {
    const state = originOf(problem);
    const before = state.objective;
    const onIteration = ({ iterations }: FitProgress): void => {
      if (iterations === 2) throw new Error('stop');
    };
    expect(() => descendMultinomial(problem, state, { ...limits, onIteration }, newtonProposals(problem, state))).toThrow('stop');
    expect(state.objective).toBeLessThan(before);
  });
});
