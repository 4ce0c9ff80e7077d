import { byName, type ByName } from '../../../src-shared/contract/byName';
import { categoryOfLabel, kdd99LabelMap } from '../../../src-shared/schemas/labelMaps';

/** What the named map says of a label that a person gave another category. */
export const mappedCategory = (label: string): string => categoryOfLabel(label, kdd99LabelMap);

/**
 * A person's own entries after some labels have been given a category. One that the map gives as well is none of their own.
 * @param category `null`: back to what the map says
 */
export function withCategory(own: ByName<string>, labels: readonly string[], category: string | null): ByName<string> {
  const given = new Set(labels);
  const others = Object.entries(own).filter(([label]) => !given.has(label));
  const added = category === null ? [] : labels.filter((label) => mappedCategory(label) !== category).map((label): [string, string] => [label, category]);
  return byName([...others, ...added]);
}
