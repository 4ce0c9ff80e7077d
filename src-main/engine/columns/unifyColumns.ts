import { throwIfCancelled, type TaskContext } from '../pool/taskContext';
import type { EncodedColumn } from '../read/columnStore';
import type { ColumnPlan } from '../read/planColumns';
import { mixIn, startHashes } from './mergePatterns';
import type { Places } from './places';
import { namesRow } from './sameRows';
import { unifyColumn, type FileRows, type Unified } from './unifyColumn';

export type UnifyInput = {
  columns: { plan: ColumnPlan; parts: (EncodedColumn | null)[] }[];
  places: Places;
  rows: FileRows;
};

/** Hashes of all places over some coded columns: those that say what a row is, and those that only name it. */
export type PatternHashes = { row: Int32Array; all: Int32Array };
export type UnifiedColumns = { columns: Unified[]; hashes: PatternHashes };

/** A share of the columns, each brought together, and what the patterns hash to over them. */
export function unifyColumns({ columns, places, rows }: UnifyInput, context: TaskContext): UnifiedColumns {
  const hashes = { row: startHashes(places.total), all: startHashes(places.total) };
  let counted: Uint32Array | null = null;
  const weights = (): Uint32Array => (counted ??= countRows(rows.whole, places.total));
  const unified = columns.map(({ plan, parts }) => {
    throwIfCancelled(context);
    const result = unifyColumn(parts, places, plan, rows, weights);
    const { column } = result;
    if (column.form === 'coded') mixIn(column.codes, namesRow(plan.role) ? hashes.all : hashes.row);
    return result;
  });
  return { columns: unified, hashes };
}

function countRows(rows: Uint32Array, places: number): Uint32Array {
  const weights = new Uint32Array(places);
  for (let row = 0; row < rows.length; row++) weights[rows[row]]++;
  return weights;
}
