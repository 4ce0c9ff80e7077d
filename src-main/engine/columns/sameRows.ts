import type { Column, Dataset } from './dataset';
import { sharedUint32 } from './dataset';
import { findEqual } from './mergePatterns';

/** The features: every column that is neither the label nor one that names the row (a running number, a difficulty score). */
export const featuresOf = ({ columns }: Pick<Dataset, 'columns'>): Column[] => columns.filter(({ role }) => role === 'feature');

/**
 * Which patterns are the same row: alike in every feature and in the label, whatever else stands in the file. What
 * repeats, what is a copy, what is distinct and what stands in two parts of a split all go by this.
 * @returns for each pattern the first one that is the same row
 */
export function sameRows(dataset: Dataset): Uint32Array {
  const { columns, label, patterns } = dataset;
  const compared = [...featuresOf(dataset), columns[label]];
  if (compared.length === columns.length) return Uint32Array.from({ length: patterns }, (_, pattern) => pattern);
  return findEqual(compared.map(({ codes }) => codes), patterns);
}

/** How many distinct rows there are. */
export function countDistinctRows(dataset: Dataset): number {
  return sameRows(dataset).reduce((count, first, pattern) => (first === pattern ? count + 1 : count), 0);
}

/** Every distinct row once: 1 for the first pattern of each, 0 for the others. */
export function distinctRowsOnce(dataset: Dataset): Uint32Array {
  const once = sharedUint32(dataset.patterns);
  sameRows(dataset).forEach((first, pattern) => { once[pattern] = first === pattern ? 1 : 0; });
  return once;
}
