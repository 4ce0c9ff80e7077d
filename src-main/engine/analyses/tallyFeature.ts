import { asCoded } from '../columns/asCoded';
import { countSorted, sortedNumbers, type SortedNumbers } from '../columns/countSorted';
import type { CodedNumbers, Column, TextColumn } from '../columns/dataset';
import { patternKinds, type PatternKinds } from '../columns/patternKinds';
import { featureCounts, type ClassCounts } from './featureCounts';

/** What counts of a feature stand for, place by place: levels of text, or numbers in ascending order, a missing one last. */
export type FeatureValues = Omit<CodedNumbers, 'codes'> | Omit<TextColumn, 'codes'>;

/** A feature whose rows can be counted by value for any target and any parts: one sort, where it takes one, serves all. */
export type CountableFeature = { column: Column; sorted: SortedNumbers | null };
export const countable = (column: Column): CountableFeature =>
  ({ column, sorted: column.form === 'plain' ? sortedNumbers(column) : null });

/** The rows to count: the class of each pattern (1 = positive), and its rows in each part. The same for every feature. */
export type CountedParts = { classes: Uint8Array; parts: Uint32Array[]; kinds: () => PatternKinds };

export function countedParts(classes: Uint8Array, parts: Uint32Array[]): CountedParts {
  let known: PatternKinds | null = null;
  return { classes, parts, kinds: () => (known ??= patternKinds(classes, parts)) };
}

/**
 * Everything about one feature: its values, and for each part how many rows of each class hold each of them. Whatever form the
 * column has, single-feature models, curves and metrics follow from it.
 */
export function tallyFeature({ column, sorted }: CountableFeature, { classes, parts, kinds }: CountedParts): { values: FeatureValues; counts: ClassCounts[] } {
  if (column.form === 'coded' || sorted === null) {
    const coded = asCoded(column);
    return { values: coded, counts: featureCounts(coded, classes, parts) };
  }
  const { name, group, role, notNumbers } = column;
  const { values, missingCode, counts } = countSorted(sorted, kinds(), 2);
  return {
    values: { name, group, role, notNumbers, form: 'coded', kind: 'numeric', values, missingCode },
    counts: counts.map(([negatives, positives]) => ({ positives, negatives })),
  };
}
