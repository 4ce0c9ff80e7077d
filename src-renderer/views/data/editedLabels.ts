import { byName, type ByName } from '../../../src-shared/terms/byName';
import { categoryAmong } from '../../../src-shared/schemas/labelMaps';

/** What is taken for the category of a label, among those of its file, as long as a person gives it no other. */
export const mappedCategory = (label: string, all: readonly string[]): string => categoryAmong(all)(label);

/**
 * A person's own entries after some labels have been given a category. One that the map gives as well is none of their own.
 * @param category `null`: back to what the map says
 * @param all the labels of the file
 */
export function withCategory(
  own: ByName<string>, labels: readonly string[], category: string | null, all: readonly string[],
): ByName<string> {
  const categoryOf = categoryAmong(all);
  const given = new Set(labels);
  const others = Object.entries(own).filter(([label]) => !given.has(label));
  const added = category === null ? [] : labels.filter((label) => categoryOf(label) !== category).map((label): [string, string] =>
    [label, category]);
  return byName([...others, ...added]);
}
