import type { ChartTheme } from '../../../src-shared/charts/theme';

/**
 * The theme with its type as small as `rows` names below one another in `room` points ask for, never larger than it
 * was: a file with 80 features still has all of them on one page.
 */
export function fitTheme(theme: ChartTheme, rows: number, room: number): ChartTheme {
  const lineHeight = 1.25;
  return { ...theme, fontSize: Math.min(theme.fontSize, room / Math.max(1, rows) / lineHeight) };
}
