import type { ChartTheme } from './theme';

/** The colours of features that share a chart, in their order: those of the groups may be the same for all of them. */
export const comparedColours = ({ accent, categoryHues }: ChartTheme): string[] =>
  [accent, ...[1, 3, 5].map((at) => categoryHues[at])];

/** How the lines of features that share a chart are dashed, in their order. */
export const lineDashes: readonly number[][] = [[], [7, 4], [2, 3], [9, 3, 2, 3]];
