import type { FeatureValues } from './featureCounts';
import { countEvery, countSorted } from '../columns/countSorted';
import type { Column } from '../columns/dataset';
import { patternKinds, type PatternKinds } from '../columns/patternKinds';
import { featureCounts, type ClassCounts } from './featureCounts';

/** Of a feature's values no more than what a rule by value asks: which is missing, and the number at a place. */
export type ValuePlaces = Pick<FeatureValues, 'kind' | 'missingCode'> & { valueAt: (place: number) => number };

/** The rows to count: the class of each pattern (1 = positive), and its rows in each part. The same for every feature. */
export type CountedParts = { classes: Uint8Array; parts: Uint32Array[]; kinds: () => PatternKinds };

export function countedParts(classes: Uint8Array, parts: Uint32Array[]): CountedParts {
  let known: PatternKinds | null = null;
  return { classes, parts, kinds: () => (known ??= patternKinds(classes, parts)) };
}

/**
 * Everything about one feature: its values, and for each part how many rows of each class hold each of them. Whatever form the
 * column has, single-feature models, curves and metrics follow from it. It holds until the next tally.
 */
export function tallyFeature(column: Column, { classes, parts, kinds }: CountedParts): { values: FeatureValues; counts: ClassCounts[] } {
  if (column.form === 'coded') return { values: column, counts: featureCounts(column, classes, parts) };
  const { name, group, role, notNumbers } = column;
  const { values, missingCode, counts } = countSorted(column, kinds(), 2);
  return {
    values: { name, group, role, notNumbers, form: 'coded', kind: 'numeric', values, missingCode },
    counts: counts.map(([negatives, positives]) => ({ positives, negatives })),
  };
}

/** The same of every row, for a rule by value. It holds until the next tally. */
export function tallyEveryRow(column: Column, { classes, parts, kinds }: CountedParts): { places: ValuePlaces; counts: ClassCounts } {
  if (column.form === 'coded') return { places: placesOf(column), counts: featureCounts(column, classes, parts)[0] };
  const { counts: [negatives, positives], ...places } = countEvery(column, kinds());
  return { places: { kind: 'numeric', ...places }, counts: { positives, negatives } };
}

/** A coded feature's values as such places. */
export const placesOf = (column: FeatureValues): ValuePlaces => ({
  kind: column.kind, missingCode: column.missingCode,
  valueAt: (place) => (column.kind === 'numeric' ? column.values[place] : Number.NaN),
});
