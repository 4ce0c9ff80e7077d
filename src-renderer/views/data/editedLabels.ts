import { byName, type ByName } from '../../../src-shared/terms/byName';
import type { LabelCategory } from '../../../src-shared/terms/datasetSummary';

/** What is taken for the category of a label as long as a person gives it no other. */
export const mappedCategory = ({ category, mapped }: LabelCategory): string => mapped ?? category;

/**
 * A person's own entries after some labels have been given a category. One that the map gives as well is none of their own.
 * @param category `null`: back to what the map says
 * @param all the labels of the file
 */
export function withCategory(
  own: ByName<string>, labels: readonly string[], category: string | null, all: readonly LabelCategory[],
): ByName<string> {
  const given = new Set(labels);
  const others = Object.entries(own).filter(([label]) => !given.has(label));
  const added = category === null ? [] : all.filter((one) => given.has(one.label) && mappedCategory(one) !== category)
    .map(({ label }): [string, string] => [label, category]);
  return byName([...others, ...added]);
}
