import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { optionsOf } from './fixtures/logisticReference';
import type { ReferenceTable } from './fixtures/logisticReference';
import { relativeError } from './fixtures/relativeError';
import type { LogisticFit, LogisticOptions } from './logisticFit';
import { fitLogisticNumeric } from './logisticNumeric';

const referenceTables = JSON.parse(
  readFileSync(new URL('./fixtures/logistic-reference.json', import.meta.url), 'utf8'),
) as ReferenceTable[];

const plain: LogisticOptions = {
  penalty: 'l1', C: 1, intercept: 'penalised', classWeights: { positive: 1, negative: 1 },
};

function fit(values: number[], positives: number[], negatives: number[], options: Partial<LogisticOptions> = {}) {
  const table = [values, positives, negatives].map((column) => Float64Array.from(column));
  return fitLogisticNumeric(table[0], table[1], table[2], { ...plain, ...options });
}

function everyNumberOf(model: LogisticFit): number[] {
  return [
    model.intercept, model.objective, model.optimality, ...model.coefficients, ...model.means, ...model.sds,
    ...model.scores,
  ];
}

describe('fitLogisticNumeric', () => {
  for (const table of referenceTables.filter(({ kind }) => kind === 'numeric')) {
    it(`reaches scikit-learn's optimum: ${table.name}`, () => {
      for (const expected of table.fits) {
        const what = `${expected.penalty}, ${expected.rule} intercept, C = ${expected.C}`;
        const model = fit(table.values, table.positives, table.negatives, optionsOf(expected));
        expect(relativeError(model.objective, expected.objective), what).toBeLessThan(1e-11);
        if (model.warnings.length > 0) continue;
        expect(model.converged, what).toBe(true);
        expect(model.optimality, what).toBeLessThan(1e-12);
        expect(Math.abs(model.intercept - expected.intercept), what).toBeLessThan(1e-6);
        expect(Math.abs(model.coefficients[0] - expected.coefficients[0]), what).toBeLessThan(1e-6);
      }
    });
  }

  it('gives the same model whatever the order of the values, and scores in that order', () => {
    const model = fit([1, 2, 5, 9], [0, 4, 7, 20], [30, 6, 8, 2]);
    const shuffled = fit([9, 2, 1, 5], [20, 4, 0, 7], [2, 6, 30, 8]);
    expect(shuffled.coefficients[0]).toBeCloseTo(model.coefficients[0], 12);
    expect([2, 1, 3, 0].map((at) => shuffled.scores[at]))
      .toEqual([...model.scores].map((score) => expect.closeTo(score, 12)));
  });

  it('scores a value without training rows, and learns nothing from it', () => {
    const without = fit([0, 1, 4], [2, 5, 9], [8, 5, 1]);
    const model = fit([0, 1, 4, 1000], [2, 5, 9, 0], [8, 5, 1, 0]);
    expect(model.coefficients).toEqual(without.coefficients);
    const score = model.intercept + model.coefficients[0] * (1000 - model.means[0]) / model.sds[0];
    expect(model.scores[3]).toBeCloseTo(score, 9);
  });

  it('standardises each row equally, whatever its class weighs', () => {
    const model = fit([0, 10], [1, 1], [5, 3], { classWeights: { positive: 100, negative: 1 } });
    expect(model.means[0]).toBeCloseTo(4, 14);
    expect(model.sds[0]).toBeCloseTo(Math.sqrt(24), 14);
  });

  it('says that a separating feature has no finite optimum without a penalty, and still gives finite numbers', () => {
    const model = fit([1, 2, 3], [0, 0, 9], [5, 5, 0], { penalty: 'none' });
    expect(model.converged).toBe(false);
    expect(model.warnings.join()).toContain('separates');
    expect(everyNumberOf(model).every(Number.isFinite)).toBe(true);
    expect([...model.scores].map((score) => score > 0)).toEqual([false, false, true]);
    expect(model.objective).toBeLessThan(1e-6);
  });

  it('calls classes that share only the border value separated too', () => {
    expect(fit([1, 2, 3], [0, 4, 9], [5, 5, 0], { penalty: 'none' }).converged).toBe(false);
    expect(fit([1, 2, 3], [0, 4, 9], [5, 5, 0]).converged).toBe(true);
    expect(fit([1, 2, 3], [1, 4, 9], [5, 5, 1], { penalty: 'none' }).converged).toBe(true);
  });

  it('leaves a constant column out: coefficient 0, sd 1, the base rate as score', () => {
    const model = fit([0.1, 7], [3, 0], [9, 0], { penalty: 'none' });
    expect(model).toMatchObject({ coefficients: [0], means: [0.1], sds: [1], converged: true, warnings: [] });
    expect(model.scores[0]).toBeCloseTo(Math.log(1 / 3), 12);
  });

  it('warns when all rows belong to one class, or there are none', () => {
    expect(fit([1, 2], [3, 4], [0, 0]).warnings.join()).toContain('one class');
    expect(fit([1, 2], [3, 4], [0, 0], { intercept: 'free' }).converged).toBe(false);
    expect(fit([], [], [])).toMatchObject({ intercept: 0, objective: 0, optimality: 0 });
  });

  it('stays finite for values at the ends of what a double holds', () => {
    const extremes = [[-1.7e308, 0, 1.7e308], [1e-310, 2e-310, 5e-310], [0, 1e-200, 1e200], [1e15, 1e15 + 1, 1e15 + 2]];
    for (const values of extremes) {
      for (const penalty of ['l1', 'l2', 'none'] as const) {
        const model = fit(values, [3, 5, 9], [9, 2, 3], { penalty });
        expect(everyNumberOf(model).every(Number.isFinite), `${values.join(' ')} ${penalty}`).toBe(true);
      }
    }
  });

  it('recovers where Newton steps overshoot into saturated scores', () => {
    const model = fit(
      [4.6278, 2979.518, 1660992.44], [352580, 3, 0], [1, 78, 268248], { penalty: 'none', intercept: 'free', C: 10 },
    );
    expect(model.converged).toBe(true);
    expect(model.optimality).toBeLessThan(1e-9);
  });

  it('reports a fit that was stopped', () => {
    const model = fit([0, 1, 4], [2, 5, 9], [8, 5, 1], { maxIterations: 1 });
    expect(model.converged).toBe(false);
    expect(model.warnings).toEqual(['The fit had not converged after 1 iterations.']);
  });
});
