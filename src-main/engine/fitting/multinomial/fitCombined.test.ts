import { describe, expect, it } from 'vitest';
import { likeliestClass } from '../../../../src-shared/statistics/multinomialDecision';
import type { MultinomialOptions } from '../../../../src-shared/statistics/multinomialFit';
import type { CodedColumn } from '../../columns/dataset';
import { numericColumn, textColumn } from './columns.fixture';
import { designOf, type Design } from './design';
import { classProbabilities, fitCombined, scoreDesign } from './fitCombined';
import { countJointRows, jointRows, type JointRows } from './jointRows';
import { scoreRows } from './scoreRows';

const bytes = numericColumn('bytes', [0, 0, 10, 200, 10, NaN, 0, 3000, 200, 0]);
const service = textColumn('service', ['http', 'smtp', 'http', 'eco', 'smtp', 'http', 'eco', 'http', 'eco', 'smtp']);
const columns: CodedColumn[] = [bytes, service];
const classOf = [0, 1, 0, 2, 1, 0, 2, 0, 1, 0];
const weights = [5, 3, 2, 9, 1, 2, 4, 1, 2, 3];
const options: MultinomialOptions = { penalty: 'l2', intercept: 'free', C: 1, classes: 3, tolerance: 1e-13 };

const joint = jointRows(columns, 10);
const train = (of: JointRows, part: number[]): { design: Design; counts: Float64Array } => ({
  design: designOf(columns, of, countJointRows(of, new Uint8Array(10), 1, part)),
  counts: countJointRows(of, classOf, 3, part),
});

describe('designOf', () => {
  it('standardises by training rows with their weights, levels by their share, a missing number at the mean', () => {
    const { design } = train(joint, weights);
    const cells = [0, 0, 10, 200, 10, null, 0, 3000, 200, 0];
    const given = weights.flatMap((n, i) => Array.from({ length: n }, () => cells[i]));
    const present = given.filter((x) => x !== null);
    const mean = present.reduce((sum, x) => sum + x) / present.length;
    // As SimpleImputer and StandardScaler: the gaps count as rows at the mean.
    const rows = given.map((x) => x ?? mean);
    const sd = Math.sqrt(rows.reduce((sum, x) => sum + (x - mean) ** 2, 0) / rows.length);
    expect(design.names).toEqual(['bytes', 'service=eco', 'service=http', 'service=smtp']);
    expect(design.means[0]).toBeCloseTo(mean, 12);
    expect(design.sds[0]).toBeCloseTo(sd, 10);
    expect(design.means[2]).toBeCloseTo(10 / 32, 14);
    expect(design.sds[2]).toBeCloseTo(Math.sqrt((10 / 32) * (22 / 32)), 14);
    expect(design.features.map(({ start, width }) => [start, width])).toEqual([[0, 1], [1, 3]]);
  });
});

describe('fitCombined', () => {
  const { design, counts } = train(joint, weights);
  const model = fitCombined(design, counts, options);

  it('scores the same rows alike, by the design and by the columns’ own values', () => {
    const own = scoreDesign(design, model);
    const looked = scoreRows(model, columns, 10);
    for (let i = 0; i < 10; i++) {
      for (let c = 0; c < 3; c++) expect(looked[i * 3 + c]).toBeCloseTo(own[joint.rowOf[i] * 3 + c], 12);
    }
  });

  it('is what coefficients, means and deviations say, and a level never seen sets no column', () => {
    const other = [numericColumn('bytes', [77, NaN]), textColumn('service', ['icmp', 'smtp'])];
    const scores = scoreRows(model, other, 2);
    const { coefficients, intercepts } = model.fit;
    const score = (c: number, x: number[]): number => intercepts[c]
      + x.reduce((sum, value, j) => sum + (coefficients[c][j] * (value - design.means[j])) / design.sds[j], 0);
    for (let c = 0; c < 3; c++) {
      expect(scores[c]).toBeCloseTo(score(c, [77, 0, 0, 0]), 12);
      expect(scores[3 + c]).toBeCloseTo(score(c, [design.means[0], 0, 0, 1]), 12);
    }
  });

  it('takes a feature that another file lacks, or holds as text, for its mean', () => {
    const text = scoreRows(model, [textColumn('bytes', ['many', 'few']), textColumn('service', ['eco', 'eco'])], 2);
    const absent = scoreRows(model, [textColumn('service', ['eco', 'eco'])], 2);
    expect(Array.from(text)).toEqual(Array.from(absent));
  });

  it('fits the classes there are: one that training lacks is never predicted', () => {
    const part = weights.map((n, i) => (classOf[i] === 1 ? 0 : n));
    const without = train(joint, part);
    const two = fitCombined(without.design, without.counts, options);
    expect(two.fitted).toEqual([0, 2]);
    expect(two.fit.coefficients).toHaveLength(1);
    const probabilities = classProbabilities(two, scoreDesign(without.design, two));
    expect(Array.from(probabilities).filter((_, at) => at % 3 === 1).every((p) => p === 0)).toBe(true);
    expect(likeliestClass(probabilities, 3)).not.toContain(1);
  });

  it('needs two classes', () => {
    const one = weights.map((n, i) => (classOf[i] === 0 ? n : 0));
    const { design: only, counts: few } = train(joint, one);
    expect(() => fitCombined(only, few, options)).toThrow('1 of 3');
  });

  it('fits more levels than fit into one factorised block', () => {
    const hosts = Array.from({ length: 11 }, (_, part) => textColumn(`host ${part}`, Array.from({ length: 3300 }, (__, i) => `${(i * (part + 3)) % 97}`)));
    const many = numericColumn('bytes', Array.from({ length: 3300 }, (_, i) => i % 17));
    const classes = Array.from({ length: 3300 }, (_, i) => ((i % 1100) % 3 === 0 || i % 17 > 13 ? 1 : 0));
    const all = jointRows([...hosts, many], 3300);
    const ones = new Uint8Array(3300).fill(1);
    const wide = designOf([...hosts, many], all, countJointRows(all, new Uint8Array(3300), 1, ones));
    const fitted = fitCombined(wide, countJointRows(all, classes, 2, ones), { ...options, classes: 2, tolerance: 1e-9 });
    expect(wide.rows.columns).toBe(11 * 97 + 1);
    expect(fitted.fit.converged).toBe(true);
    expect(fitted.fit.optimality).toBeLessThan(1e-7);
  });

  it('is the same model on rows merged over fewer columns', () => {
    const merged = jointRows([service], 10);
    const small = designOf([service], merged, countJointRows(merged, new Uint8Array(10), 1, weights));
    const large = designOf([service], joint, countJointRows(joint, new Uint8Array(10), 1, weights));
    expect(merged.rows).toBe(3);
    const a = fitCombined(small, countJointRows(merged, classOf, 3, weights), options);
    const b = fitCombined(large, countJointRows(joint, classOf, 3, weights), options);
    expect(a.fit.objective).toBeCloseTo(b.fit.objective, 11);
  });
});
