import { expect, test } from 'vitest';
import { workerCount } from './workerCount';

test('without a setting there are 2 to 4 workers', () => {
  for (const setting of [undefined, '', ' ']) expect([2, 3, 4]).toContain(workerCount(setting));
});

test.each([['1', 1], ['7', 7], [' 64 ', 64]])('“%s” is taken at its word', (setting, workers) => {
  expect(workerCount(setting)).toBe(workers);
});

test.each(['0', '-1', '1e9', 'abc', '2.5', '65', 'Infinity', 'NaN', '2,5'])('“%s” is refused in a sentence', (setting) => {
  expect(() => workerCount(setting)).toThrow(`WIRETELL_WORKERS: a whole number from 1 to 64 was expected, “${setting}” was found.`);
});
