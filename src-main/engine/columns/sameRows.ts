import type { ColumnRole } from '../../../src-shared/terms/datasetSummary';
import type { Column, Dataset } from './dataset';
import { cellsOf, sharedUint32 } from './dataset';
import { findEqual } from './mergePatterns';

/** What a column of this role says is who the row is or where it comes from, and not what it is. */
export const namesRow = (role: ColumnRole): boolean => role === 'meta' || role === 'source';

/** The features: every column that is neither the label nor one that names the row (a running number, a difficulty score). */
export const featuresOf = ({ columns }: Pick<Dataset, 'columns'>): Column[] => columns.filter(({ role }) => role === 'feature');

/**
 * Which patterns are the same row: alike in every feature and in the label, whatever else stands in the file. What
 * repeats, what is a copy, what is distinct and what stands in two parts of a split all go by this.
 * @returns for each pattern the first one that is the same row
 */
export function sameRows(dataset: Dataset): Uint32Array {
  const { columns, label, patterns } = dataset;
  if (!everyColumnCounts(dataset)) return findEqual([...featuresOf(dataset), columns[label]].map(cellsOf), patterns);
  const itself = new Uint32Array(patterns);
  for (let pattern = 0; pattern < patterns; pattern++) itself[pattern] = pattern;
  return itself;
}

/** Of a dataset in use: repeated draws ask for the same. */
const alike = new WeakMap<Dataset, Uint32Array>();

/** Which patterns are alike in every feature, whatever their labels: for each the first one like it. */
export function sameFeatures(dataset: Dataset): Uint32Array {
  const known = alike.get(dataset) ?? findEqual(featuresOf(dataset).map(cellsOf), dataset.patterns);
  alike.set(dataset, known);
  return known;
}

/** Nothing stands in the file but features and the label: every pattern is a row of its own. */
const everyColumnCounts = (dataset: Dataset): boolean => featuresOf(dataset).length + 1 === dataset.columns.length;

/** How many distinct rows there are. */
export function countDistinctRows(dataset: Dataset): number {
  if (everyColumnCounts(dataset)) return dataset.patterns;
  return sameRows(dataset).reduce((count, first, pattern) => (first === pattern ? count + 1 : count), 0);
}

/** Every distinct row once: 1 for the first pattern of each, 0 for the others. */
export function distinctRowsOnce(dataset: Dataset): Uint32Array {
  const once = sharedUint32(dataset.patterns);
  sameRows(dataset).forEach((first, pattern) => { once[pattern] = first === pattern ? 1 : 0; });
  return once;
}
