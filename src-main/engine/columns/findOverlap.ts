import { alignColumns, type AlignedColumn } from './alignColumns';
import type { Dataset } from './dataset';
import { distinctOf, labelOf, levelTexts, valueAt, type Cells, type NumericColumn, type TextColumn } from './dataset';
import { findEqual } from './mergePatterns';

/** For each pattern of the test file, 1 where the training file has a row like it. */
export type Overlap = { sameFeatures: Uint8Array; exact: Uint8Array };

/**
 * Which rows of a second file stand in the first one: with the same value in every common feature, and with the same
 * label too. Values are compared, not codes: each file has its own dictionaries. Without a common feature nothing can be
 * compared, and none does.
 */
export function findOverlap(train: Dataset, test: Dataset, columns: AlignedColumn[]): Overlap {
  if (columns.length === 0) return { sameFeatures: new Uint8Array(test.patterns), exact: new Uint8Array(test.patterns) };
  const features = columns.map(joinColumn);
  const labels = new Map(levelTexts(labelOf(train)).map((label, code) => [label, code]));
  const toTrain = Int32Array.from(levelTexts(labelOf(test)), (label) => labels.get(label) ?? -1);
  const label = join(labelOf(train), labelOf(test), toTrain);
  return {
    sameFeatures: inTraining(features, train.patterns, test.patterns),
    exact: inTraining([...features, label], train.patterns, test.patterns),
  };
}

/**
 * Which patterns of two files are alike in every common feature: for each pattern of the training file, and behind them for each of
 * the other one, the first that is like it. `null` without a common feature.
 */
export const sameInBoth = (train: Dataset, test: Dataset, columns: AlignedColumn[]): Uint32Array | null =>
  (columns.length === 0 ? null : findEqual(columns.map(joinColumn), train.patterns + test.patterns));

/** Rows of each test pattern, 0 where the training file has exactly such a row. */
export function newRows(train: Dataset, test: Dataset): Uint32Array {
  const { exact } = findOverlap(train, test, alignColumns(train, test).columns);
  return test.weights.map((rows, i) => (exact[i] === 1 ? 0 : rows));
}

function joinColumn({ train, test, toTrain }: AlignedColumn): Cells {
  return toTrain === null ? joinNumbers(train as NumericColumn, test as NumericColumn)
    : join(train as TextColumn, test as TextColumn, toTrain);
}

function joinNumbers(train: NumericColumn, test: NumericColumn): Float64Array {
  const [own, others] = [train, test].map((column) => (column.form === 'plain' ? column.numbers.length : column.codes.length));
  const joined = new Float64Array(own + others);
  for (let i = 0; i < own; i++) joined[i] = valueAt(train, i);
  for (let i = 0; i < others; i++) joined[own + i] = valueAt(test, i);
  return joined;
}

/** Training codes followed by test codes in the same numbers; a value that training lacks has one behind all training codes. */
function join(train: TextColumn, test: TextColumn, toTrain: Int32Array): Uint32Array {
  const [own, others, behind] = [train.codes, test.codes, distinctOf(train)];
  const joined = new Uint32Array(own.length + others.length);
  joined.set(own);
  for (let i = 0; i < others.length; i++) {
    const code = toTrain[others[i]];
    joined[own.length + i] = code >= 0 ? code : behind + others[i];
  }
  return joined;
}

function inTraining(columns: Cells[], trainPatterns: number, testPatterns: number): Uint8Array {
  const first = findEqual(columns, trainPatterns + testPatterns);
  return Uint8Array.from({ length: testPatterns }, (_, i) => (first[trainPatterns + i] < trainPatterns ? 1 : 0));
}
