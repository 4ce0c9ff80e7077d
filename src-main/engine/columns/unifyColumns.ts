import { throwIfCancelled, type TaskContext } from '../pool/taskContext';
import type { EncodedColumn } from '../read/columnStore';
import type { ColumnPlan } from '../read/planColumns';
import { mixIn, startHashes } from './mergePatterns';
import { namesRow } from './sameRows';
import { unifyColumn, type FileRows, type Unified } from './unifyColumn';

export type UnifyInput = {
  columns: { plan: ColumnPlan; parts: (EncodedColumn | null)[] }[];
  /** Patterns of each part. */
  sizes: number[];
  rows: FileRows;
};

/** Hashes of all patterns over some columns: those that say what a row is, and those that only name it. */
export type PatternHashes = { row: Int32Array; all: Int32Array };
export type UnifiedColumns = { columns: Unified[]; hashes: PatternHashes };

/** A share of the columns, each brought together, and what the patterns hash to over them. */
export function unifyColumns({ columns, sizes, rows }: UnifyInput, context: TaskContext): UnifiedColumns {
  const patterns = sizes.reduce((sum, size) => sum + size, 0);
  const hashes = { row: startHashes(patterns), all: startHashes(patterns) };
  const unified = columns.map(({ plan, parts }) => {
    throwIfCancelled(context);
    const result = unifyColumn(parts, sizes, plan, rows);
    const { column } = result;
    let start = 0;
    for (const cells of column.form === 'plain' ? column.pieces : [column.codes]) {
      mixIn(cells, namesRow(plan.role) ? hashes.all : hashes.row, start);
      start += cells.length;
    }
    return result;
  });
  return { columns: unified, hashes };
}
