import { positionTable } from '../../../../../src-shared/statistics/positionTable';
import type { Maybe } from '../../../../../src-shared/statistics/maybe';
import type { Dataset } from '../../../columns/dataset';
import { throwIfCancelled, type TaskContext } from '../../../pool/taskContext';
import { byValue } from './columnShape';
import { namesCapture } from './namesCapture';
import { tallyGroups } from './tallyGroups';
import { tellTable, twoClasses, type TableTold, type TwoClasses } from './twoClasses';

/** What a column that names hosts, times or rows tells; `order`: of numbers, where in their order a row stands, in equal parts. */
export type IdentityTold = TableTold & { column: string; order: Maybe };

/** Every column that names hosts, times or rows. */
export function tellIdentity({ dataset, second }: { dataset: Dataset; second: Uint8Array }, context: TaskContext): IdentityTold[] {
  const groups = tallyGroups(dataset, second);
  return dataset.columns.filter(namesCapture).map((column) => {
    throwIfCancelled(context);
    const two = twoClasses(column, dataset, groups, false);
    return { column: column.name, ...tellTable(two), order: two.shape.ordered ? tellOrder(two) : null };
  });
}

/** Rows without a number stand at neither end. */
function tellOrder({ attack, benign, shape }: TwoClasses): Maybe {
  const [inside, outside] = [attack, benign].map((own) => {
    const { places, rows } = byValue(own, shape);
    const counts = new Float64Array(shape.places);
    for (let i = 0; i < places.length; i++) counts[places[i]] = rows[i];
    return counts;
  });
  return positionTable(inside, outside).accuracy;
}
