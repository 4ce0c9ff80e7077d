import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { twoSignificantDigits } from './twoSignificantDigits';

const byText = (value: number): number => Number(value.toPrecision(2));

describe('two significant digits', () => {
  it('are those of the text, whatever the number', () => {
    fc.assert(fc.property(fc.double(), (value) => { expect(twoSignificantDigits(value)).toBe(byText(value)); }), { numRuns: 2000 });
  });

  it('are those of the text next to a half and next to a power of ten, as decimals and as whole numbers', () => {
    const decimals = fc.tuple(fc.integer({ min: -9999, max: 9999 }), fc.integer({ min: -25, max: 25 })).map(([digits, exponent]) => Number(`${digits}e${exponent}`));
    fc.assert(fc.property(decimals, (value) => { expect(twoSignificantDigits(value)).toBe(byText(value)); }), { numRuns: 5000 });
    for (let exponent = -30; exponent <= 30; exponent++) {
      for (let digits = 10; digits < 100; digits++) {
        for (const text of [`${digits}5e${exponent}`, `${digits}49999999999999e${exponent - 13}`, `${digits}50000000000001e${exponent - 13}`, `${digits}e${exponent}`]) {
          expect(twoSignificantDigits(Number(text)), text).toBe(byText(Number(text)));
          expect(twoSignificantDigits(-Number(text)), text).toBe(-byText(Number(text)));
        }
      }
    }
  });

  it('leave what has none as it is', () => {
    expect([0, Infinity, -Infinity, NaN].map(twoSignificantDigits)).toEqual([0, Infinity, -Infinity, NaN]);
  });
});
