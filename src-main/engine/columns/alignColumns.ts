import type { SchemaCheck } from '../../../src-shared/contract/furtherResults';
import { countValues } from './countTable';
import { distinctOf, levelText, levelTexts, type Column, type Dataset } from './dataset';

/** A column of the training file beside the same column of another file. */
export type AlignedColumn = {
  train: Column;
  test: Column;
  /** The training code of each test code, −1 for a value that the training file does not have. */
  toTrain: Int32Array;
};

/**
 * Finds each feature of the training file in another one, by name, and says what does not fit: columns that are missing
 * or too many, another order, levels that training never saw.
 */
export function alignColumns(train: Dataset, test: Dataset): { columns: AlignedColumn[]; schema: SchemaCheck } {
  const features = train.columns.filter((column) => column.role === 'feature');
  const others = test.columns.filter((column) => column.role === 'feature');
  const columns = features.flatMap((column): AlignedColumn[] => {
    const other = others.find((candidate) => candidate.name === column.name);
    return other === undefined || other.kind !== column.kind ? [] : [{ train: column, test: other, toTrain: mapCodes(column, other) }];
  });
  const missingColumns = features.filter((column) => !columns.some((aligned) => aligned.train === column)).map(({ name }) => name);
  const extraColumns = others.filter((column) => !features.some(({ name }) => name === column.name)).map(({ name }) => name);
  const order = columns.map(({ test: column }) => others.indexOf(column));
  const reordered = order.some((at, i) => i > 0 && at < order[i - 1]);
  const unseenLevels = columns.flatMap((aligned) => unseenOf(aligned, test));
  return { columns, schema: { missingColumns, extraColumns, reordered, unseenLevels, messages: describe(missingColumns, extraColumns, reordered, unseenLevels) } };
}

function mapCodes(train: Column, test: Column): Int32Array {
  if (train.kind === 'numeric' && test.kind === 'numeric') {
    const codes = new Map(Array.from(train.values, (value, code) => [value, code]));
    return Int32Array.from(test.values, (value) => codes.get(value) ?? -1);
  }
  const codes = new Map(levelTexts(train).map((level, code) => [level, code]));
  return Int32Array.from({ length: distinctOf(test) }, (_, code) => codes.get(levelText(test, code)) ?? -1);
}

function unseenOf({ test, toTrain }: AlignedColumn, dataset: Dataset): SchemaCheck['unseenLevels'] {
  if (test.kind === 'numeric') return [];
  const rows = countValues(test, dataset.weights);
  return Array.from(toTrain.keys()).filter((code) => toTrain[code] < 0)
    .map((code) => ({ column: test.name, level: levelText(test, code), rows: rows[code] }));
}

function describe(missing: string[], extra: string[], reordered: boolean, unseen: SchemaCheck['unseenLevels']): string[] {
  const messages: string[] = [];
  if (missing.length > 0) messages.push(`Not in this file, so not judged: ${missing.join(', ')}.`);
  if (extra.length > 0) messages.push(`Not in the training file, so not used: ${extra.join(', ')}.`);
  if (reordered) messages.push('The columns stand in another order; they were matched by name.');
  for (const { column, level, rows } of unseen) {
    messages.push(`${column} “${level}” (${rows === 1 ? '1 row' : `${rows} rows`}) never occurs in training; it counts as none of the known ones.`);
  }
  return messages;
}
