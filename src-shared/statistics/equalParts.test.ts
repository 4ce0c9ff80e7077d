import { expect, it } from 'vitest';
import { equalParts } from './equalParts';

it('tears no value apart, however many rows it has', () => {
  expect([...equalParts([1, 6, 1, 1, 1], 5)]).toEqual([0, 0, 3, 4, 4]);
  expect([...equalParts([], 5)]).toEqual([]);
});
