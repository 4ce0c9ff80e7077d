import { expect, it } from 'vitest';
import { spreadApart } from './spreadApart';

it('leaves labels alone that have room', () => {
  expect(spreadApart([50, 10, 30], 10, 0, 100)).toEqual([50, 10, 30]);
});

it('moves touching labels apart around their middle, in their order', () => {
  expect(spreadApart([50, 52], 10, 0, 100)).toEqual([46, 56]);
  expect(spreadApart([52, 50, 51], 10, 0, 100)).toEqual([61, 41, 51]);
});

it('keeps them inside, and joins blocks that come to touch', () => {
  expect(spreadApart([0, 1, 2], 10, 0, 100)).toEqual([0, 10, 20]);
  expect(spreadApart([99, 100], 10, 0, 100)).toEqual([90, 100]);
  const moved = spreadApart([40, 41, 49, 50], 10, 0, 100);
  expect(moved).toEqual([30, 40, 50, 60]);
});

it('has nothing to do without labels', () => {
  expect(spreadApart([], 10, 0, 100)).toEqual([]);
});
