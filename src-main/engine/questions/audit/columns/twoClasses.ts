import { rowsBefore, rowsByValue } from '../../../../../src-shared/statistics/rowsByValue';
import { heldOutTable, type Halves } from '../../../../../src-shared/statistics/heldOutTable';
import { judgeLevels, levelsRule } from '../../../../../src-shared/statistics/levelsRule';
import type { Column, Dataset } from '../../../columns/dataset';
import { byCell, columnShape, type ColumnShape } from './columnShape';
import { gatherClasses, type ClassRows } from './gatherClasses';
import { tallyColumn } from './tallyColumn';
import { isAttack, type TallyGroups } from './tallyGroups';

/** Attacks and benign rows of one column. They hold until the next count. */
export type TwoClasses = { attack: ClassRows; benign: ClassRows; shape: ColumnShape };

/** @param named whether numbers are names, as ports are */
export function twoClasses(column: Column, { weights, rows, roles }: Dataset, groups: TallyGroups, named: boolean): TwoClasses {
  const tally = tallyColumn(column, groups, weights);
  const classOf = Int16Array.from(groups.categoryOf, (place) => (isAttack(roles[place]) ? 1 : roles[place] === 'benign' ? 0 : -1));
  const [benign, attack] = gatherClasses(tally, classOf, 2);
  return { attack, benign, shape: columnShape(column, tally, rows, named) };
}

/** What a table of a column tells of attacks: of rows that it did not learn from, of its own, and how many of them it has seen. */
export type TableTold = { heldOut: number; seen: number; ownRows: number; values: number };

export function tellTable({ attack, benign, shape }: TwoClasses): TableTold {
  const [inside, outside] = [byCell(attack, shape), byCell(benign, shape)];
  const { balancedAccuracy: heldOut, seen } = heldOutTable(inside, outside);
  const sum = ([first, second]: Halves): Float64Array => Float64Array.from(first, (rows, cell) => rows + second[cell]);
  return { heldOut, seen, ownRows: onOwnRows(sum(inside), sum(outside)), values: shape.all.length };
}

/** Balanced accuracy of a table on the rows that it is made from. */
function onOwnRows(inside: Float64Array, outside: Float64Array): number {
  const [positives, negatives] = [rowsByValue(inside), rowsBefore(outside)];
  return judgeLevels(levelsRule(positives, negatives), positives, negatives).balancedAccuracy;
}
