import { describe, expect, it } from 'vitest';
import { smallDesign, writtenOut } from './fixtures/writtenOut';
import { Damping, type StepOutcome } from './multinomialDamping';
import { describeProblem } from './multinomialProblem';

const counts = Float64Array.of(1, 0, 0, 2, 3, 1, 1, 1, 0, 1);
const problem = describeProblem(smallDesign, counts, 2, { penalty: 'l2', intercept: 'free', C: 1 });
const full: StepOutcome = { step: 1, ratio: 0.99, share: 0.5, ending: false };

/** What is added to an intercept’s diagonal: the damping itself. */
const dampingOf = (damping: Damping): number => damping.ridge()[damping.ridge().length - 1];

describe('damping that knows the columns', () => {
  it('weighs each by the square of its largest value', () => {
    const damping = new Damping(problem, false);
    const largest = [0, 1, 2, 3].map((j) => Math.max(...writtenOut(smallDesign).map((row) => Math.abs(row[j]))));
    damping.ridge().forEach((added, j) => expect(added / dampingOf(damping)).toBeCloseTo(largest[j] ** 2, 9));
  });

  it('fades while the model holds, and ends at 0', () => {
    const damping = new Damping(problem, false);
    const before = dampingOf(damping);
    damping.learn(full);
    expect(dampingOf(damping)).toBeCloseTo(before / 4, 12);
    damping.learn({ ...full, ratio: 0.5 });
    expect(dampingOf(damping)).toBeCloseTo(before / 4, 12);
    for (let step = 0; step < 20; step++) damping.learn(full);
    expect(damping.ended).toBe(true);
    expect(new Damping(problem, true).ended).toBe(true);
  });

  it('grows where steps are cut, the more the shorter they get, until it is spent', () => {
    const damping = new Damping(problem, true);
    damping.learn({ ...full, step: 0.125 });
    const first = dampingOf(damping);
    expect(first).toBeGreaterThan(0);
    damping.learn({ ...full, step: 0.5 });
    expect(dampingOf(damping) / first).toBeCloseTo(2, 9);
    damping.learn({ ...full, step: 0 });
    expect(dampingOf(damping)).toBeGreaterThanOrEqual(dampingOf(new Damping(problem, false)));
    for (let step = 0; step < 10; step++) damping.learn({ ...full, step: 0 });
    expect(damping.spent).toBe(true);
  });
});
