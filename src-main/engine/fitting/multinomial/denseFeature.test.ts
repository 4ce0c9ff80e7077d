import { expect, it } from 'vitest';
import { relativeError } from '../../../../src-shared/statistics/fixtures/relativeError';
import type { MultinomialOptions } from '../../../../src-shared/statistics/multinomialFit';
import { asCoded } from '../../columns/asCoded';
import type { Column, PlainNumbers } from '../../columns/dataset';
import { roomForOrder } from '../../columns/sortedOrder';
import { randomNumbers } from '../../randomNumbers.fixture';
import { textColumn } from './columns.fixture';
import { designOf } from './design';
import { fitCombined, scoreDesign, type CombinedModel } from './fitCombined';
import { countJointRows, jointRows } from './jointRows';
import { scoreRows } from './scoreRows';

const patterns = 600;
const random = randomNumbers(3);
const classOf = Uint8Array.from({ length: patterns }, () => Math.floor(random() * 3));
const weights = Uint32Array.from({ length: patterns }, (_, i) => i % 4);
const all = new Uint8Array(patterns);

function plain(name: string, of: (pattern: number) => number): PlainNumbers {
  return {
    name, group: 'other', role: 'feature', notNumbers: null, form: 'plain', kind: 'numeric',
    numbers: Float64Array.from({ length: patterns }, (_, i) => of(i)), order: roomForOrder(patterns),
  };
}

const rate = plain('rate', (i) => (i % 11 === 0 ? Number.NaN : random() * 1e4 + 700 * classOf[i]));
const size = plain('size', (i) => random() * 1e-9 * (1 + classOf[i]));
const few = asCoded(plain('few', (i) => (i % 17 === 0 ? Number.NaN : Math.floor(random() * 5) + classOf[i])));
const rare = asCoded(plain('rare', (i) => (i % 40 === 0 ? classOf[i] : 9)));
const service = textColumn('service', Array.from({ length: patterns }, (_, i) => `s${(i + classOf[i]) % 4}`));
const columns: Column[] = [rate, few, service, size, rare];

function fit(of: Column[], options: Omit<MultinomialOptions, 'classes' | 'C' | 'tolerance'>): { model: CombinedModel; scores: Float64Array; rows: number; names: string[] } {
  const joint = jointRows(of, patterns);
  const design = designOf(of, joint, countJointRows(joint, all, 1, weights));
  const model = fitCombined(design, countJointRows(joint, classOf, 3, weights), { ...options, classes: 3, C: 1, tolerance: 1e-13 });
  const scores = scoreDesign(design, model);
  const perPattern = Float64Array.from({ length: patterns * 3 }, (_, i) => scores[joint.rowOf[Math.floor(i / 3)] * 3 + (i % 3)]);
  return { model, scores: perPattern, rows: joint.rows, names: design.names };
}

it.each(['l1', 'l2'] as const)('numbers written out give the model that a table of their values gives (%s)', (penalty) => {
  const written = fit(columns, { penalty, intercept: 'free' });
  const looked = fit(columns.map(asCoded), { penalty, intercept: 'free' });
  expect(designOf(columns, jointRows(columns, patterns), weights).rows.dense.columns, 'what hardly repeats, and what varies beside it').toEqual(Uint32Array.of(0, 1, 6));
  expect([written.rows, written.names]).toEqual([looked.rows, looked.names]);
  for (const pick of ['means', 'sds'] as const) {
    written.model[pick].forEach((value, j) => { expect(relativeError(value, looked.model[pick][j])).toBeLessThan(1e-13); });
  }
  expect(relativeError(written.model.fit.objective, looked.model.fit.objective)).toBeLessThan(1e-11);
  written.scores.forEach((score, i) => { expect(score).toBeCloseTo(looked.scores[i], 5); });
});

it('scores the rows of any dataset as those of its own, a gap at the mean', () => {
  const { model, scores } = fit(columns, { penalty: 'l2', intercept: 'free' });
  scoreRows(model, columns, patterns).forEach((score, i) => { expect(score).toBeCloseTo(scores[i], 10); });
  scoreRows(model, columns.map(asCoded), patterns).forEach((score, i) => { expect(score).toBeCloseTo(scores[i], 10); });
});

it('numbers where text was learnt are levels that training never showed', () => {
  const { model } = fit(columns, { penalty: 'l2', intercept: 'free' });
  const numbered = plain('service', (i) => i + 0.5);
  const others = columns.filter(({ name }) => name !== 'service');
  expect(scoreRows(model, [...others, numbered], patterns)).toEqual(scoreRows(model, [...others, asCoded(numbered)], patterns));
});
