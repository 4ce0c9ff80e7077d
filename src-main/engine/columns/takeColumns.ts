import { throwIfCancelled, type TaskContext } from '../pool/taskContext';
import type { ColumnPlan } from '../read/planColumns';
import { sharedFloat64, type Column } from './dataset';
import { roomForOrder } from './sortedOrder';
import { takePatterns } from './takePatterns';
import type { Unified } from './unifyColumn';

export type TakeColumnsInput = {
  columns: { plan: ColumnPlan; unified: Unified }[];
  /** The place that stands for each pattern of the dataset. */
  representatives: Uint32Array;
};

/** A share of the dataset's columns, in shared memory. */
export function takeColumns({ columns, representatives }: TakeColumnsInput, context: TaskContext): Column[] {
  const inPlace = mayMoveUp(representatives);
  const moved = inPlace ? representatives.findIndex((place, i) => place !== i) : 0;
  return columns.map(({ plan, unified: { column, notNumbers } }): Column => {
    throwIfCancelled(context);
    const base = { name: plan.name, group: plan.group, role: plan.role, about: plan.about, notNumbers };
    if (column.form === 'coded') return takePatterns({ ...base, ...column }, representatives);
    const numbers = takeNumbers(column.numbers, representatives, { inPlace, moved });
    return { ...base, form: 'plain', kind: 'numeric', numbers, order: roomForOrder(representatives.length) };
  });
}

/** Whether places ascend, and are more than half of those up to the last: what is left over would keep its memory. */
const mayMoveUp = (places: Uint32Array): boolean =>
  places.length * 2 > (places.at(-1) ?? 0) && places.every((place, i) => i === 0 || place > places[i - 1]);

/** Most of a column, in its order, moves up where it stands: nobody else uses what was brought together. */
function takeNumbers(numbers: Float64Array, places: Uint32Array, { inPlace, moved }: { inPlace: boolean; moved: number }): Float64Array {
  const taken = inPlace ? numbers.subarray(0, places.length) : sharedFloat64(places.length);
  for (let i = moved < 0 ? places.length : moved; i < places.length; i++) taken[i] = numbers[places[i]];
  return taken;
}
