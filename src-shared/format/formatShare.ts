import { formatFixed, missingMark } from './formatFixed';

/**
 * A share of 0 … 1 in per cent: `formatShare(0.7924)` → `79.2 %`. A share that is not exactly 0 or 1 never prints as if
 * it were: 0.00002 becomes `< 0.1 %` and 0.99998 becomes `> 99.9 %`. The space does not break.
 */
export function formatShare(share: number | null, decimals = 1): string {
  if (share === null || !Number.isFinite(share)) return missingMark;
  const step = 10 ** -decimals;
  const percent = 100 * share;
  if (share > 0 && percent < step / 2) return `< ${formatFixed(step, decimals)}\u00a0%`;
  if (share < 1 && percent > 100 - step / 2) return `> ${formatFixed(100 - step, decimals)}\u00a0%`;
  return `${formatFixed(percent, decimals)}\u00a0%`;
}
