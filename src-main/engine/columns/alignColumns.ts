import type { SchemaCheck } from '../../../src-shared/questions/testSet/result';
import type { ColumnKind } from '../../../src-shared/terms/columns';
import { isMissingNumber } from '../../../src-shared/schemas/missingMarks';
import { countValues } from './countTable';
import { hasValues, levelText, levelTexts, type Column, type Dataset } from './dataset';
import { describeColumns } from './describeColumns';
import { featuresOf } from './sameRows';

/** A column of the training file beside the same column of another file. */
export type AlignedColumn = {
  train: Column;
  test: Column;
  /** Of text the training code of each test code, −1 for a level that the training file does not have; numbers need none. */
  toTrain: Int32Array | null;
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
    .map((pair): AlignedColumn => ({ train: pair.train, test: pair.test, toTrain: mapLevels(pair.train, pair.test) }));
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
  const filled = column.kind === 'numeric' ? hasValues(column) : levelTexts(column).some((text) => !isMissingNumber(text));
  return filled ? column.kind : 'empty';
}

function mapLevels(train: Column, test: Column): Int32Array | null {
  if (train.kind === 'numeric' || test.kind === 'numeric') return null;
  const codes = new Map(levelTexts(train).map((level, code) => [level, code]));
  return Int32Array.from(levelTexts(test), (level) => codes.get(level) ?? -1);
}

function unseenOf({ test, toTrain }: AlignedColumn, dataset: Dataset): SchemaCheck['unseenLevels'] {
  if (test.kind === 'numeric' || toTrain === null) return [];
  const rows = countValues(test, dataset.weights);
  return Array.from(toTrain.keys()).filter((code) => toTrain[code] < 0)
    .map((code) => ({ column: test.name, level: levelText(test, code), rows: rows[code] }));
}
