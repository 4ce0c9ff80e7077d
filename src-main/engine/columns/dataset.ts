import type { ColumnRole, Factors } from '../../../src-shared/terms/datasetSummary';
import type { Category, CategoryRole } from '../../../src-shared/terms/categories';
import { otherGroup, type ColumnAbout, type FeatureGroup } from '../../../src-shared/terms/columns';
import { unknownCategory } from '../../../src-shared/schemas/labelMap';
import { isMissingLabel } from '../../../src-shared/schemas/labelText';

/**
 * Room for the order of a plain column's patterns by their numbers, in memory that all workers share: whoever needs the order
 * first writes it there, for every question after that. Until then it takes no memory.
 */
export type SharedOrder = { ready: Int32Array; patterns: Uint32Array };

/** Small integers, as narrow as the number of distinct values allows. */
export type Codes = Uint8Array | Uint16Array | Uint32Array;

type ColumnBase = {
  name: string;
  group: FeatureGroup;
  role: ColumnRole;
  /** What the family or its content says of it. */
  about?: ColumnAbout;
  /** Cells that were expected to be numbers and are not; they count as missing. */
  notNumbers: { rows: number; firstRow: number; text: string } | null;
  /** The column whose gaps this one marks, where it does not stand in the file itself: see `withGapFeatures`. */
  gapsOf?: string;
};

type Coded = ColumnBase & {
  form: 'coded';
  /** One code per pattern. */
  codes: Codes;
  /** The code of a missing value, −1 if none is missing. It is always the last code. */
  missingCode: number;
};

/** Few numbers: `values[code]` is the number, in ascending order; a missing one is NaN and comes last. */
export type CodedNumbers = Coded & { kind: 'numeric'; values: Float64Array };
/**
 * Many numbers: themselves, one a pattern, in no order; a missing one is NaN, and none is −0. Which pattern comes first by its
 * number, `patternOrder` says.
 */
export type PlainNumbers = ColumnBase & { form: 'plain'; kind: 'numeric'; numbers: Float64Array; order: SharedOrder };
/** Level `code` is `bytes[offsets[code], offsets[code + 1])` in UTF-8, in ascending order. */
export type TextColumn = Coded & { kind: 'text'; bytes: Uint8Array; offsets: Uint32Array };

export type CodedColumn = CodedNumbers | TextColumn;
export type NumericColumn = CodedNumbers | PlainNumbers;
/**
 * A column in the form that suits it: *coded* where values are few, *plain* where a dictionary would be as long as the
 * column. Who counts takes a `tally`, who looks at single rows `valueAt` and `cellText`: they know both forms.
 */
export type Column = CodedColumn | PlainNumbers;

/**
 * A dataset as columns over shared memory. Rows that are the same in every column are one *pattern*: columns hold
 * patterns, `weights` says how many rows each one stands for, `rowPatterns` which one each row is. Counting, testing
 * and fitting walk the patterns (145,586 in place of 494,021 for KDD's 10 %); only random draws walk the rows.
 * It crosses to worker threads as it is, without copying.
 */
export type Dataset = {
  rows: number;
  patterns: number;
  columns: Column[];
  /** Rows of each pattern. Patterns are numbered by first appearance. */
  weights: Uint32Array;
  rowPatterns: Uint32Array;
  /** Rows of the file that have no label: they belong to no class, and are none of `rows`. Absent where all have one. */
  unlabelled?: number;
  /** Index of the label column; see `noLabels` for a file without one. */
  label: number;
  /** Categories that occur, in their usual order, what each of them is, and the category of each label level. */
  categories: string[];
  roles: CategoryRole[];
  labelCategories: Uint8Array;
  /** The label map that they are of, by its id; `null` where the labels are their own categories. */
  labelMap?: string | null;
  /** Which columns hold protocol, service and state of the connection. */
  factors: Factors;
};

/** A coded column's values, whatever its rows. */
type Dictionary = Pick<CodedNumbers, 'kind' | 'values' | 'missingCode'> | Pick<TextColumn, 'kind' | 'bytes' | 'offsets'>;

/** Values of a coded column, a missing one among them. */
export const distinctOf = (column: Dictionary): number =>
  column.kind === 'numeric' ? column.values.length : column.offsets.length - 1;

/** How many values there are, a missing one not counted. */
export const valuesOf = (column: CodedColumn): number => distinctOf(column) - (column.missingCode < 0 ? 0 : 1);

/** Whether there are two values or more. Walks no further than the second. */
export function varies(column: Column): boolean {
  if (column.form === 'coded') return valuesOf(column) > 1;
  const { numbers } = column;
  let first = Number.NaN;
  for (let i = 0; i < numbers.length; i++) {
    if (Number.isNaN(first)) first = numbers[i];
    else if (numbers[i] !== first && !Number.isNaN(numbers[i])) return true;
  }
  return false;
}

