import { formatFixed, missingMark } from './formatFixed';
import { superscript } from './superscript';

/**
 * A number of unknown size, to so many significant digits, without an exponent where a reader can do without:
 * 693375640 → `693,375,640`, 3025.6103 → `3,025.61`, 0.0000445 → `4.45 × 10⁻⁵`. Whole numbers are printed whole.
 */
export function formatNumber(value: number | null, significant = 4): string {
  if (value === null || !Number.isFinite(value)) return missingMark;
  const size = Math.abs(value);
  if (size >= 1e15 || (size > 0 && size < 1e-3)) {
    const [digits, exponent] = size.toExponential(significant - 2).split('e');
    return `${value < 0 ? '−' : ''}${digits} × 10${superscript(Number(exponent))}`;
  }
  if (Number.isInteger(value)) return formatFixed(value, 0);
  const before = Math.max(1, Math.floor(Math.log10(size)) + 1);
  const decimals = size >= 1 ? Math.max(size >= 10_000 ? 0 : 1, significant - before) : significant;
  return formatFixed(value, Math.min(decimals, significant));
}
