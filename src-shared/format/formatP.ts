import { formatFixed, missingMark } from './formatFixed';
import { formatRate } from './formatRate';
import { superscript } from './superscript';

/**
 * Below this power of ten a p-value is printed as a bound: no reader needs it closer, and a double nearly ends there.
 */
const floor = -300;

/**
 * A p-value as it stands in a table. The logarithm is what counts below 1e-300,
 * where p itself is 0 or about to be; `null` (the test does not exist) becomes an en dash.
 * @param alpha the level that it is held against: a p that is not equal to it gets as many digits as it takes to see that
 * @example formatPValue(0.03123, null, 0.05) // → '0.0312'
 * @example formatPValue(4.1e-7, null, 0.05) // → '4.1 × 10⁻⁷'
 * @example formatPValue(0, -41142.8, 0.05) // → '< 10⁻³⁰⁰'
 */
export function formatPValue(p: number | null, log10P: number | null, alpha: number): string {
  if (p === null && log10P === null) return missingMark;
  const log = log10P ?? Math.log10(p as number);
  if (log < floor) return `< 10${superscript(floor)}`;
  const value = p ?? 10 ** log;
  const reads = (text: string): boolean => value !== alpha && Number(text) === alpha;
  if (value >= 0.001) {
    let decimals = value >= 0.1 ? 3 : value >= 0.01 ? 4 : 5;
    while (decimals < 20 && reads(value.toFixed(decimals))) decimals++;
    return formatRate(value, decimals);
  }
  let decimals = 1;
  while (decimals < 17 && reads(value.toExponential(decimals))) decimals++;
  const [digits, exponent] = value.toExponential(decimals).split('e');
  return `${digits} × 10${superscript(Number(exponent))}`;
}

/**
 * A p-value in a sentence. Beyond 1e-300 the logarithm follows,
 * because "too small to print" is no figure that anyone can compare.
 * @param name `p`, or what it is after a correction
 * @example formatP(0.03123, null, 0.05) // → 'p = 0.0312'
 * @example formatP(0, -41142.8, 0.05) // → 'p < 10⁻³⁰⁰ (log₁₀ p = −41,142.8)'
 */
export function formatP(p: number | null, log10P: number | null, alpha: number, name = 'p'): string {
  const value = formatPValue(p, log10P, alpha);
  if (value === missingMark) return `${name} is not defined`;
  if (!/^[<>]/.test(value)) return `${name} = ${value}`;
  const isFloor = value === `< 10${superscript(floor)}`;
  return isFloor && log10P !== null ? `${name} ${value} (log₁₀ ${name} = ${formatFixed(log10P, 1)})` : `${name} ${value}`;
}
