import { formatNumber } from './formatNumber';

/**
 * A number that is under a bound, with the fewest digits, two at least, that do not round up to it.
 * @example formatUnder(4.98, 5) // → '4.98'
 */
export function formatUnder(value: number, bound: number): string {
  for (let digits = 2; digits < 17; digits++) if (Number(value.toPrecision(digits)) < bound) return formatNumber(value, digits);
  return formatNumber(value, 17);
}
