import { throwIfCancelled, type TaskContext } from '../pool/taskContext';
import type { ColumnPlan } from '../read/planColumns';
import { sharedFloat64, type Column } from './dataset';
import { roomForOrder } from './sortedOrder';
import { takePatterns } from './takePatterns';
import type { Unified } from './unifyColumn';

export type TakeColumnsInput = {
  columns: { plan: ColumnPlan; unified: Unified }[];
  /** The pattern, counted through all parts, that stands for each one of the dataset. */
  representatives: Uint32Array;
};

/** A share of the dataset's columns, in shared memory. */
export function takeColumns({ columns, representatives }: TakeColumnsInput, context: TaskContext): Column[] {
  return columns.map(({ plan, unified: { column, notNumbers } }): Column => {
    throwIfCancelled(context);
    const base = { name: plan.name, group: plan.group, role: plan.role, notNumbers };
    if (column.form === 'coded') return takePatterns({ ...base, ...column }, representatives);
    return { ...base, form: 'plain', kind: 'numeric', numbers: takeNumbers(column.pieces, representatives), order: roomForOrder(representatives.length) };
  });
}

/** Patterns follow one another for long stretches, as a rule: those of a piece are copied in one go. */
function takeNumbers(pieces: Float64Array[], patterns: Uint32Array): Float64Array {
  const numbers = sharedFloat64(patterns.length);
  let [piece, start, end] = [0, 0, 0];
  for (let i = 0; i < patterns.length;) {
    if (patterns[i] < start) [piece, start, end] = [0, 0, 0];
    while (patterns[i] >= end) {
      start = end;
      end += pieces[piece++].length;
    }
    const from = pieces[piece - 1];
    for (; i < patterns.length && patterns[i] >= start && patterns[i] < end; i++) numbers[i] = from[patterns[i] - start];
  }
  return numbers;
}
