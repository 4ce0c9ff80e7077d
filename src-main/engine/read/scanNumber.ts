import { powersOfTen, roundDecimal } from './roundDecimal';
import { scanAnyNumber } from './scanAnyNumber';

/** The longest number that is read here, with its point and what follows it. */
const longest = 32;
const nine = 9;
/** Digits behind the point, of which the first nine and the next eight are gathered apart. */
const mostDecimals = 17;

/**
 * Reads the decimal number at the beginning of `bytes[start, end)` without making a string, and writes it to `out[at]`: the
 * very double that `Number(text)` is, −0 as 0. Here up to nine digits before the point and seventeen behind it, as nearly all
 * cells of a table of flows are; the rest is left to `scanAnyNumber`.
 * @param view looks at the same buffer as `bytes`
 * @returns where the number ends, or −1 where it is not read without a string: no number, too many digits, an exponent beyond
 *   22, a whole number that no double is equal to, a tie
 */
export function scanNumber(bytes: Uint8Array, view: DataView, start: number, end: number, out: Float64Array, at: number): number {
  if (start + longest > end) return scanAnyNumber(bytes, start, end, out, at);
  let i = start;
  const negative = bytes[i] === 0x2d;
  if (negative) i++;
  const first = i;
  let digit: number;
  let whole = 0;
  for (const stop = i + nine; i < stop; i++) {
    digit = bytes[i] - 0x30;
    if (digit >>> 0 > 9) break;
    whole = (Math.imul(whole, 10) + digit) | 0;
  }
  const length = i - first;
  if (length === 0 || bytes[i] !== 0x2e) {
    if (length === 0 || goesOn(bytes[i])) return scanAnyNumber(bytes, start, end, out, at);
    out[at] = negative && whole !== 0 ? -whole : whole;
    return i;
  }
  const point = ++i;
  let next = 0;
  let last = 0;
  const four = view.getInt32(i, true);
  if (areDigits(four)) {
    next = valueOfDigits(four);
    i += 4;
    const more = view.getInt32(i, true);
    if (areDigits(more)) {
      next = (Math.imul(next, 10_000) + valueOfDigits(more)) | 0;
      i += 4;
    }
  }
  for (const stop = point + nine; i < stop; i++) {
    digit = bytes[i] - 0x30;
    if (digit >>> 0 > 9) break;
    next = (Math.imul(next, 10) + digit) | 0;
  }
  let upper: number;
  if (i === point + nine) {
    const rest = view.getInt32(i, true);
    if (areDigits(rest)) {
      last = valueOfDigits(rest);
      i += 4;
    }
    for (const stop = point + mostDecimals; i < stop; i++) {
      digit = bytes[i] - 0x30;
      if (digit >>> 0 > 9) break;
      last = (Math.imul(last, 10) + digit) | 0;
    }
    upper = next * powersOfTen[i - point - nine];
  } else {
    upper = next;
  }
  const decimals = i - point;
  if (goesOn(bytes[i]) || length + decimals > 18) return scanAnyNumber(bytes, start, end, out, at);
  // Each of the three is exact: at most 9 digits times 10^17 = 5^17 · 2^17, all together no more than 18 digits.
  const top = whole * powersOfTen[decimals];
  const sum = top + upper;
  const mantissa = sum + last;
  const value = roundDecimal(mantissa, upper - (sum - top) + (last - (mantissa - sum)), -decimals);
  if (value !== value) return -1;
  out[at] = negative && value !== 0 ? -value : value;
  return i;
}

/** Whether a number is not over here: another digit, a point or an exponent. */
const goesOn = (byte: number): boolean => (byte >= 0x30 && byte <= 0x39) || (byte | 0x20) === 0x65 || byte === 0x2e;

/** Whether four bytes, read as one integer, are digits all: none below 0x30, and none above 0x39. */
const areDigits = (four: number): boolean => ((four & 0xf0f0f0f0) ^ 0x30303030 | (((four & 0x0f0f0f0f) + 0x06060606) & 0x10101010)) === 0;

/** The number that four digits make, the first of them in the lowest byte: pairs first, then the two pairs. */
function valueOfDigits(four: number): number {
  const low = four & 0x0f0f0f0f;
  const pairs = (Math.imul(low, 10) + (low >>> 8)) & 0x00ff00ff;
  return (Math.imul(pairs, 100) + (pairs >>> 16)) & 0xffff;
}