/** Whether any row has a value. */
export const hasValues = (column: Column): boolean =>
  (column.form === 'coded' ? valuesOf(column) > 0 : column.numbers.some((value) => !Number.isNaN(value)));

/** Whether any row has none. */
export function hasGaps(column: Column): boolean {
  if (column.form === 'coded') return column.missingCode >= 0;
  const { numbers } = column;
  for (let i = 0; i < numbers.length; i++) if (Number.isNaN(numbers[i])) return true;
  return false;
}

/** The number that a pattern has; NaN where it is missing. */
export const valueAt = (column: NumericColumn, pattern: number): number =>
  (column.form === 'plain' ? column.numbers[pattern] : column.values[column.codes[pattern]]);

/** What stands for each pattern in a column: equal where, and only where, the values are. Missing numbers are NaN, and equal. */
export type Cells = Codes | Float64Array;
export const cellsOf = (column: Column): Cells => (column.form === 'plain' ? column.numbers : column.codes);

/** Whether a pattern has no value. */
export const isMissingAt = (column: Column, pattern: number): boolean =>
  (column.form === 'plain' ? Number.isNaN(column.numbers[pattern]) : column.codes[pattern] === column.missingCode);

/** The cell of a pattern as text: a level, or the number as it would be written; empty where it is missing. */
export function cellText(column: Column, pattern: number): string {
  if (column.form === 'coded') return distinctOf(column) === 0 ? '' : levelText(column, column.codes[pattern]);
  const value = column.numbers[pattern];
  return Number.isNaN(value) ? '' : String(value);
}

/** The text of one level, or the number as it would be written. */
export function levelText(column: Dictionary, code: number): string {
  if (column.kind === 'numeric') return code === column.missingCode ? '' : String(column.values[code]);
  const start = column.bytes.byteOffset + column.offsets[code];
  return Buffer.from(column.bytes.buffer, start, column.offsets[code + 1] - column.offsets[code]).toString('utf8');
}

export const levelTexts = (column: Dictionary): string[] =>
  Array.from({ length: distinctOf(column) }, (_, code) => levelText(column, code));

/** The label column, which is always text. */
export const labelOf = ({ columns, label }: Pick<Dataset, 'columns' | 'label'>): TextColumn => columns[label] as TextColumn;

/** The label column that stands in for the labels of a file that has none: no name, one empty level. */
export function noLabels(patterns: number): TextColumn {
  const offsets = new Uint32Array(sharedBuffer(8));
  return {
    name: '', group: otherGroup, role: 'label', form: 'coded', kind: 'text', codes: sharedCodes(patterns, 1),
    bytes: new Uint8Array(sharedBuffer(0)), offsets, missingCode: 0, notNumbers: null,
  };
}

/** Every category with what it is. */
export const categoriesOf = ({ categories, roles }: Pick<Dataset, 'categories' | 'roles'>): Category[] =>
  categories.map((name, place) => ({ name, role: roles[place] }));

/** The columns to be shown: all but the one that stands in for missing labels. */
export const fileColumns = (dataset: Dataset): Column[] => dataset.columns.filter(({ name }) => name !== '');

/** Below this a copy costs less than a share of memory: a dataset of thousands of columns would have tens of thousands. */
const worthSharing = 1 << 14;

/** Memory that other threads see too, where it is large enough to be worth it. It is written once, by who asked for it. */
export const sharedBuffer = (bytes: number): ArrayBuffer | SharedArrayBuffer =>
  (bytes < worthSharing ? new ArrayBuffer(bytes) : new SharedArrayBuffer(bytes));

/** The narrowest array over shared memory for codes below `distinct`. */
export function sharedCodes(length: number, distinct: number): Codes {
  if (distinct <= 256) return new Uint8Array(sharedBuffer(length));
  if (distinct <= 65_536) return new Uint16Array(sharedBuffer(length * 2));
  return new Uint32Array(sharedBuffer(length * 4));
}

export const sharedUint32 = (length: number): Uint32Array => new Uint32Array(sharedBuffer(length * 4));
export const sharedFloat64 = (length: number): Float64Array => new Float64Array(sharedBuffer(length * 8));

/**
 * Whether any row has a label: a file that is only judged may have none, and stands with one empty level. What the label map gives
 * a category is a label, however it looks.
 */
export const hasLabels = (dataset: Dataset): boolean => levelTexts(labelOf(dataset)).some((text, code) =>
  !isMissingLabel(text) || dataset.categories[dataset.labelCategories[code]] !== unknownCategory);

/** The column of the protocol, service or state; `undefined` where none is known to hold it. */
export const findFactor = ({ columns, factors }: Dataset, factor: keyof Factors): Column | undefined =>
  columns.find(({ name }) => name === factors[factor]);
