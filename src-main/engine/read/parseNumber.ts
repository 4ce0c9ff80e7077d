import { isMissingNumber } from '../../../src-shared/schemas/missingMarks';

/** Each digit can be read in one way alone: a long row of them that is no number after all is given up at once. */
const decimal = /^[+-]?(\d+(\.\d*)?|\.\d+)([eE][+-]?\d+)?$/;

/**
 * A field as a number: NaN where the value is missing, `undefined` where the text is not a decimal number at all.
 * Hexadecimal, thousands separators and decimal commas are not numbers here.
 */
export function parseNumber(text: string): number | undefined {
  if (decimal.test(text)) {
    const value = Number(text);
    return Number.isFinite(value) ? value : Number.NaN;
  }
  return isMissingNumber(text) ? Number.NaN : undefined;
}

const powersOfTen = [1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15];

/**
 * The same for bytes. Up to 15 digits with a decimal point are read without making a string: both the digits and the
 * power of ten are exact doubles, so one division rounds correctly.
 */
export function parseNumberBytes(bytes: Uint8Array, start: number, end: number): number | undefined {
  let i = start;
  const negative = bytes[i] === 0x2d;
  if (negative) i++;
  let mantissa = 0;
  let digits = 0;
  let decimals = -1;
  for (; i < end; i++) {
    const digit = bytes[i] - 0x30;
    if (digit >= 0 && digit <= 9) {
      mantissa = mantissa * 10 + digit;
      digits++;
      if (decimals >= 0) decimals++;
    } else if (bytes[i] === 0x2e && decimals < 0) {
      decimals = 0;
    } else {
      break;
    }
  }
  if (i === end && digits > 0 && digits <= 15) {
    const value = decimals > 0 ? mantissa / powersOfTen[decimals] : mantissa;
    return negative ? -value : value;
  }
  return parseNumber(Buffer.from(bytes.buffer, bytes.byteOffset + start, end - start).toString('latin1'));
}
