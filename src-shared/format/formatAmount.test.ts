import { expect, it } from 'vitest';
import { formatAmount } from './formatAmount';

it('never rounds a figure to nothing, nor nothing to something', () => {
  expect([0, 0.04, -0.04, 0.06, 1234.56, null].map((value) => formatAmount(value, 1))).toEqual(['0.0', '< 0.1', '> −0.1', '0.1', '1,234.6', '–']);
  expect([0.0002, -0.0002, -4.0151].map((value) => formatAmount(value, 3))).toEqual(['< 0.001', '> −0.001', '−4.015']);
});
