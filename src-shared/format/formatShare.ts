import { formatFixed, missingMark } from './formatFixed';

/** One decimal, and two nearer than one per cent to nothing or to all, where they tell one share from another. */
const decimalsOf = (share: number): number => ((share > 0 && share < 0.01) || (share > 0.99 && share < 1) ? 2 : 1);

/**
 * A share of 0 … 1 in per cent without its sign, for columns that have it in their title.
 * A share that is not exactly 0 or 1 never prints as if it were.
 * @param decimals so many; as a rule as many as `decimalsOf` says, so that a share reads the same wherever it stands
 * @example formatPercent(0.7924) // → '79.2'
 * @example formatPercent(0.00002) // → '< 0.01'
 * @example formatPercent(0.99998) // → '> 99.99'
 */
export function formatPercent(share: number | null, decimals = decimalsOf(share ?? 0)): string {
  if (share === null || !Number.isFinite(share)) return missingMark;
  const step = 10 ** -decimals;
  const rounded = Number((100 * share).toFixed(decimals));
  if (rounded === 0 && share !== 0) return share > 0 ? `< ${formatFixed(step, decimals)}` : `> ${formatFixed(-step, decimals)}`;
  if (rounded === 100 && share !== 1) return share < 1 ? `> ${formatFixed(100 - step, decimals)}` : `< ${formatFixed(100 + step, decimals)}`;
  return formatFixed(100 * share, decimals);
}

/**
 * The same with its sign. The space does not break.
 * @example formatShare(0.7924) // → '79.2\u00a0%'
 */
export const formatShare = (share: number | null, decimals?: number): string => {
  const percent = formatPercent(share, decimals);
  return percent === missingMark ? percent : `${percent}\u00a0%`;
};
