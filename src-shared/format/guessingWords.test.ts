import { expect, test } from 'vitest';
import { isGuessing, oneAnswer } from './guessingWords';

test('a model that calls every row the same is named', () => {
  expect(oneAnswer({ tp: 9, fp: 9, tn: 0, fn: 0 }, 'dos')).toBe('predicts all dos');
  expect(oneAnswer({ tp: 0, fp: 0, tn: 9, fn: 9 }, 'dos')).toBe('predicts none dos');
  expect(oneAnswer({ tp: 1, fp: 0, tn: 9, fn: 9 }, 'dos')).toBeNull();
});

test('balanced accuracy near one half is guessing', () => {
  expect([0.5, 0.55, 0.56, 0.99, null].map((balancedAccuracy) =>
    isGuessing({ balancedAccuracy }))).toEqual([true, true, false, false, true]);
});
