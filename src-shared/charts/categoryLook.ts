import { roleOfName, type Category, type CategoryRole } from '../terms/categories';
import { givePlaces, type Places } from './givePlaces';
import { markClip, markSymbol, type Mark } from './marks';
import type { ChartTheme } from './theme';

/** The marks of categories, in the order of the theme's hues. */
export const categoryMarks: readonly Mark[] =
  ['star', 'right', 'hourglass', 'left', 'cross', 'hexagon', 'up', 'square', 'down', 'diamond', 'plus', 'circle'];

/** Each role's own place: what is a scan looks like one, whatever a release calls it. `other` has none, and takes what is left. */
const rolePlaces: { [role in Exclude<CategoryRole, 'other'>]: number } = {
  web: 0, bruteForce: 1, botnet: 2, malware: 3, spoofing: 4, ddos: 5, scan: 6, dos: 7, remoteAccess: 8, privilege: 9, undecided: 10,
  benign: 11,
};
const placeOfRole = (role: CategoryRole): number | undefined => (role === 'other' ? undefined : rolePlaces[role]);

/**
 * The places of a dataset's categories, in their usual order: a role's own for the first of that role, then what is left. Of more
 * than twelve the further ones share a neutral colour: their names tell them apart.
 */
export function categoryPlaces(categories: readonly Category[]): Places {
  const roles = new Map([...categories].reverse().map(({ name, role }) => [name, role]));
  return givePlaces(categories.map(({ name }) => name), (name) => placeOfRole(roles.get(name)!), categoryMarks.length);
}

/**
 * Classes that the dataset does not have, such as labels, or categories of another file, take what is left: first that of the role
 * that their name speaks of, then in the order of `among`.
 */
const placeOf = ({ categories }: ChartTheme, name: string, among: readonly string[]): number => categories.get(name)
  ?? givePlaces([...among, name], (one) => placeOfRole(roleOfName(one)), categoryMarks.length, categories).get(name)!;

/** The colour of a category: the same in every chart. `among` places classes that the dataset's categories do not name. */
export const categoryColour = (theme: ChartTheme, name: string, among: readonly string[] = []): string =>
  theme.categoryHues[placeOf(theme, name, among)] ?? theme.secondInk;

const markOf = (theme: ChartTheme, name: string, among: readonly string[]): Mark =>
  categoryMarks[placeOf(theme, name, among) % categoryMarks.length];

/** The mark of a category beside its colour, as a symbol of ECharts. */
export const categorySymbol = (theme: ChartTheme, name: string, among: readonly string[] = []): string =>
  markSymbol(markOf(theme, name, among));

/** The same mark as a `clip-path` of CSS. */
export const categoryClip = (theme: ChartTheme, name: string, among: readonly string[] = []): string =>
  markClip(markOf(theme, name, among));
