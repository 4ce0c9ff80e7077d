import type { LearnerFigures } from '../../../../../src-shared/questions/audit/rule';
import { bestBand } from '../../../../../src-shared/statistics/bestBand';
import type { CalledRates } from '../../../../../src-shared/statistics/calledRates';
import { heldOutTable, type Halves } from '../../../../../src-shared/statistics/heldOutTable';
import { judgeLevels, levelsRule } from '../../../../../src-shared/statistics/levelsRule';
import { rankAuc } from '../../../../../src-shared/statistics/rankAuc';
import type { RowsBefore, RowsByValue } from '../../../../../src-shared/statistics/rowsByValue';
import { ratesOfCut, youdenCut } from '../../../../../src-shared/statistics/youdenCut';
import { beforeValue, byCell, byValue, type ColumnShape } from './columnShape';
import type { ClassRows } from './gatherClasses';

/** A set of more levels than this is learnt by heart: of such a text the held-out table alone says something. */
const mostLevels = 256;

/** Benign rows of a column, made once for all classes that are held against them. */
export type Benign = { before: RowsBefore; cells: Halves };
export const benignOf = (own: ClassRows, shape: ColumnShape): Benign => ({ before: beforeValue(own, shape), cells: byCell(own, shape) });

export const hasFewLevels = ({ places }: Pick<ColumnShape, 'places'>): boolean => places <= mostLevels;

/** How the best cut of a number fares. */
export function cutOf(own: ClassRows, { before }: Benign, shape: ColumnShape): CalledRates {
  const rows = byValue(own, shape);
  return ratesOfCut(youdenCut(rows, before), rows, before);
}

/** What the best of them reaches: of a number, a band is as good as any cut. */
export function reach(own: ClassRows, benign: Benign, shape: ColumnShape): number {
  const table = heldOutTable(byCell(own, shape), benign.cells).balancedAccuracy;
  const rows = byValue(own, shape);
  if (shape.ordered) return Math.max(table, bestBand(rows, benign.before).judged.balancedAccuracy);
  return hasFewLevels(shape) ? Math.max(table, judgeLevels(levelsRule(rows, benign.before), rows, benign.before).balancedAccuracy) : table;
}

/** What a column reaches on one class against benign rows, by each learner. Both have rows. */
export function tellClass(own: ClassRows, benign: Benign, shape: ColumnShape): LearnerFigures {
  const rows: RowsByValue = byValue(own, shape);
  const table = heldOutTable(byCell(own, shape), benign.cells).balancedAccuracy;
  if (!shape.ordered) {
    const cut = hasFewLevels(shape) ? judgeLevels(levelsRule(rows, benign.before), rows, benign.before).balancedAccuracy : null;
    return { cut, band: null, table, auc: null };
  }
  return {
    cut: cutOf(own, benign, shape).balancedAccuracy,
    band: bestBand(rows, benign.before).judged.balancedAccuracy, table, auc: rankAuc(rows, benign.before),
  };
}
