import { expect, test } from 'vitest';
import { typedNumber } from './typedNumber';

test.each([
  ['0.5', 0.5], ['0,5', 0.5], ['0,001', 0.001], ['1,5', 1.5], ['12,25', 12.25], ['1,000', 1000], ['1,234,567.5', 1_234_567.5], ['1 000', 1000],
  ['1\u202f000', 1000], ['1.000,5', 1000.5], ['1e-3', 0.001], ['-3', -3], ['+2', 2], ['.5', 0.5], ['4294967295', 4_294_967_295], [' 7 ', 7],
])('“%s” is %d', (text, value) => {
  expect(typedNumber(text)).toBe(value);
});

test.each(['', 'abc', '1,2,3', '1,00,000', '0x10', 'Infinity', '1e99999', '5 %', '--1', '1.2.3', ','])('“%s” is no number', (text) => {
  expect(typedNumber(text)).toBeNaN();
});

test('long nonsense takes no longer than reading it', () => {
  expect(typedNumber(`${'1'.repeat(200_000)}x`)).toBeNaN();
  expect(typedNumber(`${'1,111'.repeat(40_000)}x`)).toBeNaN();
});
