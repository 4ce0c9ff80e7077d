import { formatFixed, missingMark } from './formatFixed';
import { groupDigits } from './groupDigits';
import { superscript } from './superscript';

/**
 * A number of unknown size, to so many significant digits, without an exponent where a reader can do without.
 * Whole numbers are printed whole, and others have at least the digits before their decimal point.
 * @example formatNumber(693375640) // → '693,375,640'
 * @example formatNumber(3025.6103) // → '3,025.6'
 * @example formatNumber(0.0010499) // → '0.001050'
 * @example formatNumber(0.0000445) // → '4.450 × 10⁻⁵'
 */
export function formatNumber(value: number | null, significant = 4): string {
  if (value === null || !Number.isFinite(value)) return missingMark;
  const size = Math.abs(value);
  const sign = value < 0 ? '−' : '';
  if (size >= 1e15 || (size > 0 && size < 1e-3)) {
    const [digits, exponent] = size.toExponential(significant - 1).split('e');
    return `${sign}${digits} × 10${superscript(Number(exponent))}`;
  }
  if (Number.isInteger(value)) return formatFixed(value, 0);
  if (size < 1) return sign + size.toPrecision(significant);
  const decimals = Math.max(size >= 10_000 ? 0 : 1, significant - Math.floor(Math.log10(size)) - 1);
  return sign + groupDigits(size.toFixed(decimals));
}
