import { formatFixed } from './formatFixed';

/**
 * A figure between 0 and 1, or −1 and 1 (a rate, AUC, r, Cramér’s V), with a fixed count of decimals. Rounding never reaches
 * a bound that the figure has not reached.
 * @example formatRate(0.99998) // → '> 0.9999'
 * @example formatRate(0.00002) // → '< 0.0001'
 * @example formatRate(1) // → '1.0000'
 */
export function formatRate(value: number | null, decimals = 4): string {
  if (value === null || !Number.isFinite(value)) return formatFixed(value, decimals);
  const rounded = Number(value.toFixed(decimals));
  if (rounded === value || Math.abs(rounded) > 1 || !Number.isInteger(rounded)) return formatFixed(value, decimals);
  const step = 10 ** -decimals;
  return value > rounded ? `< ${formatFixed(rounded + step, decimals)}` : `> ${formatFixed(rounded - step, decimals)}`;
}

/**
 * The same with its name.
 * @example namedRate('r', 0.51234, 3) // → 'r = 0.512'
 * @example namedRate('r', 0.99998, 3) // → 'r > 0.999'
 */
export function namedRate(name: string, value: number | null, decimals = 4): string {
  const text = formatRate(value, decimals);
  return /^[<>]/.test(text) ? `${name} ${text}` : `${name} = ${text}`;
}
