import type { SchemaCheck } from '../../../src-shared/contract/furtherResults';
import type { ColumnKind } from '../../../src-shared/contract/results';
import { isMissingNumber } from '../../../src-shared/schemas/missingMarks';
import { countValues } from './countTable';
import { distinctOf, levelText, levelTexts, type Column, type Dataset, type NumericColumn } from './dataset';
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
  const places = new Map(others.map(({ name }, at) => [name, at]));
  const pairs = features.flatMap((column) => {
    const at = places.get(column.name);
    return at === undefined ? [] : [{ train: column, test: others[at], at, here: kindOf(others[at]) }];
  });
  const columns = pairs.filter((pair) => pair.here === pair.train.kind)
    .map((pair): AlignedColumn => ({ train: pair.train, test: pair.test, toTrain: mapCodes(pair.train, pair.test) }));
  const known = new Set(features.map(({ name }) => name));
  const check = {
    missingColumns: features.filter(({ name }) => !places.has(name)).map(({ name }) => name),
    extraColumns: others.filter(({ name }) => !known.has(name)).map(({ name }) => name),
    reordered: pairs.some(({ at }, i) => i > 0 && at < pairs[i - 1].at),
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
    return mapNumbers(train, test);
  }
  const codes = new Map(levelTexts(train).map((level, code) => [level, code]));
  return Int32Array.from({ length: distinctOf(test) }, (_, code) => codes.get(levelText(test, code)) ?? -1);
}

/** Both files have their numbers in ascending order, so that they are walked side by side; missing is like missing. */
function mapNumbers(train: NumericColumn, test: NumericColumn): Int32Array {
  let code = 0;
  const codes = Int32Array.from(test.values, (value) => {
    while (code < train.values.length && train.values[code] < value) code++;
    return train.values[code] === value ? code : -1;
  });
  if (test.missingCode >= 0) codes[test.missingCode] = train.missingCode;
  return codes;
}

function unseenOf({ test, toTrain }: AlignedColumn, dataset: Dataset): SchemaCheck['unseenLevels'] {
  if (test.kind === 'numeric') return [];
  const rows = countValues(test, dataset.weights);
  return Array.from(toTrain.keys()).filter((code) => toTrain[code] < 0)
    .map((code) => ({ column: test.name, level: levelText(test, code), rows: rows[code] }));
}
