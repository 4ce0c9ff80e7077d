import { formatFixed, missingMark } from './formatFixed';
import { superscript } from './superscript';

/**
 * Below this power of ten a p-value is printed as a bound: no reader needs it closer, and a double nearly ends there.
 */
const floor = -300;

/**
 * A p-value as it stands in a table: `0.0312`, `4.1 × 10⁻⁷`, `< 10⁻³⁰⁰`. The logarithm is what counts below 1e-300,
 * where p itself is 0 or about to be; `null` (the test does not exist) becomes an en dash.
 */
export function formatPValue(p: number | null, log10P: number | null): string {
  if (p === null && log10P === null) return missingMark;
  const log = log10P ?? Math.log10(p as number);
  if (log < floor) return `< 10${superscript(floor)}`;
  const value = p ?? 10 ** log;
  if (value >= 0.001) return formatFixed(value, value >= 0.1 ? 3 : 4);
  const [digits, exponent] = value.toExponential(1).split('e');
  return `${digits} × 10${superscript(Number(exponent))}`;
}

/**
 * A p-value in a sentence: `p = 0.0312`, `p < 10⁻³⁰⁰ (log₁₀ p = −41,142.8)`. Beyond 1e-300 the logarithm follows,
 * because "too small to print" is no figure that anyone can compare.
 */
export function formatP(p: number | null, log10P: number | null): string {
  const value = formatPValue(p, log10P);
  if (value === missingMark) return 'p is not defined';
  if (!value.startsWith('<')) return `p = ${value}`;
  return log10P === null ? `p ${value}` : `p ${value} (log₁₀ p = ${formatFixed(log10P, 1)})`;
}
