import { hasGaps, hasValues, isMissingAt, sharedCodes, sharedFloat64, type CodedNumbers, type Column, type Dataset } from './dataset';
import { matchColumns } from './matchColumns';
import { featuresOf } from './sameRows';

/**
 * A number has no value in some rows, and that may tell something of its own: one more feature, 1 where it is missing and
 * else 0. Text needs none: to be missing is one of its levels.
 * @param column of the file; null for a file that lacks the column, where every row is missing it
 */
function gapFeature(name: string, of: string, group: Column['group'], column: Column | null, patterns: number): CodedNumbers {
  const isMissing = (pattern: number): boolean => column === null || isMissingAt(column, pattern);
  const marked = Uint8Array.from({ length: patterns }, (_, pattern) => Number(isMissing(pattern)));
  const occurring = [0, 1].filter((value) => marked.includes(value));
  const values = sharedFloat64(occurring.length);
  values.set(occurring);
  const codes = sharedCodes(patterns, occurring.length);
  codes.set(marked.map((value) => occurring.indexOf(value)));
  return { form: 'coded', kind: 'numeric', name, group, role: 'feature', codes, values, missingCode: -1, notNumbers: null, gapsOf: of };
}

/** The dataset with a feature “x was missing” for each number among the features that has gaps. */
export function withGapFeatures(dataset: Dataset): Dataset {
  const names = new Set(dataset.columns.map(({ name }) => name));
  const added = featuresOf(dataset).filter((column) => column.kind === 'numeric' && hasGaps(column) && hasValues(column))
    .map((column) => ({ column, name: `${column.name} was missing` })).filter(({ name }) => !names.has(name))
    .map(({ column, name }) => gapFeature(name, column.name, column.group, column, dataset.patterns));
  return { ...dataset, columns: [...dataset.columns, ...added] };
}

/** A second file with the names and units of the training file, and with the same such features, whether or not it has gaps there. */
export function matchGapFeatures(train: Dataset, file: Dataset): Dataset {
  const { test } = matchColumns(train, file);
  const added = featuresOf(train).filter(({ gapsOf, name }) => gapsOf !== undefined && !test.columns.some((column) => column.name === name))
    .map(({ name, group, gapsOf }) =>
      gapFeature(name, gapsOf!, group, test.columns.find((column) => column.name === gapsOf) ?? null, test.patterns));
  return added.length === 0 ? test : { ...test, columns: [...test.columns, ...added] };
}
