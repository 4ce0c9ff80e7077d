import { throwIfCancelled, type TaskContext } from '../pool/taskContext';
import type { ColumnPlan } from '../read/planColumns';
import { sharedFloat64, type Column } from './dataset';
import { takePatterns } from './takePatterns';
import type { Unified } from './unifyColumn';

export type TakeColumnsInput = {
  columns: { plan: ColumnPlan; unified: Unified }[];
  sizes: number[];
  /** The pattern, counted through all parts, that stands for each one of the dataset. */
  representatives: Uint32Array;
};

/** A share of the dataset's columns, in shared memory. */
export function takeColumns({ columns, sizes, representatives }: TakeColumnsInput, context: TaskContext): Column[] {
  return columns.map(({ plan, unified: { column, notNumbers } }): Column => {
    throwIfCancelled(context);
    const base = { name: plan.name, group: plan.group, role: plan.role, notNumbers };
    if (column.form === 'coded') return takePatterns({ ...base, ...column }, representatives);
    return { ...base, form: 'plain', kind: 'numeric', numbers: takeNumbers(column.parts, sizes, representatives) };
  });
}

/** Patterns follow one another within a part, as a rule: where the part is looked up is a rare turn. */
function takeNumbers(parts: Float64Array[], sizes: number[], patterns: Uint32Array): Float64Array {
  const numbers = sharedFloat64(patterns.length);
  let [part, start, end] = [0, 0, sizes[0] ?? 0];
  for (let i = 0; i < patterns.length; i++) {
    const pattern = patterns[i];
    if (pattern < start || pattern >= end) {
      [part, start, end] = [0, 0, sizes[0]];
      while (pattern >= end) {
        start = end;
        end += sizes[++part];
      }
    }
    // −0 is 0: equal numbers have equal bits.
    numbers[i] = parts[part][pattern - start] + 0;
  }
  return numbers;
}
