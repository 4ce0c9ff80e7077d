import { formatFixed } from './formatFixed';

/**
 * A figure of any size with a fixed count of decimals, which rounding never makes nothing.
 * @example formatAmount(0.04, 1) // → '< 0.1' (an expected count)
 * @example formatAmount(-0.0002, 3) // → '> −0.001' (a coefficient)
 * @example formatAmount(0, 1) // → '0.0'
 */
export function formatAmount(value: number | null, decimals: number): string {
  if (value === null || value === 0 || !Number.isFinite(value) || Number(value.toFixed(decimals)) !== 0)
    return formatFixed(value, decimals);
  const step = formatFixed(10 ** -decimals, decimals);
  return value > 0 ? `< ${step}` : `> −${step}`;
}
