import { expect, it } from 'vitest';
import { calledRates } from './calledRates';

it('gives both classes the same weight, however many rows they have', () => {
  expect(calledRates([90, 1], [100, 2])).toEqual({ recall: 0.9, falsePositiveRate: 0.5, balancedAccuracy: 0.7 });
});
