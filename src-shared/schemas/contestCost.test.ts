import { expect, it } from 'vitest';
import { combinedBinaryExample, combinedExample } from '../questions/combined/combinedResult.fixture';
import { contestCost } from './contestCost';

// The matrix of the contest's winner, as published: 0.2331.
it('is the published one for the contest’s winner, and none where a class is not the contest’s', () => {
  expect(contestCost(combinedExample(), combinedExample().judged[2])).toBeCloseTo(0.2331, 4);
  expect(contestCost(combinedBinaryExample(), combinedBinaryExample().judged[1])).toBeNull();
  expect(contestCost(combinedExample(), { part: 'test', decided: null })).toBeNull();
});
