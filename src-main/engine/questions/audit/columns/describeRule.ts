import type { Learner, Rule } from '../../../../../src-shared/questions/audit/rule';
import { bestBand } from '../../../../../src-shared/statistics/bestBand';
import { heldOutTable, type Halves } from '../../../../../src-shared/statistics/heldOutTable';
import { judgeLevels, levelsRule } from '../../../../../src-shared/statistics/levelsRule';
import { ratesOfCut, youdenCut, type YoudenCut } from '../../../../../src-shared/statistics/youdenCut';
import type { Maybe } from '../../../../../src-shared/statistics/maybe';
import { cutText } from '../../../../../src-shared/format/cutText';
import { cellText, valueAt, type Column } from '../../../columns/dataset';
import { byCell, byValue, type ColumnShape } from './columnShape';
import type { ClassRows } from './gatherClasses';
import type { ColumnTally } from './tallyColumn';
import type { Benign } from './tellClass';

/** Levels and cells that are named, those with most rows of the class. */
const named = 6;

/** How a column decides by one of its learners, in what it takes to say it. */
export function describeRule(
  column: Column, tally: ColumnTally, shape: ColumnShape, own: ClassRows, benign: Benign, learner: Learner,
): Rule {
  const rows = byValue(own, shape);
  const numberAt = (place: number): number => (column.kind === 'numeric' ? valueAt(column, tally.patternAt(place)) : Number.NaN);
  const textAt = (place: number): string => cutText(cellText(column, tally.patternAt(place)));
  if (learner === 'table') return describeTable(shape, byCell(own, shape), benign.cells, textAt);
  if (learner === 'band') {
    const { band: { from, to, positive }, judged } = bestBand(rows, benign.before);
    return {
      ...judged, learner, positive, from: from === 0 ? null : numberAt(from), to: to === shape.places - 1 ? null : numberAt(to),
    };
  }
  if (shape.ordered) {
    const cut = youdenCut(rows, benign.before);
    return { ...ratesOfCut(cut, rows, benign.before), learner, positive: cut.positive, at: atOf(cut, shape.places, numberAt) };
  }
  const called = levelsRule(rows, benign.before);
  const rowsAtPlace = new Map(Array.from(rows.places, (place, i) => [place, rows.rows[i]]));
  const first = [...called].sort((a, b) => rowsAtPlace.get(b)! - rowsAtPlace.get(a)! || a - b).slice(0, named);
  return {
    ...judgeLevels(called, rows, benign.before), learner: 'levels', called: called.length, of: shape.places, values: first.map(textAt),
    exact: called.length <= named,
  };
}

/** The last number below the cut, or the first above it: those that are called positive have it among them. */
function atOf({ upTo, positive }: YoudenCut, places: number, numberAt: (place: number) => number): Maybe {
  if (positive === 'below') return numberAt(upTo);
  return upTo + 1 < places ? numberAt(upTo + 1) : null;
}

/** A table by the cells that both halves together call positive; its rates are those of the halves apart. */
function describeTable(
  { cellOf, cells, shared, missing }: ColumnShape, inside: Halves, outside: Halves, textAt: (place: number) => string,
): Rule {
  const [own, other] = [inside, outside].map(([first, second]) => Float64Array.from(first, (rows, cell) => rows + second[cell]));
  const [all, others] = [own, other].map((rows) => rows.reduce((sum, count) => sum + count, 0));
  const called = [...own.keys()].filter((cell) => own[cell] * others > other[cell] * all).sort((a, b) => own[b] - own[a] || a - b);
  const { seen: _, ...judged } = heldOutTable(inside, outside);
  const nameOf = (cell: number): string => {
    const [from, to] = [cellOf.indexOf(cell), cellOf.lastIndexOf(cell)];
    if (from === missing) return 'no value';
    return cell < shared && to > from ? `${textAt(from)} to ${textAt(to)}` : textAt(from);
  };
  const exact = called.length <= named && called.every((cell) => cell >= shared && cellOf.indexOf(cell) !== missing);
  return { ...judged, learner: 'table', called: called.length, of: cells, values: called.slice(0, named).map(nameOf), exact };
}
