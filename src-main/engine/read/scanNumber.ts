/** Exact doubles: 10^22 is the last power of ten that is one. */
const powers = Float64Array.from({ length: 23 }, (_, i) => Number(`1e${i}`));
/** Veltkamp's splitter for 53 bits: halves of 26 bits multiply without rounding. */
const splitter = 134_217_729;
const upperHalves = powers.map((power) => upperHalf(power));

/**
 * Reads the decimal number at the beginning of `bytes[start, end)` without making a string, and writes it to `out[at]`: the
 * very double that `Number(text)` is, −0 as 0. Up to 15 digits and a power of ten up to 22 are both exact doubles, so that one
 * multiplication or division rounds correctly (Clinger 1990); with up to 18 digits the remainder of that division decides,
 * and where it lies too near a tie to tell, nobody guesses.
 * @returns where the number ends, or −1 where this way does not read it: no number, too many digits, an exponent beyond 22,
 *   a whole number that no double is equal to
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
  let value = 0;
  if (digits <= 15) {
    const mantissa = digits <= 9 ? first : first * powers[digits - 9] + second;
    if (mantissa !== 0) {
      if (exponent === 0) value = mantissa;
      else if (exponent < 0 && exponent >= -22) value = mantissa / powers[-exponent];
      else if (exponent > 0 && exponent <= 22) value = mantissa * powers[exponent];
      else return -1;
    }
  } else {
    // At most 9 digits times 10^9 = 5^9 · 2^9 has 51 bits that count: exact.
    const upper = first * powers[digits - 9];
    const mantissa = upper + second;
    const lost = second - (mantissa - upper);
    if (exponent === 0) {
      if (whole && lost !== 0) return -1;
      value = mantissa;
    } else {
      value = exponent < 0 ? divided(mantissa, lost, -exponent) : multiplied(mantissa, lost, exponent);
      if (value !== value) return -1;
    }
  }
  out[at] = sign === 0x2d && value !== 0 ? -value : value;
  return i;
}

/** A correction is known to 2^-50 of itself at least: both ends of four times that have to round alike. */
const doubt = 2 ** -48;

/** (mantissa + lost) / 10^power to the nearest double, NaN where that is too near to tell. */
function divided(mantissa: number, lost: number, power: number): number {
  if (power > 22) return Number.NaN;
  const divisor = powers[power];
  const quotient = mantissa / divisor;
  const product = quotient * divisor;
  const remainder = mantissa - product - productError(quotient, power, product) + lost;
  return settled(quotient, remainder / divisor, Math.abs(remainder / divisor) * doubt);
}

/** (mantissa + lost) · 10^power to the nearest double, NaN where that is too near to tell. */
function multiplied(mantissa: number, lost: number, power: number): number {
  if (power > 22) return Number.NaN;
  const product = mantissa * powers[power];
  const error = productError(mantissa, power, product);
  const rest = lost * powers[power];
  return settled(product, error + rest, (Math.abs(error) + Math.abs(rest)) * doubt);
}

function settled(value: number, correction: number, margin: number): number {
  const nearest = value + (correction - margin);
  return nearest === value + (correction + margin) ? nearest : Number.NaN;
}

/** What rounding took from `value · 10^power` (Dekker's product). */
function productError(value: number, power: number, product: number): number {
  const high = upperHalf(value);
  const low = value - high;
  const otherHigh = upperHalves[power];
  const otherLow = powers[power] - otherHigh;
  return high * otherHigh - product + high * otherLow + low * otherHigh + low * otherLow;
}

function upperHalf(value: number): number {
  const scaled = splitter * value;
  return scaled - (scaled - value);
}
