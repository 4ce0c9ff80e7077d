import { expect, it } from 'vitest';
import { closestColumns } from './closestColumns';

const pairs = [['a', 'b'], ['c', 'd'], ['b', 'd'], ['a', 'e']].map(([a, b], i) => ({ a, b, r: 0.9 - i / 10, n: 100 }));
const columns = ['a', 'b', 'c', 'd', 'e', 'alone'];

it('begins with what repeats another column most', () => {
  expect(closestColumns({ pairs }, columns, null)).toEqual(['a', 'b', 'c', 'd', 'e', 'alone']);
  expect(closestColumns({ pairs }, ['c', 'd', 'e'], null)).toEqual(['c', 'd', 'e']);
});

it('shows beside what is looked for the columns closest to it', () => {
  expect(closestColumns({ pairs }, columns, (name) => name === 'd')).toEqual(['d', 'c', 'b']);
  expect(closestColumns({ pairs }, columns, (name) => name === 'alone')).toEqual(['alone']);
  expect(closestColumns({ pairs }, columns, () => false)).toEqual([]);
});
