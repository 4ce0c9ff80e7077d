import { expect, it } from 'vitest';
import { expectedCounts } from './expectedCounts';

it('expectedCounts keeps the margins of the observed table', () => {
  expect(expectedCounts([[10, 20], [30, 40]])).toEqual([[12, 18], [28, 42]]);
  expect(expectedCounts([[0, 0], [0, 0]])).toEqual([[0, 0], [0, 0]]);
});
