import type { RowGroup, SchemaElement } from 'hyparquet';
import { ByteWriter, ParquetWriter } from 'hyparquet-writer';
import { ambiguousLabel } from '../../../src-shared/schemas/labelText';
import { valueAt, type Column, type Dataset, type NumericColumn } from '../columns/dataset';
import { throwIfCancelled, type TaskContext } from '../pool/taskContext';
import { cellWriter } from './writeCsv';

/** Missing ones say nothing. */
const isInt32 = (value: number): boolean => Number.isNaN(value) || (value | 0) === value;
const isWhole = (column: NumericColumn): boolean => (column.form === 'plain' ? column.numbers : column.values).every(isInt32);

/** How columns are stored, by the dataset as it was opened, so that all parts of it have the same types. Any value may be missing. */
export function parquetSchema({ dataset, columns }: { dataset: Dataset; columns: number[] }): SchemaElement[] {
  return [{ name: 'schema', num_children: columns.length }, ...columns.map((at): SchemaElement => {
    const column = dataset.columns[at];
    const about = { name: column.name, repetition_type: 'OPTIONAL' } as const;
    if (column.kind === 'text') return { ...about, type: 'BYTE_ARRAY', converted_type: 'UTF8' };
    return { ...about, type: isWhole(column) ? 'INT32' : 'DOUBLE' };
  })];
}

export type RowGroupInput = {
  dataset: Dataset; rows: Uint32Array; from: number; count: number; columns: number[]; marked: Uint8Array; schema: SchemaElement[];
  /** Where in the file it stands: the first piece, at 0, has the beginning of the file in front. */
  at: number;
};
/** What the end of the file says of its rows. */
export type RowGroupPiece = { bytes: Uint8Array; groups: RowGroup[] };

/** Some of the rows as a group of a Parquet file: numbers, texts as they were read, null where there was no value. */
export function writeRowGroup(
  { dataset, rows, from, count, columns, marked, schema, at }: RowGroupInput, context: TaskContext,
): RowGroupPiece {
  context.progress({ step: 'Writing rows', done: from, total: rows.length, unit: 'steps', rows: from });
  const patterns = rows.subarray(from, from + count).map((row) => dataset.rowPatterns[row]);
  const { table, bytes } = pieceAt(at, schema);
  // A column's values are made when its turn comes, and let go behind it.
  const columnData = columns.map((place) => ({
    name: dataset.columns[place].name, offsetIndex: false,
    get data() {
      throwIfCancelled(context);
      return valuesOf(dataset.columns[place], patterns, place === dataset.label ? marked : null);
    },
  }));
  table.write({ columnData, rowGroupSize: count });
  return { bytes: bytes(), groups: table.row_groups };
}

/** The end of the file: its columns, and where their groups stand. */
export function writeFooter({ schema, groups, at }: { schema: SchemaElement[]; groups: RowGroup[]; at: number }): Uint8Array {
  const { table, bytes } = pieceAt(at, schema);
  table.row_groups = groups;
  table.num_rows = groups.reduce((sum, group) => sum + group.num_rows, 0n);
  table.finish();
  return bytes();
}

/** What every Parquet file begins with, in bytes. */
const beginning = 4;

/** A piece of a file that stands at a place of it. The library begins a file with each: where one stands before, that is left out. */
function pieceAt(at: number, schema: SchemaElement[]): { table: ParquetWriter; bytes: () => Uint8Array } {
  const before = at === 0 ? 0 : beginning;
  const writer = new ByteWriter();
  writer.offset = at - before;
  return { table: new ParquetWriter({ writer, schema }), bytes: () => writer.getBytes().slice(before) };
}

/** A column's values by pattern; `marked`: of the label, which patterns have the label `ambiguous`. */
function valuesOf(column: Column, patterns: Uint32Array, marked: Uint8Array | null): (number | string | null)[] {
  if (column.kind === 'numeric') {
    return Array.from(patterns, (pattern) => {
      const value = valueAt(column, pattern);
      return Number.isNaN(value) ? null : value;
    });
  }
  const cell = cellWriter(column, (text) => text);
  return Array.from(patterns, (pattern) => (marked?.[pattern] === 1 ? ambiguousLabel : cell(pattern) || null));
}
