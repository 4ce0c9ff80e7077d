import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { optionsOf } from './fixtures/logisticReference';
import type { ReferenceTable } from './fixtures/logisticReference';
import { relativeError } from './fixtures/relativeError';
import type { LogisticOptions } from './logisticFit';
import { fitLogisticLevels } from './logisticLevels';

const referenceTables = JSON.parse(
  readFileSync(new URL('./fixtures/logistic-reference.json', import.meta.url), 'utf8'),
) as ReferenceTable[];

const plain: LogisticOptions = {
  penalty: 'l1', C: 1, intercept: 'penalised', classWeights: { positive: 1, negative: 1 },
};

function fit(positives: number[], negatives: number[], options: Partial<LogisticOptions> = {}) {
  return fitLogisticLevels(Float64Array.from(positives), Float64Array.from(negatives), { ...plain, ...options });
}

describe('fitLogisticLevels', () => {
  for (const table of referenceTables.filter(({ kind }) => kind === 'levels')) {
    it(`reaches scikit-learn's optimum: ${table.name}`, () => {
      for (const expected of table.fits) {
        const what = `${expected.penalty}, ${expected.rule} intercept, C = ${expected.C}`;
        const model = fit(table.positives, table.negatives, optionsOf(expected));
        expect(relativeError(model.objective, expected.objective), what).toBeLessThan(1e-11);
        expect(model, what).toMatchObject({ converged: true, warnings: [] });
        expect(model.optimality, what).toBeLessThan(1e-13);
        if (expected.penalty === 'l1') continue;
        const trained = model.coefficients.filter((_, k) => table.positives[k] + table.negatives[k] > 0);
        expect(Math.abs(model.intercept - expected.intercept), what).toBeLessThan(1e-8);
        for (const [k, coefficient] of trained.entries()) {
          expect(Math.abs(coefficient - expected.coefficients[k]), what).toBeLessThan(1e-8);
        }
      }
    });
  }

  it('scores levels by intercept and standardised coefficients alone, as anyone would recompute them', () => {
    for (const penalty of ['l1', 'l2', 'none'] as const) {
      const model = fit([3, 40, 7, 0], [10, 2, 7, 0], { penalty });
      const shifts = model.coefficients.map((w, k) => w * model.means[k] / model.sds[k]);
      const base = model.intercept - shifts.reduce((sum, shift) => sum + shift, 0);
      for (const [k, score] of model.scores.entries()) {
        expect(score, penalty).toBeCloseTo(base + model.coefficients[k] / model.sds[k], 12);
      }
    }
  });

  it('treats a level without training rows as the one-hot encoder does', () => {
    const model = fit([3, 0, 40, 7], [10, 0, 2, 7]);
    expect([model.coefficients[1], model.means[1], model.sds[1]]).toEqual([0, 0, 1]);
    expect(model.coefficients).toHaveLength(4);
    const without = fit([3, 40, 7], [10, 2, 7]);
    expect(model.objective).toBe(without.objective);
  });

  it('gives exact zeros where the penalty outweighs what a level tells', () => {
    const model = fit([50, 51, 900], [50, 49, 100], { C: 0.05 });
    expect(model.coefficients.slice(0, 2)).toContain(0);
    expect(model.converged).toBe(true);
  });

  it('finds the optimum where the penalised intercept is best at exactly 0', () => {
    const model = fit([10, 20, 5, 1], [20, 11, 5, 0]);
    expect(model.intercept).toBe(0);
    expect(model.optimality).toBeLessThan(1e-13);
  });

  it('settles on one of two mirrored levels, not on both', () => {
    const model = fit([30, 5], [10, 50]);
    expect(model.coefficients.filter((w) => w !== 0)).toHaveLength(1);
  });

  it('gives each level its own log-odds without a penalty', () => {
    const model = fit([3, 40, 7], [10, 2, 7], { penalty: 'none' });
    expect([...model.scores]).toEqual([3 / 10, 40 / 2, 1].map((odds) => expect.closeTo(Math.log(odds), 12)));
    expect(model).toMatchObject({ converged: true, warnings: [] });
    expect(model.optimality).toBeLessThan(1e-14);
  });

  it('caps and names a level of one class without a penalty', () => {
    const model = fit([3, 40, 0], [10, 0, 7], { penalty: 'none' });
    expect(model.converged).toBe(false);
    expect(model.warnings.join()).toContain('separates');
    expect(model.scores[1]).toBeCloseTo(36, 10);
    expect(model.scores[2]).toBeCloseTo(-36, 10);
  });

  it('keeps finite where a single level holds nearly all rows of one class', () => {
    for (const C of [1e-4, 1, 1e4]) {
      const model = fit([0, 9, 30], [4_000_000, 3, 1], { C });
      expect(model.converged, `C = ${C}`).toBe(true);
      expect([...model.scores, model.objective].every(Number.isFinite), `C = ${C}`).toBe(true);
    }
  });

  it('takes one level, one class and no rows', () => {
    expect(fit([5], [15]).coefficients).toEqual([0]);
    expect(fit([5, 3], [0, 0]).warnings.join()).toContain('one class');
    expect(fit([0, 0], [0, 0])).toMatchObject({ intercept: 0, coefficients: [0, 0], objective: 0 });
    for (const penalty of ['l1', 'l2', 'none'] as const) {
      const model = fit([0, 0], [7, 3], { penalty, intercept: 'free' });
      expect([model.intercept, model.objective, ...model.scores].every(Number.isFinite), penalty).toBe(true);
      expect(model.converged).toBe(false);
    }
  });
});
