import { describe, expect, it } from 'vitest';
import { references } from './fixtures/multinomialCases';
import { rowsOf, type MultinomialReference } from './fixtures/multinomialReference';
import { relativeError } from './fixtures/relativeError';
import { certainRowsWarning, fitMultinomial, type MultinomialOptions } from './multinomialFit';
import { multinomialProbabilities } from './multinomialProbability';
import { entryTables, linearScores } from './multinomialProducts';
import type { MultinomialRows } from './multinomialRows';

const exactly = { tolerance: 1e-13 };
const countsOf = ({ counts }: MultinomialReference): Float64Array => Float64Array.from(counts.flat());
const usual = (classes: number): MultinomialOptions => ({ penalty: 'l2', intercept: 'free', C: 1, classes, ...exactly });

describe('fitMultinomial', () => {
  for (const reference of references) {
    for (const expected of reference.fits) {
      const { penalty, intercept, C } = expected;
      it.each([
        ['by entries', false], ['some columns written out', true],
      ] as const)(`reaches scikit-learn's optimum: ${reference.name}, ${penalty}, ${intercept} intercept, C = ${C}, %s`, (_, written) => {
        const rows = rowsOf(reference, written);
        const options = { penalty, intercept, C, classes: reference.classes, ...exactly };
        const model = fitMultinomial(rows, countsOf(reference), options);
        const outputs = model.intercepts.length;
        expect(relativeError(model.objective, expected.objective)).toBeLessThan(1e-10);
        expect(model.converged).toBe(true);
        expect(model.optimality).toBeLessThan(1e-8);
        if (penalty !== 'none') expect(model.warnings).toEqual([]);
        const scores = new Float64Array(rows.rows * outputs);
        linearScores(rows, model.parameters, outputs, scores, entryTables(rows, outputs));
        multinomialProbabilities(scores, reference.classes).forEach((p, at) => {
          expect(Math.abs(p - expected.probabilities.flat()[at])).toBeLessThan(2e-6);
        });
        if (penalty !== 'l2') return;
        model.coefficients.flat().forEach((w, at) => {
          expect(Math.abs(w - expected.coefficients.flat()[at])).toBeLessThan(1e-6);
        });
      });
    }
  }

  it('gives exact zeros to what an L1 penalty finds no use for', () => {
    const [, three] = references;
    const model = fitMultinomial(rowsOf(three), countsOf(three), { ...usual(3), penalty: 'l1', C: 0.05 });
    expect(model.coefficients.flat().filter((w) => w === 0).length).toBeGreaterThan(12);
    expect(model.coefficients.flat().some((w) => w !== 0)).toBe(true);
  });

  it('counts a row of weight 3 as three rows, and a column that does not vary as nothing', () => {
    const [two] = references;
    const weighted = fitMultinomial(rowsOf(two), countsOf(two).map((n) => 3 * n), usual(2));
    const dearer = fitMultinomial(rowsOf(two), countsOf(two), { ...usual(2), C: 3 });
    expect(relativeError(weighted.objective, dearer.objective)).toBeLessThan(1e-14);
    expect(weighted.coefficients[0][Object.keys(two.numbers).indexOf('constant')]).toBe(0);
  });

  it('needs next to no steps from where a neighbour ended', () => {
    const [, , five] = references;
    const cold = fitMultinomial(rowsOf(five), countsOf(five), usual(5));
    const warm = fitMultinomial(rowsOf(five), countsOf(five), { ...usual(5), start: cold.parameters });
    expect(warm.iterations).toBeLessThanOrEqual(3);
    expect(relativeError(warm.objective, cold.objective)).toBeLessThan(1e-13);
  });

  it('tells its progress, can be stopped by it, and says when it was not given enough steps', () => {
    const [, three] = references;
    const objectives: number[] = [];
    const stop = (): never => { throw new Error('stopped'); };
    fitMultinomial(rowsOf(three), countsOf(three), {
      ...usual(3), onIteration: ({ objective }) => { objectives.push(objective); },
    });
    expect(objectives.length).toBeGreaterThan(3);
    expect(objectives).toEqual([...objectives].sort((a, b) => b - a));
    expect(() => fitMultinomial(rowsOf(three), countsOf(three), { ...usual(3), onIteration: stop })).toThrow('stopped');
    const cut = fitMultinomial(rowsOf(three), countsOf(three), { ...usual(3), maxIterations: 2 });
    expect(cut.converged).toBe(false);
    expect(cut.warnings.join()).toContain('2 iterations');
  });

  /** One column, −1 and 1. */
  const twoValues: MultinomialRows = {
    rows: 2, columns: 1, starts: Uint32Array.of(0, 0, 1), entries: Uint32Array.of(0), entryColumns: Uint32Array.of(0),
    entryValues: Float64Array.of(2), shifts: Float64Array.of(-1), dense: { columns: new Uint32Array(0), values: new Float64Array(0) },
  };

  it.each(['l1', 'l2'] as const)('finds its way from a start that is certain and wrong (%s)', (penalty) => {
    for (const reference of references) {
      const options = { ...usual(reference.classes), penalty };
      const cold = fitMultinomial(rowsOf(reference), countsOf(reference), options);
      const wrong = cold.parameters.map((value, j) => -30 * Math.sign(value) * (j % 3));
      const found = fitMultinomial(rowsOf(reference), countsOf(reference), { ...options, start: wrong });
      expect(found.converged).toBe(true);
      expect(relativeError(found.objective, cold.objective)).toBeLessThan(1e-11);
    }
  });

  it('warns, and stays finite, where rows are told apart with certainty and nothing holds the coefficients', () => {
    const model = fitMultinomial(twoValues, Float64Array.of(50, 0, 0, 50), { ...usual(2), penalty: 'none' });
    expect(model.warnings).toContain(certainRowsWarning);
    expect(model.objective).toBeLessThan(1e-5);
    expect(Number.isFinite(model.coefficients[0][0])).toBe(true);
  });

  it('refuses a class without rows, one class, counts that do not fit and a C of 0', () => {
    const options = usual(3);
    expect(() => fitMultinomial(twoValues, Float64Array.of(5, 1, 0, 2, 3, 0), options)).toThrow('class 2 has none');
    expect(() => fitMultinomial(twoValues, Float64Array.of(5, 1), { ...options, classes: 1 })).toThrow('two classes');
    expect(() => fitMultinomial(twoValues, Float64Array.of(5, 1), options)).toThrow('need 6 counts');
    expect(() => fitMultinomial(twoValues, Float64Array.of(5, 1, 2, 3), { ...options, classes: 2, C: 0 })).toThrow('C must');
  });
});
