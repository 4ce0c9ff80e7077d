import type { FeatureGroup } from '../terms/columns';
import { groupNames } from './groupNames';
import type { ChartTheme } from './theme';

/** The mark of a group of features beside its colour, so that no meaning hangs on colour alone. */
export const groupSymbols: { [group in FeatureGroup]: string } = {
  basic: 'circle', content: 'diamond', time: 'triangle', host: 'rect', other: 'path://M33 0L67 0L67 33L100 33L100 67L67 67L67 100L33 100L33 67L0 67L0 33L33 33Z',
};

/** The same marks as a `clip-path` of CSS. */
export const groupClips: { [group in FeatureGroup]: string } = {
  basic: 'circle(50%)', content: 'polygon(50% 0, 100% 50%, 50% 100%, 0 50%)', time: 'polygon(50% 0, 100% 100%, 0 100%)', host: 'none',
  other: 'polygon(33% 0, 67% 0, 67% 33%, 100% 33%, 100% 67%, 67% 67%, 67% 100%, 33% 100%, 33% 67%, 0 67%, 0 33%, 33% 33%)',
};

/** The mark of a group by the name that legends give it. */
export const groupSymbolOf = (name: string): string =>
  groupSymbols[(Object.keys(groupNames) as FeatureGroup[]).find((group) => groupNames[group] === name) ?? 'other'];

/** The colours of features that share a chart, in their order: those of the groups may be the same for all of them. */
export const comparedColours = ({ accent, otherCategories }: ChartTheme): string[] =>
  [accent, ...[1, 3, 5].map((at) => otherCategories[at])];

/** How the lines of features that share a chart are dashed, in their order. */
export const lineDashes: readonly number[][] = [[], [7, 4], [2, 3], [9, 3, 2, 3]];
