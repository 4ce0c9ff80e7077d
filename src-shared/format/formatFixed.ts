import { groupDigits } from './groupDigits';

/** What stands where a number does not exist (an odds ratio with an empty cell). */
export const missingMark = '–';

/**
 * A number with a fixed count of decimals, so that figures below one another align. The minus is a real one
 * (U+2212), zero never has a sign, `null` becomes an en dash.
 * @example formatFixed(-1234.5, 2) // → '−1,234.50'
 */
export function formatFixed(value: number | null, decimals: number): string {
  if (value === null || !Number.isFinite(value)) return missingMark;
  const digits = Math.abs(value).toFixed(decimals);
  const sign = value < 0 && /[1-9]/.test(digits) ? '−' : '';
  return sign + (digits.includes('e') ? digits : groupDigits(digits));
}
