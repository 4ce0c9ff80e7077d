import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isMissingNumber as isMissing } from '../../../src-shared/schemas/missingMarks';
import { parseNumber, parseNumberBytes } from './parseNumber';

const inBytes = (text: string): number | undefined => {
  const bytes = Buffer.from(`7${text}5`);
  return parseNumberBytes(bytes, 1, bytes.length - 1);
};

describe('parseNumberBytes', () => {
  test('equals Number() for decimals of every length, to the last bit', () => {
    const digits = (max: number) => fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 1, maxLength: max }).map((list) => list.join(''));
    const decimal = fc.tuple(fc.constantFrom('', '-', '+'), digits(18), fc.option(digits(18)), fc.constantFrom('', '', 'e3', 'E-7', 'e+300'))
      .map(([sign, whole, part, exponent]) => `${sign}${whole}${part === null ? '' : `.${part}`}${exponent}`);
    fc.assert(fc.property(decimal, (text) => {
      const expected = Number(text) + 0;
      expect(inBytes(text)).toBe(Number.isFinite(expected) ? expected : Number.NaN);
    }), { numRuns: 5000, seed: 1 });
  });

  test('equals Number() for every double as it is written', () => {
    fc.assert(fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
      expect(inBytes(String(value))).toBe(value + 0);
    }), { numRuns: 5000, seed: 2 });
  });

  test('says the same as parseNumber about anything at all', () => {
    const text = fc.oneof(fc.string(), fc.stringMatching(/^[-+.eE0-9 x_]{0,8}$/));
    fc.assert(fc.property(text, (any) => {
      const latin1 = Buffer.from(any).toString('latin1');
      expect(inBytes(any)).toBe(parseNumber(latin1));
    }), { numRuns: 5000, seed: 3 });
  });

  test.each(['', '?', '-', '--', 'NaN', 'nan', 'N/A', 'null', 'None', '(empty)', 'Infinity', '-inf', '1e999'])(
    '“%s” is a missing value', (text) => expect(inBytes(text)).toBeNaN());

  test.each(['0x10', '1,5', '1_000', '1 000', '.', '-.', 'e5', '1e', '12a', '١', '- 5', '1.2.3'])(
    '“%s” is no number', (text) => expect(inBytes(text)).toBeUndefined());

  test('a value at the very end of the buffer', () => {
    const bytes = Buffer.from('12');
    expect(parseNumberBytes(bytes, 2, 2)).toBeNaN();
    expect(parseNumberBytes(bytes, 0, 2)).toBe(12);
    expect(isMissing('smurf')).toBe(false);
  });
});
