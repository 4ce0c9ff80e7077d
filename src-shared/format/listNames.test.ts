import { expect, test } from 'vitest';
import { listNames } from './listNames';

test('names are listed up to a number, the others counted', () => {
  expect(listNames([])).toBe('');
  expect(listNames(['http', 'smtp'], 2)).toBe('http, smtp');
  expect(listNames(['http', 'smtp', 'ftp'], 2)).toBe('http, smtp and 1 more');
  expect(listNames(Array.from({ length: 60_000 }, (_, i) => `l${i}`))).toMatch(/, l39 and 59,960 more$/);
});
