import { expect, it } from 'vitest';
import { lookAlikes, type LookAlikeRows } from './lookAlikes';

const rowsOf = (values: number[], texts: number[] = []): LookAlikeRows =>
  ({ rows: values.length, columns: 1, numbers: Float64Array.from(values), texts: texts.length > 0 ? 1 : 0, codes: Int32Array.from(texts) });

it('finds a row among those of the other class, and leaves it out of its own neighbours', () => {
  const [first, second] = [[0, 0.01, 0.02, 0.9], [0.88, 0.91, 0.93, 1]];
  const references = rowsOf([...first, ...second]);
  expect([...lookAlikes(rowsOf(first), references, 4, false)]).toEqual([0, 0, 0, 1]);
  expect([...lookAlikes(rowsOf(second), references, 4, true)]).toEqual([0, 0, 0, 0]);
});

it('counts every tie: as many of the own class at the third distance as of the other leave a row where it is', () => {
  const references = rowsOf([0, 0, 0, 0, 0, 0, 0, 0]);
  expect([...lookAlikes(rowsOf([0, 0]), references, 0, false)]).toEqual([0, 0]);
  expect([...lookAlikes(rowsOf([0]), references, 4, false)]).toEqual([1]);
});

it('takes a missing number, and another text, for a whole step away', () => {
  const references = rowsOf([NaN, NaN, NaN, 0.1, 0.2, 0.3]);
  expect([...lookAlikes(rowsOf([NaN, 0.15]), references, 0, false)]).toEqual([0, 1]);
  const worded = rowsOf([0.5, 0.5, 0.5, 0.5, 0.5, 0.5], [1, 1, 1, 2, 2, 2]);
  expect([...lookAlikes(rowsOf([0.5, 0.5], [1, 2]), worded, 0, false)]).toEqual([0, 1]);
});

it('calls who wants to stop', () => {
  const stop = (): void => { throw new Error('stopped'); };
  expect(() => lookAlikes(rowsOf([1]), rowsOf([0, 1]), 0, false, stop)).toThrow('stopped');
});
