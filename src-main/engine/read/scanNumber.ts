import { powersOfTen, roundDecimal } from './roundDecimal';

/**
 * Reads the decimal number at the beginning of `bytes[start, end)` without making a string, and writes it to `out[at]`: the
 * very double that `Number(text)` is, −0 as 0. Up to 18 digits that count, leading zeros and exponents and all.
 * @returns where the number ends, or −1 where it is not read without a string: no number, too many digits, an exponent beyond
 *   22, a whole number that no double is equal to, a tie
 */
export function scanNumber(bytes: Uint8Array, start: number, end: number, out: Float64Array, at: number): number {
  let i = start;
  const sign = bytes[i];
  if (sign === 0x2d || sign === 0x2b) i++;
  let digit: number;
  let first = 0;
  let second = 0;
  // Digits that count: leading zeros do not.
  let digits = 0;
  const from = i;
  for (; i < end; i++) {
    digit = bytes[i] - 0x30;
    if (digit < 0 || digit > 9) break;
    if (digits < 9) {
      first = (Math.imul(first, 10) + digit) | 0;
      if (first > 0) digits++;
    } else {
      if (digits < 18) second = (Math.imul(second, 10) + digit) | 0;
      digits++;
    }
  }
  let exponent = 0;
  let whole = true;
  let met = i - from;
  if (i < end && bytes[i] === 0x2e) {
    whole = false;
    const point = ++i;
    for (; i < end; i++) {
      digit = bytes[i] - 0x30;
      if (digit < 0 || digit > 9) break;
      if (digits < 9) {
        first = (Math.imul(first, 10) + digit) | 0;
        if (first > 0) digits++;
      } else {
        if (digits < 18) second = (Math.imul(second, 10) + digit) | 0;
        digits++;
      }
    }
    exponent = point - i;
    met += i - point;
  }
  if (met === 0 || digits > 18) return -1;
  if (i < end && (bytes[i] | 0x20) === 0x65) {
    whole = false;
    let power = 0;
    const minus = ++i < end && bytes[i] === 0x2d;
    if (minus || (i < end && bytes[i] === 0x2b)) i++;
    const here = i;
    for (; i < end && i < here + 4; i++) {
      digit = bytes[i] - 0x30;
      if (digit < 0 || digit > 9) break;
      power = power * 10 + digit;
    }
    if (i === here) return -1;
    exponent += minus ? -power : power;
  }
  // At most 9 digits times 10^9 = 5^9 · 2^9 has 51 bits that count: exact.
  const upper = digits <= 9 ? first : first * powersOfTen[digits - 9];
  const mantissa = upper + second;
  const lost = second - (mantissa - upper);
  if (whole && lost !== 0) return -1;
  const value = roundDecimal(mantissa, lost, exponent);
  if (value !== value) return -1;
  out[at] = sign === 0x2d && value !== 0 ? -value : value;
  return i;
}
