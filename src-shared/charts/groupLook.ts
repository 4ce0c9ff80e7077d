import { otherGroup, type FeatureGroup } from '../terms/columns';
import { givePlaces, type Places } from './givePlaces';
import { markClip, markSymbol, type Mark } from './marks';
import type { ChartTheme } from './theme';

/** The marks of groups of features, in the order of the theme's hues. */
export const groupMarks: readonly Mark[] =
  ['circle', 'diamond', 'up', 'square', 'star', 'right', 'hourglass', 'left', 'cross', 'hexagon', 'down', 'plus'];

/** Names of groups that several families use look alike in all of them. */
const usualPlaces: ReadonlyMap<FeatureGroup, number> =
  new Map([...['basic', 'content', 'time', 'host'].map((name, place) => [name, place] as const), [otherGroup, groupMarks.length - 1]]);

const placesOf = (groups: readonly FeatureGroup[], given?: Places): Places =>
  givePlaces(groups, (name) => usualPlaces.get(name), groupMarks.length, given);

/** The places of a dataset's groups, in their usual order. Of more than twelve the further ones share a neutral colour. */
export const groupPlaces = (groups: readonly FeatureGroup[]): Places => placesOf(groups);

/** Groups that the dataset does not have, such as those of priced features, take what is left, too. */
const placeOf = ({ groups }: ChartTheme, name: FeatureGroup): number => groups.get(name) ?? placesOf([name], groups).get(name)!;
const markOf = (theme: ChartTheme, group: FeatureGroup): Mark => groupMarks[placeOf(theme, group) % groupMarks.length];

/** The colour of a group of features: the same in every chart. */
export const groupColour = (theme: ChartTheme, group: FeatureGroup): string => theme.groupHues[placeOf(theme, group)] ?? theme.secondInk;

/** The mark of a group beside its colour, so that no meaning hangs on colour alone: as a symbol of ECharts. */
export const groupSymbol = (theme: ChartTheme, group: FeatureGroup): string => markSymbol(markOf(theme, group));

/** The same mark as a `clip-path` of CSS. */
export const groupClip = (theme: ChartTheme, group: FeatureGroup): string => markClip(markOf(theme, group));

/** The groups of some features, in the order that is usual for the dataset; those that it does not have come last. */
export function groupsOf(theme: ChartTheme, features: readonly { group: FeatureGroup }[]): FeatureGroup[] {
  const found = new Set(features.map(({ group }) => group));
  return [...new Set([...theme.groups.keys(), ...found])].filter((group) => found.has(group));
}
