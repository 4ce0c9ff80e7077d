import { byName } from '../terms/byName';
import { mapFinder, type LabelMap } from '../schemas/labelMap';
import { isMissingLabel, looseLabel, type LabelReading } from '../schemas/labelText';
import { looseName } from '../schemas/looseName';
import { families } from './families';
import type { Family, FamilyColumn, LabelColumn } from './family';
import type { OwnFamily } from '../terms/ownFamily';
import { ownFamilyId, toFamily } from './ownFamily';

/** The family of this id, which may be a person's own; `undefined` where none is known. */
export const familyOf = (id: string, own?: OwnFamily): Family | undefined =>
  (own !== undefined && id === ownFamilyId ? toFamily(own) : families.find((family) => family.id === id));

/** Finds a family's column by any of its names; letter case, blanks, `_` and `-` do not matter. */
export function columnFinder({ columns }: Family): (name: string) => FamilyColumn | undefined {
  const known = new Map<string, FamilyColumn>();
  for (const column of columns) for (const alias of column.aliases ?? []) known.set(looseName(alias), column);
  for (const column of columns) known.set(looseName(column.name), column);
  return (name) => known.get(looseName(name));
}

/** How the cells of a label column are read: every label of its maps is written as they write it. */
export function labelReading({ maps, blank, spellings = byName([]) }: LabelColumn): LabelReading {
  const labels = maps.flatMap((map) => map.categories.flatMap((category) => category.labels));
  return {
    ...(blank !== undefined && { blank }),
    writings: byName([
      ...labels.reverse().map((label) => [looseLabel(label), label] as const),
      ...Object.entries(spellings).flatMap(([label, others]) => others.map((other) => [looseLabel(other), label] as const)),
    ]),
  };
}

/**
 * The family whose usual label map fits a table that no family knows by its columns, one that knows more than half of its labels
 * and puts some of them together: the one that leaves the fewest of them unknown, the first of such. `null` where the labels are
 * best left as they are. Numbers, and words that a map knows by a part of them alone, are no label of a family by themselves.
 */
export function mapOfLabels(labels: readonly string[]): { family: Family; map: LabelMap } | null {
  const present = labels.filter((label) => !isMissingLabel(label));
  let best: { family: Family; map: LabelMap; known: number } | null = null;
  for (const family of families) {
    for (const { maps: [map] } of family.labels) {
      const find = mapFinder({ ...map, categories: map.categories.map((category) => ({ ...category, matches: undefined })) });
      const listed = present.filter((label) => !isNumber(label) && find(label) !== undefined);
      if (listed.length * 2 <= present.length) continue;
      if (listed.every((label) => looseLabel(find(label)!) === looseLabel(label))) continue;
      const findAny = mapFinder(map);
      const known = present.filter((label) => findAny(label) !== undefined).length;
      if (best === null || known > best.known) best = { family, map, known };
    }
  }
  return best;
}

const isNumber = (label: string): boolean => Number.isFinite(Number(label));
