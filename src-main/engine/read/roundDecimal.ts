/** Exact doubles: 10^22 is the last power of ten that is one. */
export const powersOfTen = Float64Array.from({ length: 23 }, (_, i) => Number(`1e${i}`));
const largestPower = 22;

/** Veltkamp's splitter for 53 bits: halves of 26 bits multiply without rounding. */
const splitter = 134_217_729;
/** Powers of ten from 10^-22 on as the sum of two doubles, the first of them also in halves. */
const nearest = new Float64Array(2 * largestPower + 1).map((_, i) => Number(`1e${i - largestPower}`));
const rests = nearest.map((power, i) => (i < largestPower ? restOfInverse(power, largestPower - i) : 0));
const upperHalves = nearest.map(upperHalf);
const lowerHalves = nearest.map((power, i) => power - upperHalves[i]);

/** What is left out of a product here is less than this share of it: the remainders of remainders, each below 2^-105. */
const doubt = 2 ** -100;

/**
 * (mantissa + lost) · 10^power to the nearest double, where mantissa + lost is a whole number of at most 18 digits and `lost`
 * what rounding took from it. The product is computed to twice the digits of a double (Dekker 1971), and these decide.
 * @returns NaN where it lies too near a tie to tell, or the power beyond 22
 */
export function roundDecimal(mantissa: number, lost: number, power: number): number {
  if (power > largestPower || power < -largestPower) return mantissa === 0 ? 0 : Number.NaN;
  const at = power + largestPower;
  const product = mantissa * nearest[at];
  const scaled = splitter * mantissa;
  const high = scaled - (scaled - mantissa);
  const low = mantissa - high;
  const error = high * upperHalves[at] - product + high * lowerHalves[at] + low * upperHalves[at] + low * lowerHalves[at];
  const correction = error + (mantissa * rests[at] + lost * nearest[at]);
  const margin = product * doubt;
  const value = product + (correction - margin);
  return value === product + (correction + margin) ? value : Number.NaN;
}

function upperHalf(value: number): number {
  const scaled = splitter * value;
  return scaled - (scaled - value);
}

/** What the double next to 10^-power lacks, as exact fractions tell: 10^-power is no double. */
function restOfInverse(inverse: number, power: number): number {
  // The double is a whole number of 2^-shift.
  const shift = 128;
  const lacking = (1n << BigInt(shift + 64)) / 10n ** BigInt(power) - (BigInt(inverse * 2 ** shift) << 64n);
  return Number(lacking) / 2 ** shift / 2 ** 64;
}
