import { expect, test } from 'vitest';
import { stabilityIndex } from './stabilityIndex';

test('equal shares lie nowhere apart, whatever the number of rows', () => {
  expect(stabilityIndex([0.2, 0.3, 0.5], 1e9, [2e8, 3e8, 5e8])).toBeCloseTo(0, 12);
});

// By hand: (0.7 − 0.5) ln(0.7/0.5) + (0.3 − 0.5) ln(0.3/0.5), with half a row of a thousand million of no account.
test('two bins by hand', () => {
  expect(stabilityIndex([0.5, 0.5], 1e9, [7e8, 3e8])).toBeCloseTo(0.2 * Math.log(1.4) - 0.2 * Math.log(0.6), 7);
});

test('an empty bin stays finite, no rows give none', () => {
  expect(stabilityIndex([0, 1], 100, [100, 0])).toBeGreaterThan(5);
  expect(stabilityIndex([0, 1], 100, [0, 0])).toBeNull();
});
