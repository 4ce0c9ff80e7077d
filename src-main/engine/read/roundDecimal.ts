/** Exact doubles: 10^22 is the last power of ten that is one. */
export const powersOfTen = Float64Array.from({ length: 23 }, (_, i) => Number(`1e${i}`));
const inverses = powersOfTen.map((power) => 1 / power);
/** Veltkamp's splitter for 53 bits: halves of 26 bits multiply without rounding. */
const splitter = 134_217_729;
const upperHalves = powersOfTen.map(upperHalf);
const lowerHalves = powersOfTen.map((power, i) => power - upperHalves[i]);

/** Up to here every whole number is a double. */
const largestExact = 2 ** 53;
/** A correction is known to 2^-50 of itself or better: both ends of four times that have to round alike. */
const doubt = 2 ** -48;

/**
 * (mantissa + lost) · 10^power to the nearest double, where mantissa + lost is a whole number of at most 18 digits and `lost`
 * what rounding took from it. A mantissa that is exact takes one multiplication or division by an exact power of ten, which
 * rounds correctly (Clinger 1990). For a longer one the remainder of that operation, which is a double, decides.
 * @returns NaN where it lies too near a tie to tell, or the power beyond 22
 */
export function roundDecimal(mantissa: number, lost: number, power: number): number {
  if (power > 22 || power < -22) return mantissa === 0 ? 0 : Number.NaN;
  const isExact = lost === 0 && mantissa <= largestExact;
  if (power === 0) return mantissa;
  if (power < 0) return isExact ? mantissa / powersOfTen[-power] : divided(mantissa, lost, -power);
  return isExact ? mantissa * powersOfTen[power] : multiplied(mantissa, lost, power);
}

function divided(mantissa: number, lost: number, power: number): number {
  const quotient = mantissa / powersOfTen[power];
  const product = quotient * powersOfTen[power];
  const remainder = mantissa - product - productError(quotient, power, product) + lost;
  const correction = remainder * inverses[power];
  return settled(quotient, correction, Math.abs(correction) * doubt);
}

function multiplied(mantissa: number, lost: number, power: number): number {
  const product = mantissa * powersOfTen[power];
  const error = productError(mantissa, power, product);
  const rest = lost * powersOfTen[power];
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
  return high * upperHalves[power] - product + high * lowerHalves[power] + low * upperHalves[power] + low * lowerHalves[power];
}

function upperHalf(value: number): number {
  const scaled = splitter * value;
  return scaled - (scaled - value);
}
