import { missingMark } from './formatFixed';

/**
 * A confidence interval, both ends in the same form; `null` (it cannot be computed) becomes an en dash.
 * @example formatInterval([0.95, 0.96], String) // → '0.95 – 0.96'
 */
export function formatInterval(interval: [number, number] | null, format: (end: number) => string): string {
  return interval === null ? missingMark : `${format(interval[0])} – ${format(interval[1])}`;
}
