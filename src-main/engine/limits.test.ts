import { expect, test } from 'vitest';
import { limitsFrom, refuseOver } from './limits';

test('limits are the usual ones, but for those that are named', () => {
  const usual = limitsFrom(undefined);
  expect(limitsFrom('columns=50000, rows=1e9')).toEqual({ ...usual, columns: 50_000, rows: 1e9 });
});

test.each(['columns', 'columns=', 'columns=many', 'columns=0', 'column=5', '__proto__=5'])('“%s” is refused in words', (setting) => {
  expect(() => limitsFrom(setting)).toThrow(/WIRETELL_LIMITS: entries such as columns=50000 were expected/);
});

test('what passes its ceiling is refused with the ceiling and the way to raise it', () => {
  const limits = limitsFrom('columns=1000');
  const sentence = (most: string): string => `at most ${most} columns were expected, “x.csv” has 1,001`;
  expect(() => refuseOver('columns', 1000, sentence, limits)).not.toThrow();
  expect(() => refuseOver('columns', 1001, sentence, limits))
    .toThrow('at most 1,000 columns were expected, “x.csv” has 1,001 (WIRETELL_LIMITS=columns=N sets another limit).');
});
