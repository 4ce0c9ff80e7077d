import { describe, expect, it } from 'vitest';
import { descend, type DescentProblem } from './logisticDescent';

/** Newton's method on one variable, started at `x`. */
function newton(x: number, { f, slope, bend }: { [part in 'f' | 'slope' | 'bend']: (x: number) => number }) {
  let [at, tried, step] = [x, x, 0];
  const problem: DescentProblem = {
    direction: () => {
      at = tried;
      step = -slope(at) / bend(at);
      return slope(at) * step;
    },
    trial: (length) => f(tried = at + length * step),
    violation: () => Math.abs(slope(tried)),
  };
  return { problem, found: () => tried };
}

describe('damped Newton descent', () => {
  it('finds the least of log(e^x + e^(−3x)), at ln 3 / 4, from where full steps run off (to 1e-13)', () => {
    const share = (x: number): number => 1 / (1 + Math.exp(-4 * x));
    const { problem, found } = newton(5, {
      f: (x) => x + Math.log1p(Math.exp(-4 * x)), slope: (x) => 4 * share(x) - 3, bend: (x) => 16 * share(x) * (1 - share(x)),
    });
    expect(descend(problem, 100)).toMatchObject({ converged: true });
    expect(Math.abs(found() - Math.log(3) / 4)).toBeLessThan(1e-13);
  });

  it('needs one step on a parabola, none at its foot, and says when it may not go on', () => {
    const parabola = { f: (x: number) => 1 + (x - 2) ** 2, slope: (x: number) => 2 * (x - 2), bend: () => 2 };
    expect(descend(newton(9, parabola).problem, 10)).toEqual({ objective: 1, iterations: 1, converged: true });
    expect(descend(newton(2, parabola).problem, 10)).toEqual({ objective: 1, iterations: 0, converged: true });
    expect(descend(newton(9, parabola).problem, 0)).toEqual({ objective: 50, iterations: 0, converged: false });
  });
});
