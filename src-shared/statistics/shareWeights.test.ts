import { expect, it } from 'vitest';
import { shareWeights } from './shareWeights';

it('brings rows of a balanced draw back to the shares of their file', () => {
  const weights = shareWeights([4, 4], [16, 4]);
  expect(weights).toEqual([1.6, 0.4]);
  expect(4 * weights[0] + 4 * weights[1]).toBe(8);
  expect(shareWeights([16, 4], [16, 4])).toEqual([1, 1]);
});

it('leaves classes aside that have no judged row', () => {
  expect(shareWeights([2, 0, 2], [10, 5, 30])).toEqual([0.5, 0, 1.5]);
});
