import { missingMark } from './formatFixed';

/**
 * A confidence interval, both ends in the same form: `formatInterval([0.95, 0.96], formatShare)` → `95.0 % – 96.0 %`.
 * `null` (it cannot be computed) becomes an en dash.
 */
export function formatInterval(interval: [number, number] | null, format: (end: number) => string): string {
  return interval === null ? missingMark : `${format(interval[0])} – ${format(interval[1])}`;
}
