import fc from 'fast-check';
import { expect, test } from 'vitest';
import { leadingBitsBin, leadingBitsBins, leadingBitsQuantiles, leadingBitsValue } from './leadingBits';

test('bins lie in the order of their numbers', () => {
  fc.assert(fc.property(fc.double({ noNaN: true }), fc.double({ noNaN: true }), (a, b) => {
    const [low, high] = a <= b ? [a, b] : [b, a];
    return leadingBitsBin(low) <= leadingBitsBin(high);
  }));
});

test('a bin’s value is its own, and within 1/32 of every number in it', () => {
  fc.assert(fc.property(fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e300, max: 1e300 }), (value) => {
    const bin = leadingBitsBin(value);
    const shown = leadingBitsValue(bin);
    return bin >= 0 && bin < leadingBitsBins && leadingBitsBin(shown) === bin
      && (Math.abs(value) < 1e-300 || Math.abs(value - shown) <= Math.abs(value) / 32);
  }));
});

test('whole numbers up to 63 are exact, on both sides of 0', () => {
  for (let value = -63; value <= 63; value++) expect(leadingBitsValue(leadingBitsBin(value)) + 0).toBe(value);
});

test('quantiles of 1 … 40', () => {
  const counts = new Uint32Array(leadingBitsBins);
  for (let value = 1; value <= 40; value++) counts[leadingBitsBin(value)]++;
  expect(leadingBitsQuantiles(counts, [0, 0.05, 0.5, 0.95, 1])).toEqual([1, 2, 20, 38, 40]);
  expect(leadingBitsQuantiles(new Uint32Array(8), [0.5])).toBeNull();
});
