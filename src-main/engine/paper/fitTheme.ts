import type { ChartTheme } from '../../../src-shared/charts/theme';

/**
 * The theme with its type as small as `rows` names below one another in `room` points ask for, never larger than it
 * was: a map of 80 features still stands on one page.
 */
export function fitTheme(theme: ChartTheme, rows: number, room: number): ChartTheme {
  const lineHeight = 1.25;
  return { ...theme, fontSize: Math.min(theme.fontSize, room / Math.max(1, rows) / lineHeight) };
}

/** Names of a list that stand on one page, at the least: of more, each goes on to the next, and none is too small to read. */
const mostOnPage = 60;

/** The theme of a list of names that may go on from page to page, where `room` points of each are for names. */
export const fitList = (theme: ChartTheme, rows: number, room: number): ChartTheme => fitTheme(theme, Math.min(rows, mostOnPage), room);
