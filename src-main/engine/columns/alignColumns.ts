import type { SchemaCheck } from '../../../src-shared/contract/furtherResults';
import type { ColumnKind } from '../../../src-shared/contract/results';
import { isMissingNumber } from '../../../src-shared/schemas/missingMarks';
import { countValues } from './countTable';
import { distinctOf, levelText, levelTexts, type Column, type Dataset } from './dataset';
import { describeColumns } from './describeColumns';
import { featuresOf } from './sameRows';

/** A column of the training file beside the same column of another file. */
export type AlignedColumn = {
  train: Column;
  test: Column;
  /** The training code of each test code, −1 for a value that the training file does not have. */
  toTrain: Int32Array;
};

export type ColumnCheck = Omit<SchemaCheck, 'unknownLabels'>;

/**
 * Finds each feature of the training file in another one, by name, and says what does not fit: columns that are missing
 * or too many, another order, another kind of value, levels that training never saw.
 */
export function alignColumns(train: Dataset, test: Dataset): { columns: AlignedColumn[]; schema: ColumnCheck } {
  const [features, others] = [featuresOf(train), featuresOf(test)];
  const pairs = features.flatMap((column) => {
    const other = others.find(({ name }) => name === column.name);
    return other === undefined ? [] : [{ train: column, test: other, here: kindOf(other) }];
  });
  const columns = pairs.filter((pair) => pair.here === pair.train.kind)
    .map((pair): AlignedColumn => ({ train: pair.train, test: pair.test, toTrain: mapCodes(pair.train, pair.test) }));
  const order = pairs.map((pair) => others.indexOf(pair.test));
  const check = {
    missingColumns: features.filter((column) => !pairs.some((pair) => pair.train === column)).map(({ name }) => name),
    extraColumns: others.filter((column) => !pairs.some((pair) => pair.test === column)).map(({ name }) => name),
    reordered: order.some((at, i) => i > 0 && at < order[i - 1]),
    otherKinds: pairs.filter((pair) => pair.here !== pair.train.kind)
      .map((pair) => ({ column: pair.train.name, training: pair.train.kind, here: pair.here })),
    unseenLevels: columns.flatMap((aligned) => unseenOf(aligned, test)),
  };
  return { columns, schema: { ...check, messages: describeColumns(check, columns.map(({ test }) => test), features.length) } };
}

/** What a column holds here; one without any value has no kind of its own. */
function kindOf(column: Column): ColumnKind | 'empty' {
  const values = column.kind === 'numeric' ? distinctOf(column) - (column.missingCode < 0 ? 0 : 1) : levelTexts(column).filter((text) => !isMissingNumber(text)).length;
  return values === 0 ? 'empty' : column.kind;
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
