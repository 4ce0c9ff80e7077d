import { expect, it } from 'vitest';
import { positionTable } from './positionTable';

it('tells where each class stands: of row numbers by hand, 3 of 4 positives and 1 of 4 negatives in positive parts', () => {
  const positives = [1, 1, 0, 1, 0, 0, 1, 0];
  const negatives = positives.map((is) => 1 - is);
  expect(positionTable(positives, negatives, 2)).toEqual({ accuracy: 0.75, positives: [3, 1], negatives: [1, 3] });
});

it('puts a value of many rows into one part, by the rows before it, and passes over values without rows', () => {
  expect(positionTable([5, 0, 0, 1], [0, 0, 1, 3], 5))
    .toEqual({ accuracy: (5 / 6 + 1) / 2, positives: [5, 0, 0, 1, 0], negatives: [0, 0, 1, 3, 0] });
});

it('is one half where both classes are spread evenly, or turned around, and nothing without a class', () => {
  expect(positionTable([1, 1, 1, 1], [2, 2, 2, 2], 4).accuracy).toBe(0.5);
  expect(positionTable([0, 0, 1, 1], [1, 1, 0, 0]).accuracy).toBe(1);
  expect(positionTable([1, 1], [0, 0]).accuracy).toBeNull();
  expect(positionTable([], []).accuracy).toBeNull();
});
