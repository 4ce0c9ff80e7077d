import { formatFixed } from './formatFixed';

/**
 * A figure between 0 and 1, or −1 and 1 (a rate, AUC, r, Cramér’s V), with a fixed count of decimals. Rounding never reaches
 * a bound that the figure has not reached: 0.99998 becomes `> 0.9999`, 0.00002 `< 0.0001`, and only 1 itself reads `1.0000`.
 */
export function formatRate(value: number | null, decimals = 4): string {
  if (value === null || !Number.isFinite(value)) return formatFixed(value, decimals);
  const rounded = Number(value.toFixed(decimals));
  if (rounded === value || Math.abs(rounded) > 1 || !Number.isInteger(rounded)) return formatFixed(value, decimals);
  const step = 10 ** -decimals;
  return value > rounded ? `< ${formatFixed(rounded + step, decimals)}` : `> ${formatFixed(rounded - step, decimals)}`;
}

/** The same with its name: `r = 0.512`, `r > 0.999`. */
export function namedRate(name: string, value: number | null, decimals = 4): string {
  const text = formatRate(value, decimals);
  return /^[<>]/.test(text) ? `${name} ${text}` : `${name} = ${text}`;
}
