import { byName, ofName, type ByName } from '../terms/byName';
import { roleOfName, type Category, type CategoryRole } from '../terms/categories';
import { binaryLabels, isMissingLabel, looseLabel } from './labelText';

/** The category of a label that the map does not know, until the user names one. */
export const unknownCategory = 'unknown';

/** A category of a label map: the labels that belong to it as the release documents them, or what all of them hold. */
export type MappedCategory = { name: string; role: CategoryRole; labels: readonly string[]; matches?: RegExp };

/** A way to put labels into categories, which stand in their usual order; at most one of them is benign. */
export type LabelMap = { id: string; name: string; /** Where it was published. */ source: string; categories: readonly MappedCategory[] };

/** The name of the map of a table that no family knows: each label is a category of its own. */
export const ownLabels = { id: 'labels', name: 'the labels themselves' } as const;

/** Finds the category of a label in a map; `undefined` where the map does not know it. A category's own name is itself. */
export function mapFinder(map: LabelMap): (label: string) => string | undefined {
  const known = new Map(map.categories.flatMap(({ name, labels }) => [name, ...labels].map((label) => [looseLabel(label), name] as const)));
  for (const { name, labels } of map.categories) for (const label of labels) known.set(looseLabel(label), name);
  const patterns = map.categories.filter(({ matches }) => matches !== undefined);
  return (label) => known.get(looseLabel(label)) ?? patterns.find(({ matches }) => matches!.test(label))?.name;
}

/** What a person says of labels where the map says otherwise: categories by label, and which labels are benign. */
export type OwnCategories = { labelCategories: ByName<string>; benign?: readonly string[] };

export type SortedLabels = { categories: Category[]; of: (label: string) => string };

/**
 * Puts the labels of a dataset into categories: by a person's own entries first, then by the map, else as `unknown`. Where no map
 * is given or it knows none of the labels, each label is its own category, and `0` and `1`, `false` and `true`, or `no` and `yes`
 * mean normal and attack where they are all there is. The categories come in the order of the map, others behind, by name.
 */
export function sortLabels(labels: readonly string[], map: LabelMap | null, own: OwnCategories): SortedLabels {
  const present = labels.filter((label) => !isMissingLabel(label));
  const find = map === null ? null : mapFinder(map);
  const fits = find !== null && present.some((label) => find(label) !== undefined);
  const ofMap = fits ? find : ownFinder(present);
  const exact = own.labelCategories;
  const loose = new Map(Object.entries(exact).map(([label, category]) => [looseLabel(label), category]));
  const benign = new Set(own.benign?.map(looseLabel));
  const usualBenign = fits ? map!.categories.find(({ role }) => role === 'benign')?.name : undefined;
  const benignName = own.benign === undefined || own.benign.length === 0 ? null : usualBenign ?? own.benign[0];
  const proper = (category: string): string => (fits ? properName(category, map!) : category.trim().toLowerCase() === 'normal' ? 'normal' : category.trim());
  const of = (label: string): string => {
    const named = ofName(exact, label) ?? loose.get(looseLabel(label));
    if (named !== undefined) return proper(named);
    return benignName !== null && benign.has(looseLabel(label)) ? benignName : ofMap(label) ?? unknownCategory;
  };
  const roles = new Map((fits ? map!.categories : []).map(({ name, role }) => [name, role]));
  return { categories: oneBenign(inOrder(labels.map(of), [...roles.keys()]).map((name) =>
    ({ name, role: roles.get(name) ?? roleOfName(name) })), benignName), of };
}

/** Of more labels than these nobody can tell the categories apart: they are benign, or they are not. */
const mostOwn = 100;

/** Where labels are their own categories. */
function ownFinder(present: readonly string[]): (label: string) => string | undefined {
  const binary = binaryLabels(present);
  const isBenign = (label: string): boolean => roleOfName(label) === 'benign';
  const others = present.length <= mostOwn ? null : present.some(isBenign) ? 'attack' : 'other';
  if (binary === null) return (label) => (isMissingLabel(label) ? undefined : others === null || isBenign(label) ? label : others);
  const meant = byName([[binary.normal, 'normal'], [binary.attack, 'attack']]);
  return (label) => ofName(meant, label.toLowerCase());
}

/** A category that differs from one of the map's in letter case alone is that one; any other keeps the name that it was given. */
function properName(category: string, map: LabelMap): string {
  const bare = category.trim();
  return map.categories.find(({ name }) => name.toLowerCase() === bare.toLowerCase())?.name ?? bare;
}

/** Of several that sound benign the first is; what a person calls benign is, whatever else sounds so. */
function oneBenign(categories: Category[], named: string | null): Category[] {
  const benign = named ?? categories.find(({ role }) => role === 'benign')?.name;
  const otherwise = (role: CategoryRole): CategoryRole => (role === 'benign' ? 'undecided' : role);
  return categories.map(({ name, role }) => ({ name, role: name === benign ? 'benign' : otherwise(role) }));
}

/** Names in the order given; those that it does not know come after it, sorted, what is unknown last. */
export function inOrder(names: Iterable<string>, order: readonly string[]): string[] {
  const present = new Set(names);
  const other = [...present].filter((name) => !order.includes(name)).sort();
  const last = other.filter((name) => name === unknownCategory);
  return [...order.filter((name) => present.has(name)), ...other.filter((name) => name !== unknownCategory), ...last];
}

/** Entries of a label map of one's own that none of these labels is meant by. */
export function unmatchedEntries(overrides: ByName<string>, labels: Iterable<string>): string[] {
  const found = new Set(Array.from(labels, looseLabel));
  return Object.keys(overrides).filter((label) => !found.has(looseLabel(label)));
}
