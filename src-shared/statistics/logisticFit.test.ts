import { describe, expect, it } from 'vitest';
import { notConvergedWarning, oneClassWarning, outlook, penaltyOf, separatedWarning, violationAt } from './logisticFit';
import type { LogisticOptions } from './logisticFit';
import type { Penalty } from './penalty';

const options = (penalty: Penalty, intercept: LogisticOptions['intercept'] = 'penalised'): LogisticOptions =>
  ({ penalty, intercept, C: 1, classWeights: { positive: 1, negative: 1 } });

describe('optimality', () => {
  it.each(['l1', 'l2', 'none'] as const)('under %s is what the penalty’s slope leaves of the gradient, as by differences (to 1e-6)', (kind) => {
    for (const value of [-2, 0.5, 3]) {
      const slope = (penaltyOf(value + 1e-6, kind) - penaltyOf(value - 1e-6, kind)) / 2e-6;
      for (const gradient of [-1.5, 0, 0.7]) expect(violationAt(value, gradient, kind)).toBeCloseTo(Math.abs(gradient + slope), 6);
    }
  });

  it('lets |v| stay at its corner against any pull of 1 or less', () => {
    expect([-1, 0.3, 1, 1.25].map((gradient) => violationAt(0, gradient, 'l1'))).toEqual([0, 0, 0, 0.25]);
  });
});

describe('what is known before a fit', () => {
  it('no finite coefficients where nothing holds them and the classes are apart', () => {
    expect(outlook(5, 5, true, options('none'))).toEqual({ warnings: [separatedWarning], finite: false });
    expect(outlook(5, 5, true, options('l2'))).toEqual({ warnings: [], finite: true });
    expect(outlook(5, 5, false, options('none'))).toEqual({ warnings: [], finite: true });
  });

  it('one class runs a free intercept off, and a penalised one not', () => {
    expect(outlook(5, 0, true, options('l1', 'free'))).toEqual({ warnings: [oneClassWarning], finite: false });
    expect(outlook(5, 0, true, options('l1'))).toEqual({ warnings: [oneClassWarning], finite: true });
    expect(outlook(0, 0, false, options('l2', 'free'))).toEqual({ warnings: [oneClassWarning], finite: true });
  });

  it('a fit that gave up says after how many iterations', () => {
    expect(notConvergedWarning(7)).toContain('7 iterations');
  });
});
